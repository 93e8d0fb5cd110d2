// @ts-check
import path from "node:path";
import { root } from "./project.js";
import { fingerprint, isFresh, markFresh } from "./sources.js";

/**
 * The programs beside the web, each in one plain JavaScript file: compiled once, they start in half the time
 * that TypeScript takes, and without a compiler in memory.
 */

const folder = ".next/programs";
const entries = { seed: "prisma/seed.ts", import: "prisma/import.ts", worker: "lib/worker/main.ts" };

/** @param {keyof typeof entries} name @returns {string[]} what Node is called with to run it */
export const compiled = (name) => ["--enable-source-maps", path.join(root, folder, `${name}.mjs`)];

/** @param {keyof typeof entries} name @returns {string[]} what Node is called with to run it from its source */
export const source = (name) => ["--import", "tsx", path.join(root, entries[name])];

/**
 * Compiles the programs when their sources changed.
 * @returns {Promise<boolean>} whether they had
 */
export async function compileIfNeeded() {
  const stamp = `${folder}/made-from`;
  const print = fingerprint(
    ["lib", "prisma", "tsconfig.json", "package-lock.json"],
    (file) => !/\.test\.ts$|\.sql$/.test(file),
  );
  if (isFresh(stamp, print)) return false;
  const { build, stop } = await import("esbuild");
  await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node24",
    sourcemap: true,
    logLevel: "silent",
  });
  await stop();
  markFresh(stamp, print);
  return true;
}
