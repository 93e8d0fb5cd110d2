import type { Page } from "playwright/test";
import { expect, signIn, test } from "@/e2e/fixtures";
import { fillForm, readSlip, send, type Wish } from "@/e2e/fixtures/customer";
import { answer, eventually, openTicketAtDesk } from "@/e2e/fixtures/desk";
import type { Product } from "@/e2e/fixtures/product";

const wish = (channel: "sms" | "email", address: string): Wish => ({
  locale: "en",
  ticketType: "question",
  channel,
  address,
  message: "How much is a minute from abroad?",
});

/** Asks, and is answered by an agent; the desk's page stays at the ticket. */
async function answered(page: Page, desk: Page, asked: Wish): Promise<string> {
  await fillForm(page, asked);
  await send(page);
  const { reference } = await readSlip(page);
  await signIn(desk, "agent");
  await openTicketAtDesk(desk, reference);
  await answer(desk, "5 Kc.");
  return reference;
}

/** What the desk sees once a low rating has come: who must not have it, and that nobody has it. */
async function isWithNobody(desk: Page, stars: string): Promise<void> {
  await eventually(desk, stars);
  const facts = desk.locator(".ticket-facts");
  await expect(facts).toContainText("Not to be handed to");
  await expect(facts).toContainText("Petr Novák");
  await expect(facts).toContainText("Priority: Normal → High");
  await expect(facts).toContainText("Owner: Nobody");
}

const smsTo = async (product: Product, number: string, holding: string): Promise<string> => {
  await expect
    .poll(async () => (await product.smsc.texts(number)).join("\n"), { timeout: 20_000 })
    .toContain(holding);
  return (await product.smsc.texts(number)).find((text) => text.includes(holding)) ?? "";
};

test("a low digit back by SMS goes to another owner, and is answered", async ({
  page,
  browser,
  product,
  baseURL,
}) => {
  const desk = await (await browser.newContext({ baseURL })).newPage();
  await answered(page, desk, wish("sms", "608 555 001"));
  await smsTo(product, "+420608555001", "Solved? Reply 1 (no) to 5 (yes).");
  expect(await product.smsc.say("+420608555001", " 2. ")).toBe(0);
  await isWithNobody(desk, "2 of 5");
  await smsTo(product, "+420608555001", "Somebody else takes it over");
  await desk.context().close();
});
