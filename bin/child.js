// @ts-check
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./project.js";

const stay = pathToFileURL(path.join(import.meta.dirname, "stay-with-starter.js")).href;

/**
 * Starts one of our own programs on this Node, out of the reach of the terminal's Ctrl-C: this process decides
 * when it stops, and it stops when this process dies.
 *
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export function startChild(args, env) {
  return spawn(process.execPath, ["--import", stay, ...args], {
    cwd: root,
    env: { ...env, STARTED_BY: String(process.pid) },
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

/**
 * Asks a child to stop and makes sure that it does.
 * @param {import("node:child_process").ChildProcess | undefined} child
 */
export async function stopChild(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), 12_000);
  await gone;
  clearTimeout(force);
}
