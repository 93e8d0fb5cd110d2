import pg from "pg";

/** The database that is migrated once, and copied for every test file. */
export const templateName = "ozvena_template";

/** The same server and person, another database. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Says something to the server itself, from a database that nobody copies or drops. */
export async function tellServer(serverUrl: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * A database of the product as it is before anybody came: every table, every job queue, the questionnaires that
 * come with it, no other row.
 * @param name an older one of that name goes, whoever is still connected to it
 * @returns its connection string
 */
export async function freshDatabase(serverUrl: string, name: string): Promise<string> {
  await tellServer(
    serverUrl,
    `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`,
    `CREATE DATABASE ${name} TEMPLATE ${templateName} STRATEGY FILE_COPY`,
  );
  return databaseUrl(serverUrl, name);
}
