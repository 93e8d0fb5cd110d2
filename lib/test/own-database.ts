import { mkdirSync } from "node:fs";
import path from "node:path";
import { inject } from "vitest";
import { freshDatabase } from "./database";

/** Runs before each test file: a database and a data folder that no other file has touched. */
const place = `ozvena_${process.env.VITEST_POOL_ID}`;
const folder = path.join(inject("runFolder"), place);
mkdirSync(folder, { recursive: true });

Object.assign(process.env, {
  DATABASE_URL: await freshDatabase(inject("serverUrl"), place),
  DATA_DIR: folder,
});
