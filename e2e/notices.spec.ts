import { expect, signIn, test } from "@/e2e/fixtures";
import { expectAccessible } from "@/e2e/fixtures/axe";
import { readSlip, send } from "@/e2e/fixtures/customer";
import { eventually, openTicketAtDesk } from "@/e2e/fixtures/desk";
import { freshNetwork } from "@/e2e/fixtures/hostile";

test("a known incident is shown in the form, followed with one press, and answered with everybody's answer", async ({
  browser,
  page,
  product,
}) => {
  test.setTimeout(180_000);
  await signIn(page, "supervisor");
  await page.goto("/desk/notices/new");
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.locator("main").getByRole("alert")).toContainText("Tick at least one topic");
  for (const [language, title] of [
    ["cs", "Výpadek v Brně"],
    ["en", "An outage in Brno"],
    ["ru", "Сбой в Брно"],
  ]) {
    await page.locator(`[name="title-${language}"]`).fill(title ?? "");
    await page.locator(`[name="text-${language}"]`).fill(`${title}: 14:00`);
  }
  await page.locator('[name="topics.claim.outage"]').check();
  await page.locator('[name="regions"]').fill("Brno\nLíšeň");
  await page.locator('[name="startsAt"]').fill("2026-01-01T08:00");
  await page.getByRole("button", { name: "Publish" }).click();
  await page.waitForURL(/notices\/[0-9a-f-]{36}/);
  await expectAccessible(page, "a notice at the desk", [320, 1280]);

  const customer = await (
    await browser.newContext({
      baseURL: product.url,
      javaScriptEnabled: false,
      extraHTTPHeaders: { "x-forwarded-for": freshNetwork() },
    })
  ).newPage();
  await customer.goto("/ru/claim");
  await customer.locator('input[name="topic"][value="outage"]').check();
  await send(customer);
  await expect(customer.locator(".callout")).toContainText("Líšeň");
  await customer.getByRole("button", { name: /Я в одном из этих мест, и у меня то же самое/ }).click();
  await expect(customer.locator('[name="place"]')).toBeVisible();
  await customer.locator('[name="place"]').fill("Брно");
  await customer.locator('[name="desiredRemedy"][value="repair"]').check();
  await send(customer);
  await expect(customer.locator('[name="description"]')).toHaveValue("У меня то же самое: Сбой в Брно");
  await send(customer);
  await customer.locator('[name="segment"][value="private"]').check();
  await customer.locator('[name="subscriber"][value="no"]').check();
  await send(customer);
  await customer.locator('[name="replyChannel"][value="email"]').check();
  await customer.locator('[name="emailAddress"]').fill("brno@example.org");
  await send(customer);
  await send(customer);
  const { reference } = await readSlip(customer);

  await page.getByRole("link", { name: "It is over" }).click();
  await page.waitForURL(/close$/);
  for (const [language, words] of [
    ["cs", "Opraveno."],
    ["en", "Mended."],
    ["ru", "Всё исправили."],
  ])
    await page.locator(`[name="answer-${language}"]`).fill(words ?? "");
  await page.getByRole("button", { name: "Close and send" }).click();
  await page.waitForURL(/done=noticeClosed/);
  await eventually(page, "1 of 1");
  await openTicketAtDesk(page, reference);
  await expect(page.locator(".entry", { hasText: "Всё исправили." })).toBeVisible();
  await expect(page.locator("main")).toContainText("An outage in Brno");
});
