import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "playwright/test";
import { freePort } from "@/bin/cluster.js";
import { processesOf, type Started, startInstallation } from "@/e2e/fixtures/started";

test.describe.configure({ mode: "serial", timeout: 120_000 });

const folder = mkdtempSync(path.join(tmpdir(), "ozvena started "));
let port = 0;
let running: Started | undefined;

const start = async (more?: NodeJS.Dict<string>) => {
  running = startInstallation(folder, port, more);
  await running.settled();
  return running;
};
const health = async () => {
  const response = await fetch(`http://localhost:${port}/api/health`);
  return response.status;
};

test.beforeAll(async () => {
  port = await freePort();
});

test.afterAll(async () => {
  if (running?.process.exitCode === null) await running.interrupt();
  rmSync(folder, { recursive: true, force: true });
});

test("a first start says where it is and how to sign in, and a second one keeps the password to itself", async () => {
  const first = await start();
  expect(first.output()).toContain(`http://localhost:${port}/desk`);
  expect(first.output()).toMatch(/Node 24\./);
  expect(first.output()).toMatch(/Password +\S+/);
  await expect.poll(health).toBe(200);
  expect(await first.interrupt()).toBe(0);
  expect(existsSync(path.join(folder, "postgres/postmaster.pid"))).toBe(false);

  const second = await start();
  expect(second.output()).not.toMatch(/Password|building|installing/);
  await expect.poll(health).toBe(200);
});

test("the secrets that it made are readable by nobody else", () => {
  expect(statSync(path.join(folder, "postgres.json")).mode & 0o077).toBe(0);
});

test("another start from the same data is refused, and so is a port that is taken", async () => {
  const another = startInstallation(folder, await freePort());
  expect(await another.exitCode()).toBe(1);
  expect(another.output()).toContain(`serves it at http://localhost:${port}`);

  const elsewhere = mkdtempSync(path.join(tmpdir(), "ozvena started "));
  const taken = createServer().listen(0);
  const address = taken.address();
  const takenPort = typeof address === "object" ? (address?.port ?? 0) : 0;
  const blocked = startInstallation(elsewhere, takenPort);
  expect(await blocked.exitCode()).toBe(1);
  expect(blocked.output()).toContain(`Port ${takenPort} is taken by another program`);
  taken.close();
  rmSync(elsewhere, { recursive: true });
});

test("a database that cannot be reached is named without its password", async () => {
  const elsewhere = mkdtempSync(path.join(tmpdir(), "ozvena started "));
  const lost = startInstallation(elsewhere, await freePort(), {
    DATABASE_URL: "postgresql://desk:secret@127.0.0.1:1/desk",
  });
  expect(await lost.exitCode()).toBe(1);
  expect(lost.output()).toContain("The database 127.0.0.1:1/desk (DATABASE_URL) cannot be used");
  expect(lost.output()).not.toContain("secret");
  rmSync(elsewhere, { recursive: true });
});

test("killed as a whole, it starts again with everything it had", async () => {
  const before = running;
  if (!before) throw new Error("nothing runs");
  for (const pid of processesOf(folder, before)) process.kill(pid, "SIGKILL");
  const again = await start();
  expect(again.output()).not.toMatch(/Password/);
  await expect.poll(health).toBe(200);
});

test("when the starter alone is killed, the next start takes over", async () => {
  running?.process.kill("SIGKILL");
  const again = await start();
  expect(again.output()).toContain("Ctrl-C stops everything");
  await expect.poll(health).toBe(200);
});

test("a database that is killed comes back by itself", async () => {
  const database = running && processesOf(folder, running).at(-1);
  process.kill(database ?? 0, "SIGKILL");
  await expect.poll(() => running?.output()).toContain("it is started again");
  await expect.poll(health, { timeout: 30_000 }).toBe(200);
});
