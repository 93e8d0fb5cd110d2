// @ts-check
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createCluster, freePort, runningCluster, startCluster, stopCluster } from "./cluster.js";
import { living, thisProcess } from "./running.js";

const prefix = "ozvena-postgres-";

/** What a killed run of tests could not put away itself. */
async function clearUp() {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(prefix))) {
    const folder = path.join(tmpdir(), name);
    if (!existsSync(path.join(folder, "maker")) || living(path.join(folder, "maker"))) continue;
    const running = runningCluster(path.join(folder, "data"));
    if (running) await stopCluster(running.pid);
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A PostgreSQL for tests: empty, in a temporary folder, gone afterwards. It does not wait for the disk, which
 * nothing but a test may do.
 *
 * @param {{ port?: number }} [options] `port` is used when it is free
 * @returns {Promise<{ url: string, databaseUrl: (name: string) => string, pid: number, stop: () => Promise<void> }>}
 *   `url` is of the superuser and the database `postgres`
 */
export async function startTemporaryCluster({ port: preferred } = {}) {
  await clearUp();
  const folder = mkdtempSync(path.join(tmpdir(), prefix));
  writeFileSync(path.join(folder, "maker"), JSON.stringify(thisProcess()));
  chmodSync(folder, 0o711);
  const password = randomBytes(24).toString("hex");
  const directory = path.join(folder, "data");
  try {
    createCluster(directory, password, { durable: false });
    const port = await freePort(preferred);
    const { pid } = await startCluster(directory, {
      port,
      logFile: path.join(folder, "log"),
      durable: false,
    });
    const databaseUrl = (/** @type {string} */ name) =>
      `postgresql://postgres:${password}@127.0.0.1:${port}/${name}`;
    return {
      pid,
      databaseUrl,
      url: databaseUrl("postgres"),
      stop: async () => {
        await stopCluster(pid);
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
