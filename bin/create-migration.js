// @ts-check
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { lockfile, migrationsFolder, migrationsList } from "./migration-files.js";
import { filters, schemaEngine, schemaFiles } from "./schema-engine.js";
import { startTemporaryCluster } from "./temporary-cluster.js";

/**
 * Writes the migration that leads from the migrations there are to `prisma/schema.prisma`.
 *
 * @param {string} title becomes part of the folder's name
 * @param {{ evenIfEmpty?: boolean }} options an empty one is for SQL written by hand
 * @returns {Promise<string | undefined>} the file, or nothing when the migrations already say what the schema says
 */
export async function createMigration(title, { evenIfEmpty = false } = {}) {
  const sql = await missingSql();
  if (sql === "" && !evenIfEmpty) return undefined;
  const timestamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(
    migrationsFolder,
    `${timestamp}_${title.toLowerCase().replace(/[^a-z0-9]+/g, "_")}`,
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(migrationsFolder, lockfile.path), lockfile.content);
  const file = path.join(folder, "migration.sql");
  writeFileSync(file, sql);
  return file;
}

/** @returns {Promise<string>} what the schema says and the migrations do not, as SQL */
export function missingSql() {
  return withEmptyDatabase(async (pool) => {
    const engine = await schemaEngine(pool);
    // The engine plays the migrations on the very database it is given.
    const from = { tag: /** @type {const} */ ("migrations"), ...migrationsList() };
    const to = { tag: /** @type {const} */ ("schemaDatamodel"), ...schemaFiles() };
    const { exitCode, stdout } = await engine.diff({ from, to, script: true, exitCode: true, filters });
    return exitCode === 0 ? "" : (stdout ?? "");
  });
}

async function withEmptyDatabase(/** @type {(pool: pg.Pool) => Promise<string>} */ work) {
  const cluster = await startTemporaryCluster();
  const pool = new pg.Pool({ connectionString: cluster.url });
  try {
    return await work(pool);
  } finally {
    await pool.end();
    await cluster.stop();
  }
}
