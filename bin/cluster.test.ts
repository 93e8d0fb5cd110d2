import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { networkInterfaces, tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createCluster, freePort, runningCluster, startCluster, stopCluster } from "./cluster.js";

const folder = mkdtempSync(path.join(tmpdir(), "ozvena cluster "));
const directory = path.join(folder, "postgres");
const logFile = path.join(folder, "postgres.log");
const password = "right";
let port = 0;

const start = () => startCluster(directory, { port, logFile });

async function query(sql: string, change: pg.ClientConfig = {}): Promise<Record<string, unknown>[]> {
  const where = { host: "127.0.0.1", port, user: "postgres", database: "postgres", password, ...change };
  const client = new pg.Client(where);
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function stop(): Promise<void> {
  const running = runningCluster(directory);
  if (running) await stopCluster(running.pid);
}

beforeAll(async () => {
  chmodSync(folder, 0o711);
  createCluster(directory, password);
  port = await freePort();
});

beforeEach(async () => {
  if (!runningCluster(directory)) await start();
});

afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

it("knows the letters of every alphabet, whatever the machine's locale", async () => {
  expect(await query("SELECT lower('ŘEKA И ЁЖ') AS lower")).toEqual([{ lower: "řeka и ёж" }]);
});

it("waits for the disk", async () => {
  expect(await query("SHOW fsync")).toEqual([{ fsync: "on" }]);
  expect(await query("SHOW synchronous_commit")).toEqual([{ synchronous_commit: "on" }]);
});

it("opens to nobody without the password", async () => {
  await expect(query("SELECT 1", { password: "wrong" })).rejects.toMatchObject({ code: "28P01" });
});

it("listens on this machine alone", async () => {
  const outer = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4");
  for (const { address } of outer) {
    await expect(query("SELECT 1", { host: address })).rejects.toMatchObject({ code: "ECONNREFUSED" });
  }
});

it("keeps what was committed when its server is killed, and starts again", async () => {
  await query("CREATE TABLE kept AS SELECT 42 AS answer");
  const before = runningCluster(directory);
  process.kill(before?.pid ?? 0, "SIGKILL");
  while (runningCluster(directory)) await sleep(10);
  const after = await eventually(start);
  expect(after.pid).not.toBe(before?.pid);
  expect(await query("SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
});

it("starts although the number of its killed server belongs to somebody else by now", async () => {
  const pidFile = path.join(directory, "postmaster.pid");
  const left = readFileSync(pidFile, "utf8");
  await stop();
  writeFileSync(pidFile, left.replace(/^\d+/, String(process.pid)));
  expect(runningCluster(directory)).toBeUndefined();
  await start();
  expect(await query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

it("is found by a process that did not start it, and stops when asked", async () => {
  expect(runningCluster(directory)).toMatchObject({ port });
  await stop();
  expect(runningCluster(directory)).toBeUndefined();
});

/** The sessions of a killed server take a moment to notice, and nothing starts while one of them lives. */
async function eventually<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 50) throw error;
      await sleep(100);
    }
  }
}
