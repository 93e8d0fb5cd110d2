// @ts-check
import { readIfThere } from "./project.js";

/**
 * What a runner of tests found, counted one by one.
 *
 * @typedef {{ passed: number, failed: number, skipped?: number }} Tally
 * @typedef {{ status: string, assertionResults: { status: string }[] }} VitestFile
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} PlaywrightReport
 */

/** A check that is one thing: it holds or it does not. */
export const single = (/** @type {boolean} */ holds) => ({ passed: holds ? 1 : 0, failed: holds ? 0 : 1 });

/**
 * @param {string} file Vitest's JSON report
 * @param {boolean} succeeded
 * @returns {Tally} a file that could not even be loaded counts as one failure
 */
export function tallyVitest(file, succeeded) {
  const report = parse(file);
  if (!report) return single(false);
  /** @type {VitestFile[]} */
  const files = report.testResults;
  const results = files.flatMap((one) => one.assertionResults.map(({ status }) => status));
  const broken = files.filter(
    (one) => one.status === "failed" && one.assertionResults.every(({ status }) => status !== "failed"),
  );
  const failed = results.filter((status) => status === "failed").length + broken.length;
  return settle(succeeded, {
    passed: results.filter((status) => status === "passed").length,
    failed,
    skipped: results.filter((status) => status !== "passed" && status !== "failed").length,
  });
}

/**
 * @param {string} file Playwright's JSON report
 * @param {boolean} succeeded
 * @returns {Tally} what went wrong outside of any test counts as one failure each
 */
export function tallyPlaywright(file, succeeded) {
  /** @type {PlaywrightReport | undefined} */
  const report = parse(file);
  if (!report) return single(false);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return settle(succeeded, { passed: expected + flaky, failed: unexpected + report.errors.length, skipped });
}

/** A runner that ended badly although each of its tests passed has failed at something. */
const settle = (/** @type {boolean} */ succeeded, /** @type {Tally} */ tally) =>
  succeeded || tally.failed > 0 ? tally : { ...tally, failed: 1 };

function parse(/** @type {string} */ file) {
  const text = readIfThere(file);
  return text ? JSON.parse(text) : undefined;
}
