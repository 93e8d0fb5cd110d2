import { expect, test } from "@/e2e/fixtures";

test.describe("the pages alone", () => {
  // Three languages within a second would each put its worker in the place of the one before.
  test.use({ serviceWorkers: "block" });

  test("the product is an app: a manifest with its pictures, in each language", async ({ page, request }) => {
    for (const locale of ["cs", "en", "ru"]) {
      await page.goto(`/${locale}`);
      const address = await page.locator('link[rel="manifest"]').getAttribute("href");
      const manifest = await (await request.get(address ?? "")).json();
      expect(manifest).toMatchObject({ lang: locale, start_url: `/${locale}`, display: "standalone" });
      for (const { src, sizes } of manifest.icons) {
        const picture = await (await request.get(src)).body();
        const size = picture.readUInt32BE(16);
        expect(`${size}x${picture.readUInt32BE(20)}`).toBe(sizes);
      }
    }
  });
});

test("without a line the first pages are there, and nothing of a fraud report is", async ({
  page,
  context,
  request,
}) => {
  await page.goto("/cs");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto("/cs/question");
  await page.goto("/cs/fraud-report");
  await page.goto("/cs/fraud-report/receipt", { waitUntil: "networkidle" });
  await context.setOffline(true);
  await page.goto("/cs/question");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zeptat se");
  for (const path of ["/cs/fraud-report", "/cs/track/KM4R-T7XQ"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Jste bez připojení");
  }
  await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
  // The parts of its page are not kept either: that would tell that somebody was there.
  const parts = await page.evaluate(async () =>
    (await (await caches.open("pages-1")).keys()).map(({ url }) => new URL(url).pathname),
  );
  const ofFraud = [
    ...(await (await request.get("/cs/fraud-report/receipt")).text()).matchAll(/\/_next\/static\/[^"\\?]+/g),
  ];
  const ofOthers =
    (await (await request.get("/cs/question")).text()) + (await (await request.get("/cs")).text());
  const own = ofFraud.map(([part]) => part).filter((part) => !ofOthers.includes(part));
  expect(own.length).toBeGreaterThan(0);
  expect(parts.filter((part) => own.includes(part))).toEqual([]);
  const kept = await page.evaluate(async () => {
    const pages = await (await caches.open("pages-1")).keys();
    return pages.map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => path.includes("fraud") || path.includes("track/"))).toEqual([]);
});
