/**
 * Counts what the product asks the database for, exactly: PostgreSQL's own count of each statement. Nothing else
 * may use the database meanwhile.
 */

/** @param {import("pg").Pool} database */
export const prepareCounting = (database) =>
  database.query("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");

/**
 * @param {import("pg").Pool} database
 * @param {() => Promise<unknown>} work
 * @returns {Promise<{ total: number, statements: { calls: number, query: string }[] }>}
 */
export async function countStatements(database, work) {
  await database.query("SELECT pg_stat_statements_reset()");
  await work();
  const { rows } = await database.query(
    `SELECT calls::int, query FROM pg_stat_statements
     WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND query NOT LIKE '%pg_stat_statements%'
       -- PostgreSQL's own look at the other side of a foreign key: nobody asked for it.
       AND query NOT LIKE 'SELECT 1 FROM ONLY %'
     ORDER BY calls DESC, query`,
  );
  return { total: rows.reduce((sum, row) => sum + row.calls, 0), statements: rows };
}
