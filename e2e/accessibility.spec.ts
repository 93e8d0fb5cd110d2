import type { Page } from "playwright/test";
import { expect, signIn, test } from "@/e2e/fixtures";
import { expectAccessible, type Width } from "@/e2e/fixtures/axe";
import { comeTo, fillForm, fillStep, goOn, readSlip, send, stepOf, type Wish } from "@/e2e/fixtures/customer";
import { answer, openReport, openTicketAtDesk } from "@/e2e/fixtures/desk";
import { freshNetwork } from "@/e2e/fixtures/hostile";
import { type PersonName, people } from "@/e2e/fixtures/people";
import { complaints } from "@/e2e/fixtures/quiet";
import { typeEverything } from "@/e2e/fixtures/typed";
import { type Locale, locales } from "@/lib/i18n/locales";

test.use({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
  extraHTTPHeaders: async ({}, use) => use({ "x-forwarded-for": freshNetwork() }),
});

/**
 * The rules hold or break with the markup, which one language shows: the words of the others must fit. (`npm run look`
 * reads everything in each of them.)
 */
const look = (page: Page, locale: Locale, what: string, widths: Width[] = [320, 360, 1280]) =>
  expectAccessible(page, what, locale === locales[0] ? widths : [320]);

for (const locale of locales) {
  test(`the public pages in ${locale}`, async ({ page }) => {
    test.slow();
    const found = complaints(page);
    for (const path of ["", "/question", "/claim", "/fraud-report", "/track", "/my", "/nowhere/at-all"]) {
      await page.goto(`/${locale}${path}`);
      await look(page, locale, path);
    }
    expect(found).toEqual([]);
  });

  test(`every step of the forms in ${locale}, empty, with errors and filled in`, async ({ page }) => {
    test.slow();
    const found = complaints(page);
    await page.goto(`/${locale}/track`);
    await send(page);
    await expect(page.locator(".summary")).toBeFocused();
    await look(page, locale, "track left empty");
    const wish: Wish = {
      locale,
      ticketType: "fraudReport",
      channel: "phone",
      address: "608555000",
      message: "Dlouháslovabezmezer".repeat(8),
    };
    await comeTo(page, wish, "about");
    for (let step = "about"; step !== "check"; step = stepOf(page)) {
      if (step === "details") await typeEverything(page, { occurredAt: "noon", moneyGone: "yes" });
      if (step === "you") await typeEverything(page, { subscriber: "yes", subjectNumber: "x" });
      if (step === "reply") await typeEverything(page, { replyChannel: "phone", phoneNumber: "12" });
      await send(page);
      await expect(page.locator(".summary")).toBeFocused();
      await look(page, locale, `${step} with errors`, [320, step === "details" ? 1280 : 360]);
      if (step === "details") await typeEverything(page, { occurredAt: "", moneyLost: "500" });
      await fillStep(page, wish);
      await goOn(page);
    }
    await page.locator(".later summary").click();
    await look(page, locale, "check");
    const link = page.url();
    await page.goto(link.replace(/\/[\w-]{24}\//, "/AAAAAAAAAAAAAAAAAAAAAAAA/"));
    await look(page, locale, "a link that opens nothing", [320, 360]);
    await page.goto(link);
    await send(page);
    await readSlip(page);
    await page.goto(link);
    await look(page, locale, "a link of what was sent", [320, 1280]);
    for (const [channel, name, typed] of [
      ["sms", "smsNumber", "12"],
      ["email", "emailAddress", "jana@gmial.com"],
    ] as const) {
      await comeTo(page, { ...wish, ticketType: "question" }, "reply");
      await typeEverything(page, { replyChannel: channel, [name]: typed });
      await send(page);
      await expect(page.locator(".summary")).toBeFocused();
      await look(page, locale, `${channel} with errors`, [320, 360]);
    }
    expect(found).toEqual([]);
  });

  test(`receipt and tracker in ${locale}`, async ({ page, browser }) => {
    test.slow();
    const found = complaints(page);
    const digits = `60855500${locales.indexOf(locale)}`;
    const message = `${"Dlouháslovabezmezer".repeat(8)}\n${"обычные слова ".repeat(20)}`;
    await fillForm(page, { locale, ticketType: "claim", channel: "sms", address: digits, message });
    await send(page);
    const { reference, code } = await readSlip(page);
    await look(page, locale, "receipt");
    const desk = await (await browser.newContext()).newPage();
    await signIn(desk, "agent");
    await openTicketAtDesk(desk, reference);
    await answer(desk, "Odpověď, ответ, answer.");
    await desk.context().close();
    await page.goto(`/t/${reference}/${code}`);
    await page.locator('[name="text"]').fill("A ještě něco");
    await page.locator("#add button[type=submit]").click();
    await page.waitForURL(/\?added/);
    await look(page, locale, "tracker");
    await page.locator('[name="text"]').fill("");
    await page.locator("#add button[type=submit]").click();
    await expect(page.locator(".summary")).toBeFocused();
    await look(page, locale, "tracker with an error");
    expect(found).toEqual([]);
  });
}

/** Opens every page of the desk that this person has, with something on it. */
async function visit(page: Page, who: PersonName, addresses: string[]) {
  const found = complaints(page);
  await signIn(page, who);
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.locator("main")).toBeVisible();
    await expectAccessible(page, address, [360, 1280]);
  }
  expect(found).toEqual([]);
}

