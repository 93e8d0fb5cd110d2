import { writeFileSync } from "node:fs";
import path from "node:path";
import { launch } from "chrome-launcher";
import lighthouse, { type RunnerResult } from "lighthouse";
import { findChromium } from "@/bin/chromium.js";

const wanted = { performance: 0.95, accessibility: 1, "best-practices": 1, seo: 1 } as const;
type Category = keyof typeof wanted;

const paths = ["/cs", "/cs/question", "/cs/claim", "/cs/fraud-report"];

/** Lighthouse as a phone on its own slow line: the home page and each form. */
export async function measurePages(url: string, folder: string): Promise<string[]> {
  const chrome = await launch({
    chromePath: findChromium(),
    chromeFlags: [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-quic",
    ],
  });
  const faults: string[] = [];
  try {
    for (const page of paths) {
      const result = await measured(url + page, chrome.port);
      writeFileSync(path.join(folder, `lighthouse${page.replaceAll("/", "-")}.json`), String(result.report));
      const { categories, audits } = result.lhr;
      const scores = (Object.keys(wanted) as Category[]).map((name) => ({
        name,
        score: categories[name]?.score ?? 0,
      }));
      console.log(
        `  Lighthouse ${page}: ${scores.map(({ name, score }) => `${name} ${Math.round(score * 100)}`).join(", ")}`,
      );
      for (const { name, score } of scores.filter(({ name, score }) => score < wanted[name])) {
        const failed = (categories[name]?.auditRefs ?? [])
          .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
          .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ""}`.trim());
        faults.push(`Lighthouse ${page}: ${name} ${Math.round(score * 100)} (${failed.join("; ")})`);
      }
    }
  } finally {
    chrome.kill();
  }
  return faults;
}

/** The middle one of three by its performance, which differs from run to run with all that the machine does besides. */
async function measured(url: string, port: number): Promise<RunnerResult> {
  const results: RunnerResult[] = [];
  for (let run = 0; run < 3; run += 1) {
    const result = await lighthouse(url, {
      port,
      output: "json",
      logLevel: "silent",
      onlyCategories: Object.keys(wanted),
    });
    if (!result) throw new Error(`Lighthouse says nothing about ${url}`);
    results.push(result);
  }
  const score = ({ lhr }: RunnerResult) => lhr.categories.performance?.score ?? 0;
  const [, middle] = results.sort((one, other) => score(one) - score(other));
  return middle as RunnerResult;
}
