// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync, symlinkSync } from "node:fs";
import path from "node:path";
import { ownNode, Problem, quietTools, readIfThere, root } from "./project.js";
import { say } from "./say.js";

/** Runs before anything is installed: on the Node that started npm, with nothing but Node's own modules. */

/**
 * Brings `node_modules` to what `package-lock.json` names, when it is not there yet. The packages' own install
 * scripts do not run: some fetch things that are never used, one refuses the Node that npm runs on.
 */
export function installIfNeeded() {
  if (isInstalled()) return;
  say("Packages", "installing, about a minute …");
  const options = {
    cwd: root,
    stdio: /** @type {const} */ ("inherit"),
    env: { ...process.env, ...quietTools },
  };
  // Even when NODE_ENV says production: one install serves both `npm start` and `npm test`.
  const { status, error } = runNpm(["ci", "--include=dev", "--ignore-scripts", "--loglevel=error"], options);
  if (error) throw new Problem(`npm could not be started: ${error.message}`);
  if (status !== 0) throw new Problem("The packages could not be installed. What npm said is above.");
  say("Packages", "fetching the Node that they run on …");
  const folder = path.join(root, "node_modules", "node");
  spawnSync(process.execPath, ["installArchSpecificPackage"], { ...options, cwd: folder });
  if (!existsSync(ownNode))
    throw new Problem("npm did not bring Node along: node_modules/node/bin/node is missing.");
  linkNode();
  say("Packages", "installed");
}

/** Where npm looks for programs first, so that its scripts and npx run on that Node as well. */
function linkNode() {
  const link = path.join(root, "node_modules", ".bin", "node");
  if (process.platform !== "win32" && !existsSync(link))
    symlinkSync(path.relative(path.dirname(link), ownNode), link);
}

function runNpm(
  /** @type {string[]} */ args,
  /** @type {import("node:child_process").SpawnSyncOptions} */ options,
) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith(".js")) return spawnSync(process.execPath, [npm, ...args], options);
  return spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
}

/** npm leaves in node_modules what it installed there, when it is through: it must be what the lock file asks for. */
function isInstalled() {
  if (!existsSync(ownNode)) return false;
  const [manifest, wanted, present] = [
    "package.json",
    "package-lock.json",
    "node_modules/.package-lock.json",
  ].map((file) => JSON.parse(readIfThere(path.join(root, file)) ?? "{}"));
  if (!wanted.packages || !present.packages) return false;
  const asked = wanted.packages[""];
  for (const kind of ["dependencies", "devDependencies"])
    if (JSON.stringify(sorted(manifest[kind])) !== JSON.stringify(sorted(asked[kind]))) return false;
  return Object.entries(wanted.packages).every(
    ([place, { version, optional }]) =>
      place === "" || (present.packages[place]?.version ?? (optional && version)) === version,
  );
}

function sorted(/** @type {Record<string, string>} */ versions = {}) {
  return Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1));
}
