import type { Page } from "playwright/test";
import { expect, signIn, test } from "@/e2e/fixtures";
import { readSlip } from "@/e2e/fixtures/customer";
import { freshNetwork, goodFields } from "@/e2e/fixtures/hostile";
import { openForm, submit } from "@/e2e/fixtures/plain-browser";
import { complaints } from "@/e2e/fixtures/quiet";

const focused = (page: Page, selector: string) =>
  page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector);

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await focused(page, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

const typeInto = async (page: Page, name: string, text: string) => {
  await tabTo(page, `[name="${name}"]`);
  await page.keyboard.type(text);
};

test("a question is asked by keys alone, and its errors are found by them", async ({ page }) => {
  const found = complaints(page);
  await page.goto("/en");
  await page.keyboard.press("Tab");
  await expect(page.locator(".skip")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
  await tabTo(page, 'a[href="/en/question"]');
  await page.keyboard.press("Enter");
  await page.waitForURL("**/en/question");

  await tabTo(page, 'main form button[type="submit"]');
  await page.keyboard.press("Enter");
  await expect(page.locator(".summary")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator(".summary a").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#topic")).toBeFocused();

  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator('[name="topic"]').nth(1)).toBeChecked();
  await typeInto(page, "description", "By keys alone?");
  await tabTo(page, '[name="segment"]');
  await page.keyboard.press("Space");
  await tabTo(page, '[name="subscriber"]');
  await page.keyboard.press("Space");
  await typeInto(page, "subjectNumber", "601123456");
  await tabTo(page, '[name="replyChannel"]');
  await page.keyboard.press("Space");
  for (let presses = 0; presses < 2; presses += 1) await page.keyboard.press("ArrowDown");
  await expect(page.locator('[name="replyChannel"][value="phone"]')).toBeChecked();
  await typeInto(page, "phoneNumber", "222 333 444");
  await tabTo(page, '[name="callDay"]');
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await expect(page.locator('[name="callDay"]').nth(1)).toBeChecked();
  await tabTo(page, '[name="callWindow"]');
  await page.keyboard.press("Space");
  await tabTo(page, 'main form button[type="submit"]');
  await page.keyboard.press("Enter");
  await readSlip(page);
  await expect(page.locator("main")).toContainText("By keys alone?");
  expect(found).toEqual([]);
});

test("the desk is worked by keys", async ({ page, product }) => {
  for (const index of [1, 2, 3]) {
    const network = freshNetwork();
    const form = await openForm(`${product.url}/en/question`, network);
    await submit(form, goodFields("question", `Keys ${index}`), network);
  }
  const found = complaints(page);
  await signIn(page, "agent");
  await page.goto("/desk/queue");
  const rows = page.locator("[data-row]");
  await expect(rows.nth(2)).toBeVisible();
  // Keys are heard once the page's script runs.
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(rows.first()).toBeFocused({ timeout: 300 });
  }).toPass({ timeout: 10_000 });
  await page.keyboard.press("j");
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(rows.first()).toBeFocused();
  const opened = await rows.first().getAttribute("href");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${opened}`);

  await expect(page.locator("textarea#answer")).toBeVisible();
  await page.keyboard.press("a");
  await expect(page.locator("textarea#answer")).toBeFocused();
  await page.keyboard.type("just a word");
  await expect(page.locator("textarea#answer")).toHaveValue("just a word");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await page.locator("textarea#answer").blur();

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toContainText("Take the next ticket");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.type("calls");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/desk/callbacks");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.keyboard.press("g");
  await page.keyboard.press("q");
  await page.waitForURL("**/desk/queue");
  await expect(rows.first()).toBeVisible();
  await page.keyboard.press("/");
  await expect(page.locator('[name="q"]')).toBeFocused();
  await page.locator('[name="q"]').blur();
  await page.keyboard.press("t");
  await page.waitForURL("**/desk/tickets/*");
  await expect(page.locator("select#fact-owner option:checked")).toHaveText("Petr Novák");
  expect(found).toEqual([]);
});
