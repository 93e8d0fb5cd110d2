import { pool } from "@/lib/core/db";

type Ask = (sql: string) => Promise<Record<string, unknown>[]>;

const askOwn: Ask = async (sql) => (await pool().query(sql)).rows;

/**
 * Everything that a dump of the database holds, as one text a table: every column of every table of every schema,
 * job engine included, and bytes both as they are and as hexadecimal.
 */
async function dumpByTable(ask: Ask): Promise<Map<string, string>> {
  const tables = await ask(`
    SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`);
  const found = new Map<string, string>();
  for (const { name } of tables) {
    const rows = await ask(`SELECT * FROM ${name}`);
    found.set(String(name), rows.flatMap((row) => Object.values(row).map(written)).join("\n"));
  }
  return found;
}

function written(value: unknown): string {
  if (Buffer.isBuffer(value))
    return `${value.toString("utf8")} ${value.toString("latin1")} ${value.toString("hex")}`;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/**
 * Where in a database any of these stands, in whatever case, plainly, in base64 or in hexadecimal.
 * @param ask answers a query; the test's own database unless told otherwise
 */
export async function foundInDump(secrets: string[], ask: Ask = askOwn): Promise<string[]> {
  const dump = await dumpByTable(ask);
  const forms = secrets.flatMap((secret) => [
    secret.toLowerCase(),
    Buffer.from(secret).toString("hex"),
    Buffer.from(secret).toString("base64").replace(/=+$/, "").slice(0, -1).toLowerCase(),
  ]);
  return [...dump].flatMap(([table, text]) => {
    const lower = text.toLowerCase();
    return forms.filter((form) => lower.includes(form)).map((form) => `${table}: ${form}`);
  });
}
