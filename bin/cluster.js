// @ts-check
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { clusterOwner, postgresHome, reach } from "./cluster-home.js";
import { Problem, readIfThere } from "./project.js";

/**
 * A PostgreSQL cluster in a folder of ours, run from the binaries that npm installed.
 *
 * @typedef {{ pid: number, port: number }} Running
 */

/** Lower-casing and character classes know every alphabet, whatever the machine's own locale is. */
const locales = ["C.UTF-8", "en_US.UTF-8", "UTF-8", "C"];

/**
 * Makes an empty cluster whose superuser is `postgres`. Killed half-way it leaves no half-made cluster.
 *
 * @param {string} directory must not exist yet
 * @param {string} password of the superuser
 * @param {{ durable?: boolean }} options
 */
export function createCluster(directory, password, { durable = true } = {}) {
  const owner = clusterOwner(directory);
  const home = postgresHome(owner);
  const workshop = `${directory}.new`;
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(workshop, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const file of [workshop, passwordFile]) own(file, owner);

  const { path: reached, inherit } = reach(workshop, owner);
  let failure = "";
  for (const locale of locales) {
    const made = spawnSync(
      path.join(home, "bin", "initdb"),
      [
        `--pgdata=${reached}/data`,
        `--pwfile=${reached}/password`,
        "--username=postgres",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        `--locale=${locale}`,
        "--lc-messages=C",
        ...(durable ? [] : ["--no-sync"]),
      ],
      { ...owner, cwd: "/", stdio: ["ignore", "pipe", "pipe", ...inherit], encoding: "utf8" },
    );
    if (made.status === 0) {
      inherit.forEach(closeSync);
      renameSync(path.join(workshop, "data"), directory);
      rmSync(workshop, { recursive: true });
      return;
    }
    failure = (made.error?.message ?? made.stderr).trim();
    rmSync(path.join(workshop, "data"), { recursive: true, force: true });
    if (!failure.includes("locale")) break;
  }
  throw new Problem(`The database could not be created in ${directory}:\n${failure}`);
}

/**
 * Starts the cluster in a session of its own, so that neither Ctrl-C nor the end of this process takes it down.
 *
 * @param {string} directory
 * @param {{ port: number, logFile: string, durable?: boolean }} options
 * @returns {Promise<Running>}
 */
export async function startCluster(directory, { port, logFile, durable = true }) {
  const owner = clusterOwner(directory);
  const home = postgresHome(owner);
  forgetStranger(directory);
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    // What people wrote must not reach the log: neither the failing statement nor the values that it names.
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    // Parallel plans need more shared memory than containers give by default.
    max_parallel_workers_per_gather: 0,
    max_parallel_maintenance_workers: 0,
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const { path: reached, inherit } = reach(directory, owner);
  const log = openLog(logFile);
  const child = spawn(
    path.join(home, "bin", "postgres"),
    ["-D", reached, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    { ...owner, cwd: "/", detached: true, stdio: ["ignore", log.file, log.file, ...inherit] },
  );
  for (const file of [log.file, ...inherit]) closeSync(file);
  let ended = false;
  child.once("error", () => (ended = true)).once("exit", () => (ended = true));
  child.unref();

  while (!ended) {
    const state = readPidFile(directory);
    if (state?.pid === child.pid && state?.status === "ready") return { pid: state.pid, port };
    await sleep(10);
  }
  const said = (readIfThere(logFile) ?? "").slice(log.from).trim();
  throw new Problem(`The database in ${directory} did not start:\n${said.split("\n").slice(-8).join("\n")}`);
}

/**
 * @param {string} directory
 * @returns {Running | undefined} the server that runs on the folder now, whoever started it
 */
export function runningCluster(directory) {
  const state = readPidFile(directory);
  return state && isServerOf(directory, state.pid) ? { pid: state.pid, port: state.port } : undefined;
}

/**
 * Stops a server: open transactions are rolled back, everything that was committed is on disk.
 * @param {number} pid
 */
export async function stopCluster(pid) {
  for (const [signal, seconds] of /** @type {const} */ ([
    ["SIGINT", 30],
    ["SIGQUIT", 5],
  ])) {
    try {
      process.kill(pid, signal);
      for (const until = Date.now() + seconds * 1000; Date.now() < until; await sleep(20))
        process.kill(pid, 0);
    } catch {
      return;
    }
  }
}

/**
 * @param {number} [preferred] taken when nobody listens on it
 * @returns {Promise<number>} a port of 127.0.0.1 that is free now
 */
export function freePort(preferred = 0) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", () =>
      preferred === 0 ? reject(new Problem("No port is free")) : resolve(freePort()),
    );
    probe.listen(preferred, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}

function readPidFile(/** @type {string} */ directory) {
  const lines = readIfThere(path.join(directory, "postmaster.pid"))?.split("\n");
  return lines && { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() };
}

/** A number alone proves nothing: after a restart of the machine another process may have it. */
function isServerOf(/** @type {string} */ directory, /** @type {number} */ pid) {
  if (!(pid > 0)) return false;
  try {
    if (existsSync("/proc/self/cwd")) return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(directory);
  } catch {
    return false;
  }
  return /postgres/.test(
    spawnSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "",
  );
}

/**
 * After a crash the number in the pid file may belong to somebody else by now, and PostgreSQL would take that
 * process for a running server. It gets a number that nobody has; the rest of the file stays, because by it
 * PostgreSQL finds out whether a part of the old server still lives.
 */
function forgetStranger(/** @type {string} */ directory) {
  const file = path.join(directory, "postmaster.pid");
  const text = readIfThere(file);
  if (text !== undefined && !isServerOf(directory, Number.parseInt(text, 10))) {
    const { uid, gid } = statSync(file);
    writeFileSync(file, text.replace(/^\d+/, "999999999"));
    own(file, { uid, gid });
  }
}

/** One log that a person may read through, started afresh when it has grown long. */
function openLog(/** @type {string} */ logFile) {
  const long = 5_000_000;
  if (existsSync(logFile) && statSync(logFile).size > long) renameSync(logFile, `${logFile}.1`);
  const file = openSync(logFile, "a", 0o600);
  chmodSync(logFile, 0o600);
  return { file, from: statSync(logFile).size };
}

function own(/** @type {string} */ file, /** @type {import("./cluster-home.js").Owner} */ { uid, gid }) {
  if (process.getuid?.() === 0 && uid !== undefined && gid !== undefined) chownSync(file, uid, gid);
}
