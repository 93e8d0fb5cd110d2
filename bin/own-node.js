// @ts-check
import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { constants } from "node:os";
import { installIfNeeded } from "./install.js";
import { ownNode, Problem, readIfThere } from "./project.js";
import { surviveClosedOutput } from "./say.js";

/**
 * Every command passes here first: whatever Node started it, and on a clone in which nothing is installed, its
 * work runs on the Node that the project brings along.
 *
 * @param {() => Promise<void>} work imports what it needs by itself, because here nothing is installed yet
 */
export async function runOnOwnNode(work) {
  surviveClosedOutput();
  try {
    installIfNeeded();
    if (realpathSync(process.execPath) !== realpathSync(ownNode)) return startAgain();
    if (!process.channel) whenOrphaned(() => process.kill(process.pid, "SIGTERM"));
    await work();
  } catch (error) {
    console.error(error instanceof Problem ? `\n${error.message}\n` : error);
    process.exit(1);
  }
}

/** The same command on the other Node, with the same terminal; this process only passes signals on. */
function startAgain() {
  const child = spawn(ownNode, process.argv.slice(1), { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, () => child.kill(signal));
  child.once("error", (error) => {
    console.error(`The project's own Node does not start: ${error.message}`);
    process.exit(1);
  });
  child.once("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? "SIGKILL"]));
  whenOrphaned(() => child.kill("SIGTERM"));
}

/**
 * npm puts a shell between itself and us, and neither passes on that it was killed: without looking up from
 * time to time, this process would go on for nobody.
 */
function whenOrphaned(/** @type {() => void} */ then) {
  if (!process.env.npm_lifecycle_event) return;
  const before = ancestry();
  const watch = setInterval(() => {
    if (ancestry() === before) return;
    clearInterval(watch);
    then();
  }, 500);
  watch.unref();
}

/** The parent, and where that is only a shell, its parent too. */
function ancestry() {
  const parent = readIfThere(`/proc/${process.ppid}/stat`);
  const [, shell, grandparent] = parent?.match(/\((\w*sh)\) \S+ (\d+)/) ?? [];
  return `${process.ppid} ${shell ? grandparent : ""}`;
}
