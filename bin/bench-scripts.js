import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "./project.js";

/** @typedef {{ name: string, raw: number, gzip: number }} Script */

/**
 * The scripts that a page brings, parted into Next's own runtime, which every page has, and the rest.
 *
 * @param {import("./bench-browser.js").Browser} browser
 * @param {string} page
 * @returns {Promise<{ runtime: Script[], own: Script[] }>} bytes; what runs only in browsers without modules is left out
 */
export async function scriptsOf(browser, page) {
  const { text } = await browser.ask(page);
  const tags = [...text.matchAll(/<(?:script|link)\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/\bnomodule\b/i.test(tag));
  const names = tags.flatMap((tag) => /\/_next\/(static\/[^"?]+\.js)/.exec(tag)?.[1] ?? []);
  const scripts = await Promise.all(
    [...new Set(names)].map(async (name) => {
      const body = Buffer.from(await (await fetch(new URL(`/_next/${name}`, browser.address))).arrayBuffer());
      return { name, raw: body.length, gzip: gzipSync(body, { level: 9 }).length };
    }),
  );
  const ofNext = scriptsOfNext();
  const isRuntime = (/** @type {Script} */ { name }) => ofNext.has(name);
  return { runtime: scripts.filter(isRuntime), own: scripts.filter((script) => !isRuntime(script)) };
}

/** What every page loads first, and the chunks that hold nothing but client components of Next itself. */
function scriptsOfNext() {
  const built = path.join(root, ".next");
  const { rootMainFiles } = JSON.parse(readFileSync(path.join(built, "build-manifest.json"), "utf8"));
  /** @type {Map<string, boolean>} */
  const onlyNext = new Map();
  for (const file of globSync("server/app/**/*_client-reference-manifest.js", { cwd: built })) {
    const text = readFileSync(path.join(built, file), "utf8");
    const { clientModules } = JSON.parse(
      text.slice(text.indexOf("] = {") + "] = ".length).replace(/;\s*$/, ""),
    );
    for (const [module, { chunks }] of Object.entries(clientModules)) {
      const isNext = module.includes("node_modules/next/");
      for (const chunk of chunks) {
        const name = chunk.replace(/^\/_next\//, "");
        onlyNext.set(name, isNext && (onlyNext.get(name) ?? true));
      }
    }
  }
  return new Set([...rootMainFiles, ...[...onlyNext].filter(([, isNext]) => isNext).map(([name]) => name)]);
}

/** @param {Script[]} scripts */
export const sizeOf = (scripts) => ({
  raw: scripts.reduce((sum, { raw }) => sum + raw, 0),
  gzip: scripts.reduce((sum, { gzip }) => sum + gzip, 0),
});