test("the pages of the desk where tickets are worked", async ({ page, product, browser }) => {
  test.slow();
  const customer = await (await browser.newContext()).newPage();
  const gone = "gone.a11y@customer.test";
  const wish = { locale: "en", ticketType: "fraudReport", message: "Something to see at the desk." } as const;
  await fillForm(customer, { ...wish, channel: "phone", address: "608555111" });
  await send(customer);
  const { reference } = await readSlip(customer);
  await fillForm(customer, { ...wish, channel: "email", address: gone });
  await send(customer);
  const failing = await readSlip(customer);
  await customer.context().close();

  product.mail.treat(gone, { at: "rcpt", reply: 550, text: "5.1.1 No such user here" });
  await signIn(page, "supervisor");
  await openTicketAtDesk(page, failing.reference);
  await openReport(page);
  await answer(page, "This does not arrive.");
  await expect(async () => {
    await page.goto("/desk/undelivered");
    await expect(page.locator("main")).toContainText(failing.reference, { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await page.goto("/desk/callbacks");
  await page.locator("li", { hasText: reference }).locator("a").first().click();
  await page.waitForURL(/\/callbacks\/[0-9a-f-]{36}/);
  const call = page.url();
  await page.getByRole("button", { name: "Take this call" }).click();
  await page.context().clearCookies();
  const ticket = (one: string) => `/desk/tickets/${one.replace("-", "")}`;
  const found = [
    "/desk/queue",
    "/desk/queue?q=zzz",
    "/desk/queue?overdue=1&type=claim",
    "/desk/callbacks",
    call,
  ];
  await visit(page, "supervisor", [
    ...found,
    ticket(reference),
    ticket(failing.reference),
    "/desk/undelivered",
    "/desk/spam",
    "/desk/ratings",
  ]);
});

test("the other pages of the desk", async ({ page, browser }) => {
  test.slow();
  const stranger = await (await browser.newContext()).newPage();
  for (const address of ["/desk/sign-in", "/desk/invitation/nonsense"]) {
    await stranger.goto(address);
    await expectAccessible(stranger, address, [320, 360, 1280]);
  }
  await stranger.goto("/desk/sign-in");
  await stranger.locator("main button[type=submit]").click();
  await expect(stranger.locator("[role=alert]").first()).toBeFocused();
  await expectAccessible(stranger, "sign-in with errors", [320, 360, 1280]);
  await stranger.context().close();

  const settings = ["", "/operator", "/hours", "/targets", "/legal", "/legal/CZ", "/lines"].map(
    (one) => `/desk/settings${one}`,
  );
  const others = ["/desk/people", "/desk/people/invite", "/desk/me", "/desk/queue", "/desk/tickets/KM4RT7XQ"];
  await visit(page, "administrator", [...settings, ...others]);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/desk/people");
  await page.getByRole("link", { name: people.agent.name }).click();
  await page.waitForURL(/\/people\/[0-9a-f-]{36}/);
  await expectAccessible(page, "a person", [360, 1280]);
});
