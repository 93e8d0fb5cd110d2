import type { Locator, Page } from "playwright/test";
import { expect, signIn, test } from "@/e2e/fixtures";
import { expectAccessible } from "@/e2e/fixtures/axe";
import { fillForm, readSlip, send } from "@/e2e/fixtures/customer";
import { openTicketAtDesk } from "@/e2e/fixtures/desk";
import { complaints } from "@/e2e/fixtures/quiet";

const widths: (320 | 1280)[] = [320, 1280];
const editor = "/desk/settings/questionnaires";

/** The same words in each language, told apart. */
async function write(page: Page, name: string, words: string): Promise<void> {
  for (const language of ["cs", "en", "ru"])
    await page.locator(`[name="${name}-${language}"]`).fill(`${words} ${language}`);
}

const press = (scope: Page | Locator, name: string) =>
  scope.getByRole("button", { name, exact: true }).click();
const saved = (page: Page) =>
  expect(page.locator("main").getByRole("status").first()).toContainText(/[Kk]oncept/);

// The administrator of the tests reads Czech.
test("what an administrator writes is asked, and what was asked before reads as it did", async ({
  browser,
  page,
  product,
}) => {
  test.setTimeout(120_000);
  const customer = await (await browser.newContext({ baseURL: product.url })).newPage();
  const wish = {
    locale: "en",
    ticketType: "question",
    channel: "sms",
    address: "601 222 333",
    message: "A topic that will be called otherwise.",
  } as const;
  await fillForm(customer, wish);
  await send(customer);
  const { reference } = await readSlip(customer);

  await signIn(page, "administrator");
  await page.goto(`${editor}/question`);
  await press(page, "Upravit");
  await saved(page);

  await page.getByRole("link", { name: "Něco jiného" }).click();
  await page.waitForURL(/topics\/other/);
  await write(page, "label", "Anything at all");
  await press(page, "Uložit");
  await saved(page);

  await page.goto(`${editor}/question/topics/new`);
  await page.locator('[name="label-en"]').fill("Gift cards");
  await press(page, "Uložit");
  await saved(page);
  await page.goto(`${editor}/question`);
  await press(page, "Zveřejnit");
  await expect(page.locator("main").getByRole("alert")).toContainText("Nezveřejněno");
  await page
    .locator(".publishing")
    .getByRole("link", { name: /chybí Русский/ })
    .click();
  await page.waitForURL(/topics\/giftCards#label-ru/);
  await expect(page.locator('[name="label-ru"]')).toHaveAttribute("aria-invalid", "true");
  await write(page, "label", "Gift cards");
  await press(page, "Uložit");
  await saved(page);

  await page.getByRole("link", { name: "Přidat otázku" }).click();
  await page.waitForURL(/\/new$/);
  await write(page, "label", "Is it lost?");
  await page.locator('[name="kind"][value="yesNo"]').check();
  await press(page, "Uložit");
  await saved(page);
  await page.getByRole("link", { name: "Celý koncept" }).click();
  const topic = page.locator("#topic-giftCards");
  await topic.getByRole("link", { name: "Přidat otázku" }).click();
  await page.waitForURL(/\/new$/);
  await write(page, "label", "Where was it bought?");
  await page.locator('[name="kind"][value="choice"]').check();
  await write(page, "option-0", "Shop");
  await write(page, "option-1", "Web");
  await page.locator('[name="when.isItLostEn.yes"]').check();
  const frame = page.frameLocator("iframe");
  await expect(frame.getByText("Where was it bought? cs")).toBeAttached();
  await press(page, "Uložit");
  await saved(page);
  await page.goto(`${editor}/question`);
  await press(page, "Zveřejnit");
  await expect(page.getByRole("status").first()).toContainText("Zveřejněno");

  await customer.goto("/en/question");
  await customer.getByLabel("Gift cards en").check();
  await send(customer);
  await expect(customer.getByText("Where was it bought? en")).toBeHidden();
  await customer.locator('input[name="isItLostEn"][value="yes"]').check();
  await customer.getByLabel("Web en").check();
  await send(customer);
  await expect(customer.locator('[name="description"]')).toBeVisible();

  const agent = await (await browser.newContext({ baseURL: product.url })).newPage();
  await signIn(agent, "agent");
  await openTicketAtDesk(agent, reference);
  await expect(agent.locator("main")).not.toContainText("Anything at all");
});

test("two administrators at one question without scripts: the second is told, and nothing is lost", async ({
  browser,
  product,
}) => {
  test.setTimeout(120_000);
  const one = await (await browser.newContext({ baseURL: product.url, javaScriptEnabled: false })).newPage();
  const other = await (
    await browser.newContext({ baseURL: product.url, javaScriptEnabled: false })
  ).newPage();
  await signIn(one, "administrator");
  await signIn(other, "administrator");
  await one.goto(`${editor}/claim`);
  await press(one, "Upravit");
  await saved(one);
  const place = `${editor}/claim/questions/topic-bill/billItem`;
  await one.goto(place);
  await other.goto(place);
  await write(one, "label", "Which line");
  await press(one, "Uložit");
  await saved(one);

  await write(other, "label", "Which entry");
  await other.getByRole("button", { name: "Русский" }).click();
  await expect(other.frameLocator("iframe").getByText("Which entry ru")).toBeVisible();
  await press(other, "Uložit");
  await expect(other.getByRole("alert")).toContainText("Which line cs");
  await expect(other.locator('[name="label-en"]')).toHaveValue("Which entry en");
  await press(other, "Uložit");
  await saved(other);
  await expect(other.locator('[name="label-en"]')).toHaveValue("Which entry en");
});

test("the editor can be used by everybody", async ({ page }) => {
  test.slow();
  const found = complaints(page);
  await signIn(page, "administrator");
  await page.goto(`${editor}/fraudReport`);
  await press(page, "Upravit");
  await saved(page);
  for (const path of [
    "/fraudReport",
    "/fraudReport/topics/call",
    "/fraudReport/questions/topic-call/toldWhat",
    "/fraudReport/questions/after/new",
  ]) {
    await page.goto(editor + path);
    await expectAccessible(page, path, widths);
  }
  expect(found).toEqual([]);
});
