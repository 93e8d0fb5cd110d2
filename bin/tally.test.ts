import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { single, tallyPlaywright, tallyVitest } from "./tally.js";

const folder = mkdtempSync(path.join(tmpdir(), "ozvena-tally-"));
const file = path.join(folder, "report.json");
afterAll(() => rmSync(folder, { recursive: true }));

const report = (content: object) => {
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const vitestFile = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

it("every test of every file counts, and a file that does not load counts as a failure", () => {
  const testResults = [
    vitestFile("passed", "passed", "passed", "skipped"),
    vitestFile("failed", "failed", "passed"),
    vitestFile("failed"),
  ];
  expect(tallyVitest(report({ testResults }), false)).toEqual({ passed: 3, failed: 2, skipped: 1 });
});

it("journeys count one by one, and what goes wrong outside of them too", () => {
  const stats = { expected: 4, unexpected: 1, flaky: 0, skipped: 2 };
  expect(tallyPlaywright(report({ stats, errors: [{}] }), false)).toEqual({
    passed: 4,
    failed: 2,
    skipped: 2,
  });
});

it("a runner that ends badly never looks like a success", () => {
  expect(tallyVitest(path.join(folder, "none.json"), true)).toEqual(single(false));
  expect(tallyVitest(report({ testResults: [vitestFile("passed", "passed")] }), false).failed).toBe(1);
});
