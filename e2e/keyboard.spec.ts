import { expect, signIn, test } from "@/e2e/fixtures";
import { readSlip, stepOf, type Wish } from "@/e2e/fixtures/customer";
import { freshNetwork, goodFields } from "@/e2e/fixtures/hostile";
import { fillByKeys, goOnByKeys, tabTo } from "@/e2e/fixtures/keys";
import { openForm, submit } from "@/e2e/fixtures/plain-browser";
import { complaints } from "@/e2e/fixtures/quiet";
import { locales } from "@/lib/i18n/locales";

const paths = { question: "question", claim: "claim", fraudReport: "fraud-report" } as const;
const wanted = [
  { ticketType: "question", channel: "phone", address: "222 333 444" },
  { ticketType: "claim", channel: "sms", address: "604300800" },
  { ticketType: "fraudReport", channel: "email", address: "keys@customer.test" },
] as const;

for (const locale of locales) {
  test(`each form in ${locale} is filled in and sent by keys alone`, async ({ page }) => {
    test.slow();
    const found = complaints(page);
    for (const { ticketType, channel, address } of wanted) {
      const message = `By keys alone: ${ticketType}, ${locale}`;
      const wish: Wish = { locale, ticketType, channel, address, message };
      await page.goto(`/${locale}`);
      await page.keyboard.press("Tab");
      await expect(page.locator(".skip")).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(page.locator("#main")).toBeFocused();
      await tabTo(page, `a[href="/${locale}/${paths[ticketType]}"]`);
      await page.keyboard.press("Enter");
      await page.waitForURL(`**/${locale}/${paths[ticketType]}`);
      while (stepOf(page) !== "check") {
        await fillByKeys(page, wish);
        await goOnByKeys(page);
      }
      await tabTo(page, '.checked a[href*="/message?back=check"]');
      await page.keyboard.press("Enter");
      await page.waitForURL("**/message?back=check**");
      await tabTo(page, '[name="description"]');
      await page.keyboard.press("Control+End");
      await page.keyboard.type(" And changed.");
      await goOnByKeys(page);
      expect(stepOf(page)).toBe("check");
      await goOnByKeys(page);
      await readSlip(page);
      await expect(page.locator("main")).toContainText(`${message} And changed.`);
    }
    expect(found).toEqual([]);
  });
}

test("errors are found and mended by keys", async ({ page }) => {
  await page.goto("/en/question");
  await goOnByKeys(page);
  await expect(page.locator(".summary")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator(".summary a").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#topic")).toBeFocused();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator('[name="topic"]').nth(1)).toBeChecked();
  await goOnByKeys(page);
  expect(stepOf(page)).toBe("details");
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
