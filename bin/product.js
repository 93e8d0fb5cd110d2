// @ts-check
import { buildPages, generateIfNeeded, isBuilt } from "./build.js";
import { openDatabase } from "./database.js";
import { compiled, compileIfNeeded, source } from "./programs.js";
import { dataDirectory, loadEnvironment } from "./project.js";
import { loadReferenceData, migrate } from "./ready.js";
import { enter } from "./running.js";
import { say, step } from "./say.js";
import { childEnvironment, publicUrl, requirePort, webPort } from "./settings.js";
import { raised, stopSignal } from "./stop-signal.js";
import { supervise } from "./supervise.js";

/**
 * Everything from a clone to a product that serves, and back to rest when it is told to stop.
 * @param {{ dev: boolean }} options
 */
export async function start({ dev }) {
  loadEnvironment();
  console.log(`\n  Ozvena on Node ${process.versions.node}\n`);
  const stop = stopSignal();
  const port = await webPort();
  const use = await enter(dataDirectory(), "start", { publicUrl: publicUrl(port) });
  /** @type {Promise<import("./database.js").Database> | undefined} */
  let opening;
  const over = new AbortController();
  try {
    await requirePort(port, use.afterCrash ? 15_000 : 0);
    opening = step(
      "Database",
      () => openDatabase(dataDirectory()),
      (found) => found.description,
    );
    const ready = prepare(opening, { dev, port, stop: AbortSignal.any([stop, over.signal]) });
    await Promise.race([ready, raised(stop)]);
    if (!stop.aborted) await supervise({ ...(await ready), port, dev, stop, stopping: use.stopping });
  } catch (error) {
    // What stopping itself broke off is no news.
    if (!stop.aborted) throw error;
  } finally {
    over.abort();
    use.stopping();
    const database = await opening?.catch(() => undefined);
    if (use.leave().last) await database?.stop();
  }
  say("Stopped", "everything is put away");
  process.exit();
}

/**
 * @param {Promise<import("./database.js").Database>} opening
 * @param {{ dev: boolean, port: number, stop: AbortSignal }} options
 */
async function prepare(opening, { dev, port, stop }) {
  const [database, changed] = await Promise.all([opening, dev ? generate(stop) : build(stop)]);
  const env = childEnvironment({
    databaseUrl: database.url,
    publicUrl: publicUrl(port),
    port,
    production: !dev,
  });
  const applied = await step(
    "Migrations",
    () => migrate(database.url),
    (count) => (count === 0 ? "nothing to apply" : `${count} applied`),
  );
  const seed = dev ? source("seed") : compiled("seed");
  const administrator = step(
    "Reference data",
    () => loadReferenceData(seed, env),
    () => "there",
  );
  administrator.catch(() => {}); // whoever waits for it hears of it
  // The web waits for what is new. Where nothing is, the data were there at the last start.
  if (changed || applied > 0) await administrator;
  return { database, env, administrator };
}

/** @returns {Promise<boolean>} whether anything is new */
async function generate(/** @type {AbortSignal} */ stop) {
  const generated = await generateIfNeeded(stop);
  if (generated) say("Database client", "generated");
  return generated;
}

/** @returns {Promise<boolean>} whether anything is new */
async function build(/** @type {AbortSignal} */ stop) {
  await generate(stop);
  if (!isBuilt())
    await step(
      "Pages",
      () => buildPages(stop),
      () => "built",
      "building, about half a minute …",
    );
  return compileIfNeeded();
}
