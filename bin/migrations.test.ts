import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { expect, inject, it } from "vitest";
import { databaseUrl, tellServer } from "@/lib/test/database";
import { pendingMigrations } from "./apply-migrations.js";
import { missingSql } from "./create-migration.js";
import { migrationNames } from "./migration-files.js";

const migrate = (url: string) =>
  promisify(execFile)(process.execPath, [path.resolve("bin/migrate.js")], {
    env: { ...process.env, DATABASE_URL: url },
  });

it("migrations say what the schema says", async () => {
  expect(await missingSql()).toBe("");
});

it("two processes that migrate at once apply every migration once", async () => {
  const serverUrl = inject("serverUrl");
  await tellServer(serverUrl, "DROP DATABASE IF EXISTS two_at_once", "CREATE DATABASE two_at_once");
  const url = databaseUrl(serverUrl, "two_at_once");
  const outputs = await Promise.all([migrate(url), migrate(url)]);
  const said = outputs.map(({ stdout }) => stdout.trim());
  expect(said).toContain("Nothing to apply.");
  expect(said).toContain(
    migrationNames()
      .map((name) => `Applied ${name}`)
      .join("\n"),
  );
  expect(await pendingMigrations(url)).toEqual([]);
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(
    "SELECT migration_name AS name, finished_at IS NOT NULL AS finished FROM _prisma_migrations ORDER BY 1",
  );
  await client.end();
  expect(rows).toEqual(migrationNames().map((name) => ({ name, finished: true })));
});
