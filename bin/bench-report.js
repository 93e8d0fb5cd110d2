import { connections } from "./bench-load.js";

const number = new Intl.NumberFormat("en");
const column = (/** @type {string | number} */ value, /** @type {number} */ width) =>
  String(value).padStart(width);
const ms = (/** @type {number} */ value) =>
  Number.isFinite(value) ? `${value < 10 ? value.toFixed(1) : Math.round(value)} ms` : "not known";
const megabytes = (/** @type {number} */ bytes) =>
  bytes ? `${Math.round(bytes / 1024 / 1024)} MB` : "not known";
const bytes = (/** @type {{ raw: number, gzip: number }} */ size) =>
  `${number.format(size.raw)} bytes, ${number.format(size.gzip)} gzipped`;

export const heading = (/** @type {string} */ text) => console.log(`\n  ${text}`);
export const line = (/** @type {string} */ name, /** @type {string} */ text) =>
  console.log(`    ${name.padEnd(32)}${text}`);

/** @typedef {import("./bench-load.js").Load & { name: string }} Measured */

/**
 * @param {string} title
 * @param {Measured} empty the empty route handler, measured just before
 * @param {Measured[]} rows
 */
export function table(title, empty, rows) {
  heading(`${title} (${connections} connections)`);
  const titles = ["per second", "of empty", "median", "99 %", "web", "database"];
  line("", titles.map((text) => column(text, 11)).join(""));
  for (const { name, perSecond, median, p99, webMs, databaseMs, failures, statuses } of [empty, ...rows]) {
    const cells = [
      perSecond.toFixed(perSecond < 100 ? 1 : 0),
      `1/${(empty.perSecond / perSecond).toFixed(1)}`,
      ms(median),
      ms(p99),
      ms(webMs),
      ms(databaseMs),
    ];
    const wrong = failures > 0 ? `   ${failures} not as expected: ${statuses}` : "";
    line(name, cells.map((cell) => column(cell, 11)).join("") + wrong);
  }
}

/** @param {{ title: string, total: number, statements: { calls: number, query: string }[] }[]} counts */
export function statementsTable(counts) {
  heading("Statements to the database");
  for (const { title, total, statements } of counts) {
    line(title, String(total));
    if (!process.argv.includes("--statements")) continue;
    for (const { calls, query } of statements) {
      line("", `${calls} × ${query.replace(/\s+/g, " ").slice(0, 150)}`);
    }
  }
}

/** @param {Record<"web" | "worker" | "database", number>} peaks @param {string} title */
export function memoryTable(title, peaks) {
  heading(`Peak memory ${title}`);
  for (const [name, peak] of Object.entries(peaks)) line(name, megabytes(peak));
}

/** @param {{ page: string, runtime: { raw: number, gzip: number }, own: { raw: number, gzip: number } }[]} pages */
export function scriptsTable(pages) {
  heading("JavaScript");
  for (const { page, runtime, own } of pages) {
    line(page, `${bytes(own)} beyond Next's runtime (${bytes(runtime)})`);
  }
}
