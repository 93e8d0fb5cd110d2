import { randomBytes } from "node:crypto";
import { appendFileSync, chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { buildPages, generateIfNeeded, isBuilt } from "./build.js";
import { startChild, stopChild } from "./child.js";
import { createCluster, freePort, startCluster, stopCluster } from "./cluster.js";
import { compiled, compileIfNeeded } from "./programs.js";
import { loadEnvironment, Problem, root } from "./project.js";
import { loadReferenceData, migrate } from "./ready.js";
import { step } from "./say.js";
import { childEnvironment } from "./settings.js";

/**
 * The product as `npm start` runs it, on a folder and a database that nobody else uses. The database waits for
 * the disk as the real one does, and counts its statements.
 *
 * @typedef {{
 *   address: string,
 *   administrator: { email: string, password: string },
 *   database: pg.Pool,
 *   startWorker: () => void,
 *   processes: () => { web: number, worker: number | undefined, database: number },
 *   stop: () => Promise<void>,
 * }} Installation
 */

/** @returns {Promise<Installation>} */
export async function install() {
  loadEnvironment();
  await step("Client and pages", build, () => "built");
  const folder = mkdtempSync(path.join(tmpdir(), "ozvena-bench-"));
  chmodSync(folder, 0o711);
  /** @type {(() => Promise<unknown>)[]} */
  const undo = [async () => rmSync(folder, { recursive: true, force: true })];
  const stop = async () => {
    for (const work of undo.splice(0).reverse()) await work();
  };
  try {
    return { ...(await open(folder, undo)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function build() {
  await generateIfNeeded();
  if (!isBuilt()) await buildPages();
  await compileIfNeeded();
}

async function open(/** @type {string} */ folder, /** @type {(() => Promise<unknown>)[]} */ undo) {
  const cluster = await step(
    "Database",
    () => openCluster(folder),
    () => "empty, as durable as the real one",
  );
  undo.push(() => stopCluster(cluster.pid));
  await migrate(cluster.url);
  const database = new pg.Pool({ connectionString: cluster.url, max: 2, application_name: "bench" });
  database.on("error", () => {});
  undo.push(() => database.end());

  const port = await freePort(Number(process.env.PORT || 3500));
  const address = `http://127.0.0.1:${port}`;
  const administrator = { email: "bench@desk.example", password: randomBytes(12).toString("hex") };
  process.env.DATA_DIR = path.join(folder, "data");
  const env = {
    ...childEnvironment({ databaseUrl: cluster.url, publicUrl: address, port }),
    // Limits stay as they are. Each visitor comes from a network of their own, as the proxy in front says.
    TRUST_PROXY: "1",
    ADMIN_EMAIL: administrator.email,
    ADMIN_PASSWORD: administrator.password,
    SMTP_URL: "",
    SMPP_URL: "",
    LOG_LEVEL: "error",
  };
  await loadReferenceData(compiled("seed"), env);
  const web = startChild(
    [path.join(root, "node_modules/next/dist/bin/next"), "start", "--port", String(port)],
    env,
  );
  undo.push(() => stopChild(web));
  await step(
    "Web",
    () => answering(`${address}/api/ping`, web),
    () => `at ${address}`,
  );
  /** @type {import("node:child_process").ChildProcess | undefined} */
  let worker;
  return {
    address,
    administrator,
    database,
    startWorker: () => {
      worker = startChild(compiled("worker"), env);
      undo.push(() => stopChild(worker));
    },
    processes: () => ({ web: web.pid ?? 0, worker: worker?.pid, database: cluster.pid }),
  };
}

async function openCluster(/** @type {string} */ folder) {
  const directory = path.join(folder, "postgres");
  const password = randomBytes(24).toString("hex");
  createCluster(directory, password);
  appendFileSync(
    path.join(directory, "postgresql.conf"),
    "\nshared_preload_libraries = 'pg_stat_statements'\npg_stat_statements.track = top\n",
  );
  const port = await freePort();
  const { pid } = await startCluster(directory, { port, logFile: path.join(folder, "postgres.log") });
  const at = (/** @type {string} */ name) => `postgresql://postgres:${password}@127.0.0.1:${port}/${name}`;
  const client = new pg.Client({ connectionString: at("postgres") });
  await client.connect();
  await client.query("CREATE DATABASE ozvena");
  await client.end();
  return { pid, url: at("ozvena") };
}

async function answering(
  /** @type {string} */ url,
  /** @type {import("node:child_process").ChildProcess} */ web,
) {
  for (const began = Date.now(); Date.now() - began < 60_000; await sleep(50)) {
    if (web.exitCode !== null) break;
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.status === 204) return;
  }
  throw new Problem("The web did not start.");
}
