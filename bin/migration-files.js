// @ts-check
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { readIfThere, root } from "./project.js";

export const migrationsFolder = path.join(root, "prisma", "migrations");

/** The file that `prisma migrate` keeps beside the migrations. */
export const lockfile = {
  path: "migration_lock.toml",
  content: `# Which database the migrations are written for. Belongs into version control.\nprovider = "postgresql"\n`,
};

/** @returns {string[]} the names of all migrations in the order in which they apply */
export function migrationNames() {
  if (!existsSync(migrationsFolder)) return [];
  const folders = readdirSync(migrationsFolder, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return folders.map((entry) => entry.name).sort();
}

/** @param {string[]} names of the migrations to pass to the engine */
export function migrationsList(names = migrationNames()) {
  const migrationDirectories = names.map((name) => {
    const sql = readIfThere(path.join(migrationsFolder, name, "migration.sql"));
    /** @type {import("@prisma/schema-engine-wasm").JsResult<string, string>} */
    const content = sql === undefined ? { tag: "error", value: "no such file" } : { tag: "ok", value: sql };
    return { path: name, migrationFile: { path: "migration.sql", content } };
  });
  return { baseDir: migrationsFolder, lockfile, shadowDbInitScript: "", migrationDirectories };
}
