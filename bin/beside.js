// @ts-check
import { once } from "node:events";
import { generateIfNeeded } from "./build.js";
import { startChild, stopChild } from "./child.js";
import { openDatabase } from "./database.js";
import { compiled, compileIfNeeded } from "./programs.js";
import { dataDirectory, loadEnvironment } from "./project.js";
import { loadReferenceData, migrate } from "./ready.js";
import { enter, runningStart } from "./running.js";
import { childEnvironment } from "./settings.js";
import { raised, stopSignal } from "./stop-signal.js";

/**
 * Runs one program on the product's database: the one that is up, or one that is started for it and stopped
 * by whoever uses it last.
 *
 * @param {"worker" | "import"} name
 * @param {string[]} args
 */
export async function runBeside(name, args) {
  loadEnvironment();
  await generateIfNeeded();
  await compileIfNeeded();
  const stop = stopSignal();
  const use = await enter(dataDirectory(), name);
  /** @type {import("./database.js").Database | undefined} */
  let database;
  try {
    database = await openDatabase(dataDirectory());
    const env = childEnvironment({
      databaseUrl: database.url,
      publicUrl: process.env.PUBLIC_URL || runningStart(dataDirectory())?.publicUrl,
    });
    if ((await migrate(database.url)) > 0) await loadReferenceData(compiled("seed"), env);
    const child = startChild([...compiled(name), ...args], env);
    raised(stop).then(() => stopChild(child));
    const [code] = await once(child, "exit");
    process.exitCode = code ?? 1;
  } finally {
    if (use.leave().last) await database?.stop();
  }
  process.exit();
}
