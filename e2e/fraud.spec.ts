import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright/test";
import { ask } from "@/e2e/crash/inquest";
import { expect, signIn, test } from "@/e2e/fixtures";
import { fillForm, goOn, send, type Wish } from "@/e2e/fixtures/customer";
import { answer, openReport, openTicketAtDesk } from "@/e2e/fixtures/desk";
import { freshNetwork } from "@/e2e/fixtures/hostile";
import type { Product } from "@/e2e/fixtures/product";
import { foundInDump } from "@/lib/test/dump";
import { formatReference } from "@/lib/tickets/reference";

const receipt = "/en/fraud-report/receipt";
const neutral = "https://www.wikipedia.org/";

const wish = (message: string, disclosure: Wish["disclosure"]): Wish => ({
  locale: "en",
  ticketType: "fraudReport",
  channel: "email",
  address: "nobody@customer.test",
  message,
  disclosure,
});

/** The one report of this database that is about this network's words: the newest. */
async function newestReference(product: Product): Promise<string> {
  const newest = `SELECT "reference" FROM "Ticket" WHERE "disclosure" = 'anonymous' ORDER BY "id" DESC LIMIT 1`;
  const [{ reference } = { reference: "" }] = await ask<{ reference: string }>(product.database.url, newest);
  return formatReference(reference);
}

async function openByNumber(page: Page, number: string): Promise<void> {
  await page.goto(receipt);
  await page.locator('[name="number"]').fill(number);
  await page.locator('main form button[type="submit"]').click();
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";

  test(`an anonymous report is made, answered and followed up, ${how} scripts, and leaves no trace of itself`, async ({
    browser,
    page: desk,
    product,
    baseURL,
  }) => {
    test.slow();
    const network = freshNetwork();
    const options = { baseURL, javaScriptEnabled, extraHTTPHeaders: { "x-forwarded-for": network } };
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const [words, answered, added] = ["The boss is bribed", "We look into it", "He drives a green car"].map(
      (text) => `${text} ${how}`,
    ) as [string, string, string];

    await fillForm(page, wish(words, "anonymous"));
    await expect(page.locator("dl.checked")).not.toContainText("E-mail");
    await send(page);
    await page.waitForURL(`**${receipt}`);
    const number = (await page.locator(".receipt-number").textContent()) ?? "";
    expect(number).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
    expect((await context.cookies()).map(({ name, expires }) => [name, expires])).toEqual([["report", -1]]);
    await send(page);
    await expect(page.locator(".summary")).toContainText("Save the number");
    await page.locator('[name="saved"]').check();
    await send(page);
    await expect(page.locator("h1")).toHaveText("Your report");
    await expect(page.locator("main")).not.toContainText(number);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await context.clearCookies();

    const reference = await newestReference(product);
    await signIn(desk, "fraudAnalyst");
    await openTicketAtDesk(desk, reference);
    await expect(desk.locator("body")).not.toContainText(words);
    await openReport(desk);
    await expect(desk.locator("main")).toContainText(words);
    await answer(desk, answered);
    await expect(desk.locator("main")).toContainText("Waits to be read");

    await openByNumber(page, number);
    await expect(page.locator(".story")).toContainText(answered);
    await page.locator('[name="text"]').fill(added);
    await page.locator("#add button[type=submit]").click();
    await expect(page.locator(".notice")).toBeVisible();
    await desk.reload();
    await expect(desk.locator("main")).toContainText(added);
    await expect(desk.locator("main")).toContainText("Read");

    const secrets = [words, answered, added, network, number, number.replaceAll(" ", "")];
    expect(await foundInDump(secrets, (sql) => ask(product.database.url, sql))).toEqual([]);
    for (const file of readdirSync(product.logs)) {
      const log = readFileSync(path.join(product.logs, file), "utf8");
      expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
    }
    await context.close();
  });
}

test("whatever is wrong with a number gets one answer, and is slowed down", async ({ page }) => {
  test.slow();
  await page.setExtraHTTPHeaders({ "x-forwarded-for": freshNetwork() });
  for (const [typed, said] of [
    ["", "Enter the number of the receipt"],
    ["12", "does not open a report"],
    ["KM4R-T7XQ", "does not open a report"],
    ["1234 5678 9012 3456", "does not open a report"],
  ] as const) {
    await openByNumber(page, typed);
    await expect(page.locator(".summary")).toContainText(said);
    await expect(page.locator('[name="number"]')).toHaveValue(typed);
  }
  const before = Date.now();
  await openByNumber(page, "1234 5678 9012 3457");
  await expect(page.locator(".summary")).toContainText("does not open a report");
  expect(Date.now() - before).toBeGreaterThan(900);
});

test("whoever leaves at once leaves nothing behind, with scripts", async ({ page, context }) => {
  await page.route(`${neutral}**`, (route) => route.fulfill({ body: "<title>An encyclopedia</title>" }));
  await fillForm(page, wish("To be forgotten", "named"));
  const draft = page.url();
  await expect(page.locator("main")).toContainText("To be forgotten");
  const cleared = page.waitForRequest((request) => request.url().includes("/fraud-report/exit"));
  await page.locator("body").press("Shift");
  await page.locator("body").press("Shift");
  await expect(page.locator("[role=status]").filter({ hasText: "once more" })).toHaveCount(1);
  await page.locator("body").press("Shift");
  await page.waitForURL(neutral);
  await cleared;
  expect(await context.cookies()).toEqual([]);
  await expect(async () => {
    await page.goto(draft);
    await expect(page.locator("main")).not.toContainText("To be forgotten", { timeout: 1_000 });
  }).toPass({ timeout: 10_000 });
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("forgotten");
});

test("whoever leaves at once leaves nothing behind, without scripts", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/en/fraud-report");
  await page.locator('[name="disclosure"][value="anonymous"]').check();
  await page.locator('[name="happeningNow"][value="no"]').check();
  await page.locator('[name="topic"][value="call"]').check();
  await goOn(page);
  const draft = page.url();
  const exit = (await page.locator("#quick-exit").getAttribute("href")) ?? "";
  const left = await context.request.get(exit, { maxRedirects: 0 });
  expect([left.status(), left.headers().location]).toEqual([303, neutral]);
  await page.goto(draft);
  await expect(page.locator("h1")).not.toContainText("What happened");
  await page.goto("/en/fraud-report");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.locator(".skip:focus")).toHaveText("Leave this page now");
  await context.close();
});
