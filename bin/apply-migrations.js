// @ts-check
import pg from "pg";
import { migrationNames, migrationsList } from "./migration-files.js";
import { messageOf, Problem } from "./project.js";

/** Any number that nobody else locks: two starts at once migrate one after the other. */
const lock = 6_930_262_150;

/**
 * @param {string} url
 * @returns {Promise<string[]>} the names of the migrations that the database does not have yet
 */
export async function pendingMigrations(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await pending(client);
  } finally {
    await client.end();
  }
}

/**
 * Brings a database to the newest migration. Each migration is one transaction together with its own entry in
 * `_prisma_migrations`: stopped in any way, at any moment, it either happened or it did not. The engine's own
 * timers hold the process for ten seconds afterwards: run this in a process that exits when it is done.
 *
 * @param {string} url
 * @returns {Promise<string[]>} the migrations that were applied now
 */
export async function applyMigrations(url) {
  const guard = new pg.Client({ connectionString: url });
  await guard.connect();
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 });
  try {
    await guard.query("SELECT pg_advisory_lock($1)", [lock]);
    const missing = await pending(guard);
    if (missing.length === 0) return [];
    // Loaded only when there is something to apply: most starts have nothing.
    const { filters, schemaEngine } = await import("./schema-engine.js");
    const engine = await schemaEngine(pool);
    const names = migrationNames();
    for (const name of missing) {
      const migrations = migrationsList(names.slice(0, names.indexOf(name) + 1));
      await inTransaction(pool, name, () => engine.applyMigrations({ migrationsList: migrations, filters }));
    }
    return missing;
  } finally {
    await pool.end();
    await guard.end();
  }
}

/** The pool has one connection, so that what the engine does lies between BEGIN and COMMIT. */
async function inTransaction(
  /** @type {pg.Pool} */ pool,
  /** @type {string} */ name,
  /** @type {() => Promise<unknown>} */ work,
) {
  await pool.query("BEGIN");
  try {
    await work();
    await pool.query("COMMIT");
  } catch (error) {
    await pool.query("ROLLBACK");
    throw new Problem(
      `The migration ${name} failed; the database is as it was before it.\n${messageOf(error)}`,
    );
  }
}

async function pending(/** @type {pg.Client} */ client) {
  const known = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known`);
  if (!known.rows[0].known) return migrationNames();
  const { rows } = await client.query(
    `SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  const applied = new Set(rows.map((row) => row.name));
  return migrationNames().filter((name) => !applied.has(name));
}
