import type { Browser } from "playwright/test";

/** Slow 3G as Chromium's own tools throttle it: 400 kbit/s both ways, 400 ms for each round trip. */
const slow3g = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const longestMs = 4000;

/** Opens each form as somebody on the edge of the network does, with nothing kept from before. */
export async function openSlowly(browser: Browser, url: string): Promise<string[]> {
  const faults: string[] = [];
  for (const path of ["/cs", "/cs/question", "/cs/claim", "/cs/fraud-report", "/ru/question"]) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const line = await context.newCDPSession(page);
    await line.send("Network.enable");
    await line.send("Network.emulateNetworkConditions", slow3g);
    await page.goto(url + path, { waitUntil: "load" });
    const firstViewMs = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
            type: "largest-contentful-paint",
            buffered: true,
          });
        }),
    );
    const ms = Math.round(firstViewMs);
    console.log(`  slow 3G ${path}: the largest text stands after ${ms} ms`);
    if (ms > longestMs) faults.push(`slow 3G ${path}: first view after ${ms} ms`);
    await context.close();
  }
  return faults;
}
