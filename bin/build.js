// @ts-check
import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { Problem, quietTools, root, saidBy } from "./project.js";
import { fingerprint, isFresh, markFresh } from "./sources.js";

/** What is made from the sources: the database client, and the pages. Each is made again only when it has to be. */

const run = promisify(execFile);

/**
 * @param {AbortSignal} [stop]
 * @returns {Promise<boolean>} whether there was something to do
 */
export async function generateIfNeeded(stop) {
  const stamp = "lib/generated/.made-from";
  const print = fingerprint(["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]);
  if (isFresh(stamp, print)) return false;
  // Prisma would fetch its native schema engine, which generating never calls: any program may stand in for it.
  const standIn = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
  await tool("prisma/build/index.js", ["generate", "--no-hints"], standIn, stop);
  markFresh(stamp, print);
  return true;
}

/** @returns {boolean} */
export const isBuilt = () => isFresh(builtFrom, sourcesOfPages());

/**
 * Builds the pages for production into `.next`.
 * @param {AbortSignal} [stop]
 */
export async function buildPages(stop) {
  const print = sourcesOfPages();
  await tool("next/dist/bin/next", ["build"], { NODE_ENV: "production" }, stop);
  markFresh(builtFrom, print);
}

const builtFrom = ".next/built-from";

function sourcesOfPages() {
  const settings = readdirSync(root).filter(
    (name) => /\.(ts|js|mjs|json)$/.test(name) && name !== "next-env.d.ts",
  );
  const aside = /\.test\.tsx?$|^lib[\\/](generated|test)[\\/]|^(vitest|playwright|knip|biome)\b/;
  return fingerprint(
    ["app", "lib", "public", "prisma/schema.prisma", ...settings],
    (file) => !aside.test(file),
  );
}

async function tool(
  /** @type {string} */ script,
  /** @type {string[]} */ args,
  /** @type {Record<string, string>} */ env,
  /** @type {AbortSignal | undefined} */ signal,
) {
  const options = {
    cwd: root,
    env: { ...process.env, ...quietTools, ...env },
    signal,
    maxBuffer: 64_000_000,
  };
  try {
    await run(process.execPath, [path.join(root, "node_modules", script), ...args], options);
  } catch (error) {
    const said = saidBy(error).split("\n").slice(-60).join("\n");
    throw new Problem(`${said}\n\n\`${path.basename(script)} ${args[0]}\` failed.`);
  }
}
