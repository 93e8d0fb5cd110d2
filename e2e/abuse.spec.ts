import type { Page } from "playwright/test";
import { ask } from "@/e2e/crash/inquest";
import { expect, signIn, test } from "@/e2e/fixtures";
import { expectAccessible } from "@/e2e/fixtures/axe";
import { comeTo, fillForm, fillStep, goOn, goOnTo, readSlip, send, type Wish } from "@/e2e/fixtures/customer";
import { freshNetwork } from "@/e2e/fixtures/hostile";
import type { Product } from "@/e2e/fixtures/product";
import { complaints } from "@/e2e/fixtures/quiet";

test.use({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
  extraHTTPHeaders: async ({}, use) => use({ "x-forwarded-for": freshNetwork() }),
});

const wish = (number: string): Wish => ({
  locale: "en",
  ticketType: "question",
  channel: "sms",
  address: number,
  message: `In the middle of a flood: ${number}`,
});

/** From now on one form in a minute is as many as come without work; and one has come. */
async function flood({ database }: Product, page: Page, number: string): Promise<void> {
  const abuse = { smsCountries: ["CZ"], formsPerMinute: 1, smsPerHour: 2_000 };
  const sql = `INSERT INTO "Setting" VALUES ('abuse', $1, now()) ON CONFLICT ("key") DO UPDATE SET "value" = $1`;
  await ask(database.url, sql, [JSON.stringify(abuse)]);
  for (let sent = false; !sent; ) {
    await fillForm(page, { ...wish(number), message: `One of the flood ${Math.random()}` });
    await send(page);
    await page.waitForURL(/\/sent\/|work=/);
    sent = page.url().includes("work=");
  }
}

test.afterEach(async ({ product }) => {
  await ask(product.database.url, `DELETE FROM "Setting" WHERE "key" = 'abuse'`);
});

test("in a flood the device does a sum and the form goes through by itself", async ({ page, product }) => {
  const found = complaints(page);
  await fillForm(page, wish("604 710 001"));
  const other = await page.context().newPage();
  await flood(product, other, "604 710 002");
  await other.close();
  await send(page);
  await readSlip(page);
  await expect(page.locator("main")).toContainText("In the middle of a flood");
  const [used] = await ask<{ count: number }>(
    product.database.url,
    `SELECT count(*)::int AS count FROM "UsedChallenge"`,
  );
  expect(used?.count).toBeGreaterThan(0);
  expect(found).toEqual([]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("in a flood one waits and presses once more, and nothing that was typed is lost", async ({
    page,
    product,
  }) => {
    test.slow();
    await flood(product, page, "604 710 003");
    await expect(page.locator("#work")).toContainText(/Wait \d+ seconds/);
    await expectAccessible(page, "work is due", [320]);
    await send(page);
    await expect(page.locator("#work")).toContainText(/Not yet: wait \d+ more seconds/);
    const left = Number(/\d+/.exec((await page.locator("#work p").textContent()) ?? "")?.[0]);
    await page.waitForTimeout((left + 1) * 1_000);
    await send(page);
    await readSlip(page);
    await expect(page.locator("main")).toContainText("One of the flood");
  });
});

test("what a program filled in waits apart, and is acknowledged once a person has cleared it", async ({
  page,
  product,
}) => {
  const number = "+420604710004";
  const asked = wish(number);
  await comeTo(page, asked, "message");
  await fillStep(page, asked);
  await page.locator('[name="website"]').evaluate((field: HTMLInputElement) => {
    field.value = "https://pills.example";
  });
  await goOn(page);
  await goOnTo(page, asked, "check");
  await send(page);
  const { reference, code } = await readSlip(page);
  expect(code, "the person has a receipt like anybody").toBeTruthy();
  await expect(page.locator("main")).toContainText("once somebody has looked at it");

  await signIn(page, "agent");
  await page.goto("/desk/queue");
  await expect(page.locator("main")).not.toContainText(reference);
  await page.goto("/desk/spam");
  const row = page.locator(".spam-row", { hasText: reference });
  await expect(row).toContainText("A hidden field was filled in");
  await expectAccessible(page, "suspected spam", [320, 1280]);
  expect(await product.smsc.texts(number)).toEqual([]);
  await row.getByRole("button", { name: new RegExp(`^Not spam.*${reference}`) }).click();
  await page.waitForURL(/done=notSpam/);
  await expect(row).toHaveCount(0);
  await expect
    .poll(async () => (await product.smsc.texts(number)).join("\n"), { timeout: 20_000 })
    .toContain(reference);
  await page.goto("/desk/queue");
  await expect(page.locator("main")).toContainText(reference);
});
