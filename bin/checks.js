// @ts-check
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildPages, generateIfNeeded, isBuilt } from "./build.js";
import { quietTools, root } from "./project.js";
import { say } from "./say.js";
import { stopSignal } from "./stop-signal.js";
import { installSystemPackages } from "./system-packages.js";
import { single, tallyPlaywright, tallyVitest } from "./tally.js";
import { startTemporaryCluster } from "./temporary-cluster.js";

/**
 * @typedef {import("./tally.js").Tally} Tally
 * @typedef {{ stop: AbortSignal, reports: string, env: NodeJS.ProcessEnv }} Run
 */

/**
 * Everything that must hold, one check after the other and each to its end, so that one run shows all that is
 * wrong. The last line counts every test of every runner; a check that is one thing counts as one.
 */
export async function runChecks() {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ...quietTools };
  // Whatever the person's own NODE_ENV is, each runner sets the one it needs.
  Reflect.deleteProperty(env, "NODE_ENV");
  if (!process.stdout.isTTY && !env.FORCE_COLOR) env.NO_COLOR = "1";
  const run = { env, stop: stopSignal(), reports: mkdtempSync(path.join(tmpdir(), "ozvena-reports-")) };
  console.log(`\n  Ozvena's tests on Node ${process.versions.node}\n`);
  installSystemPackages();
  if (await generateIfNeeded(run.stop)) say("Database client", "generated");
  /** @type {Result[]} */
  const results = [];
  for (const [name, check] of Object.entries(checks)) {
    console.log(`\n── ${name} ──\n`);
    const began = performance.now();
    const tally = await check(run).catch((error) => {
      if (!run.stop.aborted) console.error(error.message);
      return single(false);
    });
    if (run.stop.aborted) break;
    results.push({ name, seconds: Math.round((performance.now() - began) / 1000), ...tally });
  }
  rmSync(run.reports, { recursive: true, force: true });
  process.exit(run.stop.aborted ? 130 : summarize(results));
}

/** @type {Record<string, (run: Run) => Promise<Tally>>} */
const checks = {
  "Format and lint": async (run) =>
    single(
      await passes(run, "@biomejs/biome/bin/biome", [
        "ci",
        ".",
        ...(run.env.NO_COLOR ? ["--colors=off"] : []),
      ]),
    ),
  // The types of the routes are written down first: they come from the folders of `app`.
  Types: async (run) =>
    single(
      (await passes(run, "next/dist/bin/next", ["typegen"])) &&
        (await passes(run, "typescript/bin/tsc", ["--noEmit"])),
    ),
  "Dead code": async (run) => single(await passes(run, "knip/bin/knip.js", [])),
  "Unit and integration tests": async (run) => {
    const file = path.join(run.reports, "vitest.json");
    const cluster = await startTemporaryCluster();
    try {
      const env = { ...run.env, TEST_DATABASE_URL: cluster.url };
      const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
      return tallyVitest(file, await passes({ ...run, env }, "vitest/vitest.mjs", args));
    } finally {
      await cluster.stop();
    }
  },
  "Production build": async ({ stop }) => {
    if (isBuilt()) say("Pages", "built already, nothing changed since");
    else await buildPages(stop);
    return single(true);
  },
  "End-to-end journeys": async (run) => {
    const file = path.join(run.reports, "playwright.json");
    const env = { ...run.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
    return tallyPlaywright(
      file,
      await passes({ ...run, env }, "playwright/cli.js", ["test", "--reporter=list,json"]),
    );
  },
};

/** Runs a program of node_modules with our terminal, to its end. */
async function passes(
  /** @type {Run} */ { env, stop },
  /** @type {string} */ script,
  /** @type {string[]} */ args,
) {
  const child = spawn(process.execPath, [path.join(root, "node_modules", script), ...args], {
    cwd: root,
    env,
    signal: stop,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await once(child, "exit");
  return code === 0;
}

/**
 * @typedef {Tally & { name: string, seconds: number }} Result
 * @param {Result[]} results
 * @returns {number} what the process exits with
 */
function summarize(results) {
  console.log("\n── Summary ──\n");
  for (const { name, seconds, passed, failed, skipped } of results) {
    const rest = `${failed > 0 ? `, ${failed} failed` : ""}${skipped ? `, ${skipped} skipped` : ""}`;
    say(name, `${passed} passed${rest} (${seconds} s)`);
  }
  const sum = (/** @type {"passed" | "failed"} */ key) =>
    results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") > 0 ? 1 : 0;
}
