// @ts-check
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { createCluster, freePort, runningCluster, startCluster, stopCluster } from "./cluster.js";
import { codeOf, Problem, readIfThere } from "./project.js";

/**
 * The product's database: the one that DATABASE_URL names, or the embedded cluster in the data folder.
 *
 * @typedef {{ port: number, password: string, superuserPassword: string, prepared?: boolean }} Keys
 * @typedef {{ url: string, description: string, embedded: boolean, restart: () => Promise<void>, stop: () => Promise<void>, isUp: () => boolean }} Database
 */

/**
 * @param {string} dataDirectory
 * @returns {Promise<Database>}
 */
export async function openDatabase(dataDirectory) {
  const given = process.env.DATABASE_URL;
  return given ? openGiven(given) : openEmbedded(dataDirectory);
}

async function openGiven(/** @type {string} */ url) {
  if (!URL.canParse(url))
    throw new Problem("DATABASE_URL is not an address: postgresql://user:password@host:port/database");
  const { host, pathname } = new URL(url);
  const place = `${host}${pathname}`;
  const version = await ask(url).catch((error) => {
    throw new Problem(`The database ${place} (DATABASE_URL) cannot be used: ${error.message || error.code}`);
  });
  if (Number.parseInt(version, 10) < 18)
    throw new Problem(`The database ${place} is PostgreSQL ${version}; 18 is needed.`);
  const nothing = async () => {};
  return {
    url,
    description: `PostgreSQL ${version} at ${place}`,
    embedded: false,
    restart: nothing,
    stop: nothing,
    isUp: () => true,
  };
}

async function openEmbedded(/** @type {string} */ dataDirectory) {
  const directory = path.join(dataDirectory, "postgres");
  const { keys, version } = await makeReady(dataDirectory, directory);
  return {
    url: `postgresql://ozvena:${keys.password}@127.0.0.1:${keys.port}/ozvena`,
    description: `PostgreSQL ${version} on 127.0.0.1:${keys.port}`,
    embedded: true,
    restart: async () => {
      const again = await bringUp(dataDirectory, directory, keys);
      if (again.port !== keys.port) throw new Problem("The database came back on another port.");
    },
    stop: async () => {
      const running = runningCluster(directory);
      if (running) await stopCluster(running.pid);
    },
    isUp: () => runningCluster(directory) !== undefined,
  };
}

async function makeReady(/** @type {string} */ dataDirectory, /** @type {string} */ directory) {
  const file = path.join(dataDirectory, "postgres.json");
  refuseStrangersFolder(directory);
  const stored = readIfThere(file);
  const exists = existsSync(path.join(directory, "PG_VERSION"));
  if (!stored && exists) {
    throw new Problem(
      `${directory} is there, but the passwords to it, ${file}, are not. Bring that file back.`,
    );
  }
  /** @type {Keys} */
  let keys = stored
    ? JSON.parse(stored)
    : { port: await freePort(), password: secret(), superuserPassword: secret() };
  const keep = (/** @type {Keys} */ next) => {
    keys = next;
    writeFileSync(`${file}.new`, JSON.stringify(keys, null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  if (!stored) keep(keys);
  if (!exists) createCluster(directory, keys.superuserPassword);
  const { port, version } = await bringUp(dataDirectory, directory, keys);
  if (port !== keys.port) keep({ ...keys, port });
  if (!keys.prepared) {
    await prepare(
      `postgresql://postgres:${keys.superuserPassword}@127.0.0.1:${keys.port}/postgres`,
      keys.password,
    );
    keep({ ...keys, prepared: true });
  }
  return { keys, version };
}

const secret = () => randomBytes(24).toString("hex");

function refuseStrangersFolder(/** @type {string} */ directory) {
  try {
    if (existsSync(directory)) readdirSync(directory);
  } catch {
    throw new Problem(
      `${directory} belongs to another user. Start as that user, or as root if root started it before.`,
    );
  }
}

/** Adopts the server that runs on the folder, as a crash may leave one, or starts one. */
async function bringUp(
  /** @type {string} */ dataDirectory,
  /** @type {string} */ directory,
  /** @type {Keys} */ keys,
) {
  const probe = (/** @type {number} */ port) =>
    `postgresql://postgres:${keys.superuserPassword}@127.0.0.1:${port}/postgres`;
  let failure;
  for (const began = Date.now(); Date.now() - began < 60_000; await sleep(100)) {
    try {
      const running =
        runningCluster(directory) ?? (await startCluster(directory, await settings(dataDirectory, keys)));
      return { port: running.port, version: await ask(probe(running.port)) };
    } catch (error) {
      failure = error;
      if (codeOf(error) === "28P01")
        throw new Problem(
          `The passwords in ${dataDirectory}/postgres.json do not fit the database beside it.`,
        );
      if (error instanceof Problem && !runningCluster(directory) && Date.now() - began > 10_000) break;
    }
  }
  throw failure;
}

async function settings(/** @type {string} */ dataDirectory, /** @type {Keys} */ keys) {
  mkdirSync(dataDirectory, { recursive: true });
  return { port: await freePort(keys.port), logFile: path.join(dataDirectory, "postgres.log") };
}

/** The product works as an ordinary role that owns its database, never as the superuser. */
async function prepare(/** @type {string} */ url, /** @type {string} */ password) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ozvena') AS role,
              EXISTS (SELECT FROM pg_database WHERE datname = 'ozvena') AS database`,
    );
    if (!rows[0].role) await client.query(`CREATE ROLE ozvena LOGIN CREATEDB PASSWORD '${password}'`);
    if (!rows[0].database) await client.query("CREATE DATABASE ozvena OWNER ozvena");
  } finally {
    await client.end();
  }
}

/** @returns {Promise<string>} the version of the server, which proves that it answers */
async function ask(/** @type {string} */ url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query("SHOW server_version")).rows[0].server_version;
  } finally {
    await client.end();
  }
}
