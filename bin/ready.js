// @ts-check
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { pendingMigrations } from "./apply-migrations.js";
import { Problem, root, saidBy } from "./project.js";

/** Brings an open database to where web and worker can use it. */

const run = promisify(execFile);

/**
 * Applies what is missing, in a process of its own that leaves no engine behind.
 * @param {string} url
 * @returns {Promise<number>} how many migrations were applied
 */
export async function migrate(url) {
  const missing = await pendingMigrations(url);
  if (missing.length > 0) {
    await program([path.join(root, "bin", "migrate.js")], { ...process.env, DATABASE_URL: url });
  }
  return missing.length;
}

/**
 * Loads what must be there before anybody comes.
 * @param {string[]} seed what Node is called with
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ email: string, password: string | null }>} the first administrator; the password when it was made just now
 */
export async function loadReferenceData(seed, env) {
  const { stdout } = await program(seed, env);
  const line = stdout.split("\n").find((text) => text.startsWith('{"administrator"'));
  if (!line) throw new Problem(`The reference data said nothing about the administrator:\n${stdout}`);
  return JSON.parse(line).administrator;
}

async function program(/** @type {string[]} */ args, /** @type {NodeJS.ProcessEnv} */ env) {
  try {
    return await run(process.execPath, args, { cwd: root, env });
  } catch (error) {
    const said = saidBy(error);
    // What a person can put right is in the message; where in our code it was noticed is not.
    throw new Problem(said.match(/^\w*Error: ([\s\S]*?)\n\s+at /m)?.[1] ?? said);
  }
}
