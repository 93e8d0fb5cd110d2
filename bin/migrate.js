// @ts-check
import path from "node:path";
import { applyMigrations } from "./apply-migrations.js";
import { createMigration } from "./create-migration.js";
import { loadEnvironment, Problem, root } from "./project.js";

/**
 * `node bin/migrate.js` applies what is missing to DATABASE_URL;
 * `node bin/migrate.js --create NAME` writes the next migration from the schema, with `--empty` even when the
 * schema did not change.
 */
try {
  loadEnvironment();
  console.log(await run(process.argv.slice(2)));
  process.exit(0);
} catch (error) {
  console.error(error instanceof Problem ? error.message : error);
  process.exit(1);
}

async function run(/** @type {string[]} */ [flag, title, ...options]) {
  if (flag === "--create" && title) {
    const file = await createMigration(title, { evenIfEmpty: options.includes("--empty") });
    return file
      ? `Written: ${path.relative(root, file)}`
      : "The migrations already say what the schema says.";
  }
  if (flag || !process.env.DATABASE_URL) throw new Problem("Set DATABASE_URL, or use --create NAME.");
  const applied = await applyMigrations(process.env.DATABASE_URL);
  return applied.length > 0 ? applied.map((name) => `Applied ${name}`).join("\n") : "Nothing to apply.";
}
