// @ts-check
/** Calm lines for a person: what was done and how long it took. */

const width = 28;

/** @param {string} name @param {string} text */
export function say(name, text) {
  console.log(`  ${name.padEnd(width)}${text}`);
}

/**
 * Runs one step of the way and says when it is done. A step that takes its time is announced first.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @param {(result: T) => string} outcome
 * @param {string} [announcement]
 * @returns {Promise<T>}
 */
export async function step(name, work, outcome, announcement) {
  const started = performance.now();
  if (announcement) say(name, announcement);
  const result = await work();
  say(name, `${outcome(result)} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return result;
}

/** A reader that has gone away, such as a closed terminal, must not end what still has to be put away. */
export function surviveClosedOutput() {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
}
