// @ts-check
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createCluster, freePort, startCluster, stopCluster } from "./cluster.js";

/**
 * A PostgreSQL for tests: empty, in a temporary folder, gone afterwards. It does not wait for the disk, which
 * nothing but a test may do.
 *
 * @param {{ port?: number }} [options] `port` is used when it is free
 * @returns {Promise<{ url: string, databaseUrl: (name: string) => string, pid: number, stop: () => Promise<void> }>}
 *   `url` is of the superuser and the database `postgres`
 */
export async function startTemporaryCluster({ port: preferred } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), "ozvena-postgres-"));
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
