import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Browser, Page } from "playwright/test";
import { freshNetwork } from "@/e2e/fixtures/hostile";
import type { Made } from "@/e2e/look/made";
import { publicGroups } from "@/e2e/look/public-sights";
import type { Sight } from "@/e2e/look/sight";
import { type Locale, locales } from "@/lib/i18n/locales";

const checker: string = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

/** Saves every public page in every state and language as the server sends it, and has the Nu checker read them. */
export async function checkHtml(
  browser: Browser,
  url: string,
  made: Made,
  folder: string,
): Promise<string[]> {
  const pages = path.join(folder, "html");
  mkdirSync(pages, { recursive: true });
  const unseen: string[] = [];
  let count = 0;
  for (const locale of locales) {
    for (const sight of publicGroups
      .filter(({ javaScript }) => javaScript !== false)
      .flatMap(({ sights }) => sights)) {
      const html = await sourceOf(browser, url, sight, locale, made).catch((error: Error) => error);
      const name = `${locale}-${sight.name.replace(/[^a-z0-9]+/gi, "-")}.html`;
      if (html instanceof Error) unseen.push(`${name}: not seen, ${html.message.split("\n")[0]}`);
      else writeFileSync(path.join(pages, name), html);
      count += 1;
    }
  }
  const { faults, warnings } = readWith(pages);
  console.log(`  HTML: ${count} pages and states, ${faults.length} errors, ${warnings} warnings`);
  return [...unseen, ...faults];
}

/** Without scripts, so that what is read is what was sent. */
async function sourceOf(
  browser: Browser,
  baseURL: string,
  sight: Sight,
  locale: Locale,
  made: Made,
): Promise<string> {
  const context = await browser.newContext({
    baseURL,
    locale,
    javaScriptEnabled: false,
    extraHTTPHeaders: { "x-forwarded-for": freshNetwork() },
  });
  try {
    const page = await context.newPage();
    const source = lastDocument(page);
    await sight.show({ page, locale, made: made[locale] });
    await page.waitForLoadState();
    return await source();
  } finally {
    await context.close();
  }
}

function lastDocument(page: Page): () => Promise<string> {
  let last: Promise<string> = Promise.resolve("");
  page.on("response", (response) => {
    const isPage = response.request().isNavigationRequest() && response.frame() === page.mainFrame();
    const isHtml = response.headers()["content-type"]?.startsWith("text/html");
    if (isPage && isHtml && (response.status() < 300 || response.status() >= 400)) last = response.text();
  });
  return async () => await last;
}

type Message = { type: string; subType?: string; url: string; message: string; lastLine?: number };

function readWith(pages: string): { faults: string[]; warnings: number } {
  const run = spawnSync(
    "java",
    ["-jar", checker, "--format", "json", "--exit-zero-always", "--skip-non-html", pages],
    {
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (run.error) return { faults: ["the Nu checker needs Java: install default-jre-headless"], warnings: 0 };
  const { messages } = JSON.parse(run.stderr) as { messages: Message[] };
  const isFault = ({ type }: Message) => type !== "info";
  const faults = messages
    .filter(isFault)
    .map(({ url, message, lastLine }) => `${path.basename(url)}:${lastLine} ${message}`);
  return { faults: [...new Set(faults)], warnings: messages.length - faults.length };
}
