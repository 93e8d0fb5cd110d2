import type { BrowserContext } from "playwright/test";
import { expect, signIn, test } from "@/e2e/fixtures";
import { fillForm, linkIn, readSlip, send, type Wish } from "@/e2e/fixtures/customer";
import { answer, eventually, openReport, openTicketAtDesk } from "@/e2e/fixtures/desk";
import type { Product } from "@/e2e/fixtures/product";
import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";

const types: { ticketType: TicketType; locale: Locale; message: string; reply: string }[] = [
  {
    ticketType: "question",
    locale: "cs",
    message: "Příliš žluťoučký kůň: proč mi v Řecku nefungují data?",
    reply: "Zapněte prosím datový roaming v nastavení, účtuje se jako doma. Ověřeno: šlape to.",
  },
  {
    ticketType: "claim",
    locale: "ru",
    message: "За март списали дважды. Прошу вернуть деньги — ёлки-палки, съешь ещё этих мягких булок.",
    reply: "Вернули 249,50 Kč на ваш счёт. Объяснение: платёж прошёл дважды из-за сбоя.",
  },
  {
    ticketType: "fraudReport",
    locale: "en",
    message: "Somebody called, said they were my bank and asked me to read out the code from the SMS.",
    reply: "Thank you. The number is blocked now. Do not share codes with anybody; your SIM is safe.",
  },
];

let person = 0;
const nextPerson = () => String(200_000 + ++person).slice(-6);

/** The text that the peer was given for this address last. */
async function lastSms(product: Product, number: string, holding: string): Promise<string> {
  let found = "";
  await expect(async () => {
    found = (await product.smsc.texts(number)).find((text) => text.includes(holding)) ?? "";
    expect(found).toContain(holding);
  }).toPass({ timeout: 20_000 });
  return found;
}

const customer = async (context: BrowserContext, wish: Wish) => {
  const page = await context.newPage();
  await fillForm(page, wish);
  await send(page);
  return { page, ...(await readSlip(page)) };
};

for (const { ticketType, locale, message, reply } of types) {
  const sealed = ticketType === "fraudReport";
  const staff = sealed ? "fraudAnalyst" : "agent";
  /** What leaves: of a report only that there is an answer. */
  const sent = sealed ? "there is an answer" : reply;

  test(`${ticketType}, answered by SMS`, async ({ browser, page: desk, product, baseURL }) => {
    const digits = `602${nextPerson()}`;
    const number = `+420${digits}`;
    const context = await browser.newContext({ baseURL });
    const wish: Wish = {
      locale,
      ticketType,
      channel: "sms",
      address: digits.replace(/(...)/g, "$1 ").trim(),
      message,
    };
    const { page, reference, code } = await customer(context, wish);
    expect(code).toBeTruthy();
    const acknowledgement = await lastSms(product, number, reference);
    expect(acknowledgement).toContain("Ozvena Mobil");

    await signIn(desk, staff);
    await openTicketAtDesk(desk, reference);
    if (sealed) {
      await expect(desk.locator("main")).not.toContainText(message);
      await openReport(desk);
    }
    await expect(desk.locator("main")).toContainText(message);
    await answer(desk, reply);
    expect(await lastSms(product, number, sent)).toContain(reference);
    await eventually(desk, "Delivered");
    await eventually(desk, "Answered");

    await page.goto(linkIn(acknowledgement));
    await expect(page.locator("main")).toContainText(reply);
    await context.close();
  });

  test(`${ticketType}, answered by e-mail`, async ({ browser, page: desk, product, baseURL }) => {
    const address = `person${nextPerson()}@customer.test`;
    const context = await browser.newContext({ baseURL });
    const { page, reference } = await customer(context, {
      locale,
      ticketType,
      channel: "email",
      address,
      message,
    });
    const acknowledgement = await product.mail.until(address, (mail) => mail.subject.includes(reference));
    expect(acknowledgement.headers["auto-submitted"]).toBe("auto-replied");

    await signIn(desk, staff);
    await openTicketAtDesk(desk, reference);
    if (sealed) await openReport(desk);
    await answer(desk, reply);
    const letter = await product.mail.until(address, (mail) => mail.text.includes(sent));
    expect(letter.text.includes(reply)).toBe(!sealed);
    expect(letter.html).toContain(reference);
    expect(letter.headers.references).toBe(acknowledgement.headers.references);
    await eventually(desk, "Handed over");

    // That the letter has arrived is known when its reader comes by its link.
    await page.goto(linkIn(letter.text));
    await expect(page.locator("main")).toContainText(reply);
    await eventually(desk, "Delivered");
    await context.close();
  });

  test(`${ticketType}, answered by phone`, async ({ browser, page: desk, product, baseURL }) => {
    const digits = `603${nextPerson()}`;
    const context = await browser.newContext({ baseURL });
    const { page, reference } = await customer(context, {
      locale,
      ticketType,
      channel: "phone",
      address: digits,
      message,
    });
    const acknowledgement = await lastSms(product, `+420${digits}`, reference);

    await signIn(desk, staff);
    await openTicketAtDesk(desk, reference);
    if (sealed) await openReport(desk);
    await answer(desk, reply);
    await desk.goto("/desk/callbacks");
    await desk.locator("main li, main tr", { hasText: reference }).locator("a, button").first().click();
    await desk.waitForURL(/\/desk\/callbacks\/[0-9a-f-]{36}/);
    const take = desk.locator("main form button", { hasText: /take/i });
    if (await take.count()) await take.first().click();
    await expect(desk.locator(`a[href="tel:+420${digits}"]`)).toBeVisible();
    await desk.locator('input[name="outcome"][value="reached"]').check();
    await expect(desk.locator("textarea#said")).toHaveValue(reply);
    await desk
      .locator("textarea#said")
      .locator("xpath=ancestor::form")
      .locator('button[type="submit"]')
      .click();
    await desk.waitForURL((url) => !/callbacks\/[0-9a-f]/.test(url.pathname));
    await desk.goto(`/desk/tickets/${reference.replace("-", "")}`);
    await expect(desk.locator("main")).toContainText("Reached");
    await eventually(desk, "Answered");

    await page.goto(linkIn(acknowledgement));
    await expect(page.locator("main")).toContainText(reply);
    await context.close();
  });
}
