import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { enter, runningStart } from "./running.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "ozvena running "));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const leaveBehind = (entry: object) => {
  mkdirSync(path.join(folder, "running"));
  writeFileSync(path.join(folder, "running", "start"), JSON.stringify(entry));
};

it("there is one start at a time", async () => {
  const first = await enter(folder, "start", { publicUrl: "http://localhost:1" });
  expect(first.afterCrash).toBe(false);
  await expect(enter(folder, "start")).rejects.toThrow(
    `is in use: process ${process.pid} serves it at http://localhost:1.`,
  );
  expect(first.leave()).toEqual({ last: true });
  expect((await enter(folder, "start")).afterCrash).toBe(false);
});

it("a start that was killed is in nobody's way", async () => {
  const { pid } = spawnSync("true");
  leaveBehind({ pid, birth: "some time ago" });
  expect(runningStart(folder)).toBeUndefined();
  expect((await enter(folder, "start")).afterCrash).toBe(true);
});

it("a start that was killed is in nobody's way when its number belongs to another process", async () => {
  leaveBehind({ pid: process.pid, birth: "some time ago" });
  expect((await enter(folder, "start")).afterCrash).toBe(true);
});

it("whoever leaves while others stay is not the last", async () => {
  const start = await enter(folder, "start");
  const worker = await enter(folder, "worker");
  expect(start.leave()).toEqual({ last: false });
  expect(worker.leave()).toEqual({ last: true });
});
