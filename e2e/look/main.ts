import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright/test";
import { type Product, runScript, startProduct } from "@/e2e/fixtures/product";
import { deskAway, deskEmpty, deskGroups } from "@/e2e/look/desk-sights";
import { filled } from "@/e2e/look/filled";
import { lookAfter, lookAt, type Round } from "@/e2e/look/looking";
import { publicAway, publicGroups } from "@/e2e/look/public-sights";
import { makeSheets } from "@/e2e/look/sheet";
import type { Group } from "@/e2e/look/sight";
import { wantedBy } from "@/e2e/look/wanted";
import config from "@/playwright.config";

const folder = path.resolve(import.meta.dirname, "../../test-results/look");
const wanted = wantedBy(process.argv.slice(2));

/** The languages go side by side: each has its own people and tickets. */
const inEveryLanguage = async (round: Round, groups: Group[]): Promise<void> => {
  await Promise.all(
    wanted.locales.map(async (locale) => {
      for (const group of groups) await lookAt(round, group, locale);
    }),
  );
};

async function lookAtAll(product: Product): Promise<Round> {
  const made = await filled(product, folder);
  const browser = await chromium.launch(config.use?.launchOptions);
  const round: Round = { browser, url: product.url, folder, made, wanted, pictures: new Map(), failures: [] };
  try {
    await inEveryLanguage(round, publicGroups);
    await inEveryLanguage(round, deskGroups);
    await lookAfter(round, [publicAway, deskAway], () => product.database.kill());
    if (!product.database.isUp()) await product.database.start();
    await runScript("e2e/look/clear.ts", product.environment);
    await inEveryLanguage(round, [deskEmpty]);
    for (const [name, pictures] of [...round.pictures].sort())
      for (const file of await makeSheets(browser, folder, name, pictures))
        console.log(`  ${path.relative(process.cwd(), file)}`);
    return round;
  } finally {
    await browser.close();
  }
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const began = performance.now();
const product = await startProduct();
try {
  const { pictures, failures } = await lookAtAll(product);
  const count = [...pictures.values()].flat().length;
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`\n  ${count} pictures in ${seconds} s, ${failures.length} faults`);
  for (const failure of failures) console.log(`  ${failure}`);
  process.exitCode = failures.length > 0 ? 1 : 0;
} finally {
  await product.stop();
}
