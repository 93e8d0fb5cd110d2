import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright/test";
import { startProduct } from "@/e2e/fixtures/product";
import { filled } from "@/e2e/look/filled";
import { checkHtml } from "@/e2e/pages/html";
import { measurePages } from "@/e2e/pages/lighthouse";
import { openSlowly } from "@/e2e/pages/slow-line";
import config from "@/playwright.config";

const folder = path.resolve(import.meta.dirname, "../../test-results/pages");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

/** `--only html`, `slow` or `lighthouse`; without it all of them. */
const only = process.argv.includes("--only") ? process.argv.at(-1) : null;
const isWanted = (what: string) => only === null || only === what;

const product = await startProduct();
const browser = await chromium.launch(config.use?.launchOptions);
try {
  // Each says what it found and gives what is not good enough.
  const faults = [
    ...(isWanted("html") ? await checkHtml(browser, product.url, await filled(product, folder), folder) : []),
    ...(isWanted("slow") ? await openSlowly(browser, product.url) : []),
    ...(isWanted("lighthouse") ? await measurePages(product.url, folder) : []),
  ];
  for (const fault of faults) console.log(`  ✗ ${fault}`);
  console.log(faults.length === 0 ? "\n  every page passes" : `\n  ${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await product.stop();
}
