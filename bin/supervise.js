// @ts-check
import { once } from "node:events";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startChild, stopChild } from "./child.js";
import { compiled, source } from "./programs.js";
import { messageOf, root } from "./project.js";
import { say } from "./say.js";
import { raised } from "./stop-signal.js";

/**
 * @typedef {{ email: string, password: string | null }} Administrator who can sign in; the password when it is new
 */

/**
 * Keeps web, worker and database running until somebody says stop.
 *
 * @param {{
 *   database: import("./database.js").Database,
 *   env: NodeJS.ProcessEnv,
 *   port: number,
 *   dev: boolean,
 *   administrator: Promise<Administrator>,
 *   stop: AbortSignal,
 *   stopping: () => void,
 * }} product
 */
export async function supervise({ database, env, port, dev, administrator, stop, stopping }) {
  const ending = new AbortController();
  const web = startChild([next, dev ? "dev" : "start", "--port", String(port)], env);
  const webGone = once(web, "exit").then(() => "web");
  const worker = administrator.then(
    () => keepAlive(dev ? watched() : compiled("worker"), env, ending.signal),
    () => {},
  );
  const databaseGone = watch(database, ending.signal).then(() => "database");
  // Nothing works without the reference data; what went wrong with them is said after everything is stopped.
  const dataMissing = new Promise((resolve) =>
    administrator.catch(() => resolve("loading of the reference data")),
  );

  welcome(port, administrator, ending.signal).catch(() => {});
  const gone = await Promise.race([raised(stop), webGone, databaseGone, dataMissing]);
  stopping();
  ending.abort();
  if (gone) process.exitCode = 1;
  console.log(gone ? `\n  The ${gone} ended by itself. Everything is stopped.` : "\n  Stopping …");
  await Promise.all([stopChild(web), worker]);
  if (!stop.aborted) await administrator;
}

const next = path.join(root, "node_modules", "next", "dist", "bin", "next");

const watched = () => {
  const tsx = path.join(root, "node_modules", "tsx", "dist", "cli.mjs");
  return [tsx, "watch", "--clear-screen=false", /** @type {string} */ (source("worker").at(-1))];
};

/** Starts the worker again whenever it dies, and less and less eagerly when it keeps dying. */
async function keepAlive(
  /** @type {string[]} */ args,
  /** @type {NodeJS.ProcessEnv} */ env,
  /** @type {AbortSignal} */ signal,
) {
  for (let pauseMs = 1_000; !signal.aborted; pauseMs = Math.min(pauseMs * 2, 30_000)) {
    const started = Date.now();
    const worker = startChild(args, env);
    const stop = () => void stopChild(worker);
    signal.addEventListener("abort", stop, { once: true });
    await once(worker, "exit");
    signal.removeEventListener("abort", stop);
    if (signal.aborted) return;
    if (Date.now() - started > 60_000) pauseMs = 1_000;
    say("Worker", `ended by itself; it is started again in ${pauseMs / 1_000} s`);
    await sleep(pauseMs, undefined, { signal }).catch(() => {});
  }
}

/** Starts the embedded database again when it dies. Settles only when that fails. */
async function watch(
  /** @type {import("./database.js").Database} */ database,
  /** @type {AbortSignal} */ signal,
) {
  for (;;) {
    await sleep(500, undefined, { signal }).catch(() => new Promise(() => {}));
    if (database.isUp()) continue;
    say("Database", "ended by itself; it is started again");
    try {
      await database.restart();
    } catch (error) {
      console.error(`\n${messageOf(error)}`);
      return;
    }
  }
}

async function welcome(
  /** @type {number} */ port,
  /** @type {Promise<Administrator>} */ administrator,
  /** @type {AbortSignal} */ signal,
) {
  const address = `http://localhost:${port}`;
  const began = performance.now();
  while (!signal.aborted) {
    try {
      await fetch(`http://127.0.0.1:${port}/api/health`, { signal });
      break;
    } catch {
      await sleep(30, undefined, { signal });
    }
  }
  const { email, password } = await administrator;
  say("Web and worker", `running (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  console.log(`
  Customers        ${address}
  Desk             ${address}/desk
  Sign in          ${email}${password ? `\n  Password         ${password}   (made just now and shown only here)` : ", with the password you know"}

  Ctrl-C stops everything.
`);
}
