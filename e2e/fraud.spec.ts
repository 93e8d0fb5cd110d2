import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright/test";
import { ask } from "@/e2e/crash/inquest";
import { expect, signIn, test } from "@/e2e/fixtures";
import { comeTo, fillForm, goOn, send, type Wish } from "@/e2e/fixtures/customer";
import { answer, openReport, openTicketAtDesk } from "@/e2e/fixtures/desk";
import { picker, text } from "@/e2e/fixtures/files";
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
    await expect(page.locator("main .later"), "no link that would betray them").toHaveCount(0);
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
    await expect(page.locator("#files-hint")).toContainText("may carry your name");
    await page.locator('[name="text"]').fill(added);
    await page.locator(picker).setInputFiles(text("plate.txt", `${added} 4B1 2345`));
    if (javaScriptEnabled) await page.getByRole("button", { name: "Remove plate.txt" }).waitFor();
    else expect(await page.locator('form[action=""], form:not([action])').count()).toBe(0);
    await page.locator("#add .send button[type=submit]").click();
    await expect(page.locator("main .notice")).toBeVisible();
    const link = page.locator(".story .sent-files a.file-name");
    await expect(link).toHaveText("plate.txt");
    const saved = await page.request.get((await link.getAttribute("href")) ?? "");
    expect([await saved.text(), saved.headers()["content-security-policy"]]).toEqual([
      `${added} 4B1 2345`,
      "default-src 'none'; sandbox; frame-ancestors 'none'",
    ]);
    await desk.reload();
    await expect(desk.locator("main")).toContainText(added);
    await expect(desk.locator("main")).toContainText("plate.txt");
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

test("words whose half hour is over come back, with the reason, without scripts", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await fillForm(page, wish("He calls himself Karel", "anonymous"));
  await send(page);
  await page.locator('[name="saved"]').check();
  await send(page);
  await page.locator('[name="text"]').fill("And he has a dog");
  await context.clearCookies();
  await page.locator("#add .send button[type=submit]").click();
  await expect(page.locator("[role=alert]")).toContainText("The half hour is over");
  await expect(page.locator('[name="text"]')).toHaveValue("And he has a dog");
  await expect(page.locator("main a").first()).toHaveText("Leave this page now");
  await context.close();
});

test("the device forgets a named report whose person decides to be known to nobody", async ({ page }) => {
  const kept = () => page.evaluate(() => JSON.stringify(localStorage));
  await comeTo(page, wish("Kept so far", "named"), "message");
  await page.locator('[name="description"]').fill("Kept so far");
  await expect.poll(kept).toContain("Kept so far");
  await expect(page.locator("main .later")).toBeVisible();
  await page.goto(page.url().replace(/message$/, "about"));
  await page.locator('[name="disclosure"][value="anonymous"]').check();
  await expect.poll(kept).toBe("{}");
  await goOn(page);
  expect(await kept()).toBe("{}");
  await expect(page.locator("main .later")).toHaveCount(0);
});

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
  await expect(page.locator("main")).toContainText("at the top discards what you wrote here");
  await expect(page.getByText("Shift pressed three times")).toBeHidden();
  await page.keyboard.press("Tab");
  await expect(page.locator(".skip:focus")).toHaveText("Leave this page now");
  const leaving = page.waitForRequest((request) => request.url() === neutral);
  await page.keyboard.press("Enter");
  await leaving;
  await context.close();
});
