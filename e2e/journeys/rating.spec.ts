import type { Browser, Page } from "playwright/test";
import { expect, signIn, test } from "@/e2e/fixtures";
import { fillForm, linkIn, readSlip, send, type Wish } from "@/e2e/fixtures/customer";
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

const without = (browser: Browser, baseURL?: string) =>
  browser.newContext({ baseURL, javaScriptEnabled: false });

/** What the desk sees once a low rating has come: who must not have it, and that nobody has it. */
async function isWithNobody(desk: Page, stars: string): Promise<void> {
  await eventually(desk, stars);
  // A page that was asked for in that very moment may tell the history of after it and the ticket of before.
  await eventually(desk, "Not to be handed to", ".ticket-facts");
  const facts = desk.locator(".ticket-facts");
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

test("a low rating by the link of an e-mail goes to another owner; a mail scanner rates nothing", async ({
  page,
  browser,
  product,
  baseURL,
}) => {
  const desk = await (await browser.newContext({ baseURL })).newPage();
  await answered(page, desk, wish("email", "rates@customer.test"));
  const mail = await product.mail.until(
    "rates@customer.test",
    ({ html }) => html.includes("?rating=1"),
    20_000,
  );
  const links = [...mail.html.matchAll(/href="([^"]+\/r\/[^"]+)"/g)].map(([, link = ""]) => link);
  expect(links).toHaveLength(5);
  for (const link of links) expect((await page.request.get(link)).ok()).toBe(true);
  await desk.reload();
  await expect(desk.locator(".ticket-facts")).not.toContainText("of 5");

  const plain = await (await without(browser, baseURL)).newPage();
  await plain.goto(links[0] ?? "");
  await expect(plain.locator('[name="rating"][value="1"]')).toBeChecked();
  await plain.locator('[name="word"]').fill("x".repeat(600));
  await send(plain);
  await expect(plain.locator("#word-error")).toContainText("100 too many");
  await expect(plain.locator('[name="rating"][value="1"]')).toBeChecked();
  await plain.locator('[name="word"]').fill("The sum is wrong");
  await send(plain);
  await expect(plain.getByRole("status")).toContainText("Somebody else takes it over and answers by");
  await isWithNobody(desk, "1 of 5");
  await expect(desk.locator(".ticket-facts")).toContainText("The sum is wrong");
  await plain.context().close();
  await desk.context().close();
});

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

test("a rating on the tracker stands with the ticket, and can be changed to a low one", async ({
  page,
  browser,
  product,
  baseURL,
}) => {
  const desk = await (await browser.newContext({ baseURL })).newPage();
  await answered(page, desk, wish("sms", "608 555 002"));
  await page.goto(linkIn(await smsTo(product, "+420608555002", "5 Kc.")));
  const question = page.locator(".ask");
  await question.getByRole("button", { name: "Send" }).click();
  await expect(page.locator("#solved-error")).toContainText("Choose whether it is solved");
  await question.locator('[name="rating"][value="5"]').check();
  await question.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("status").first()).toContainText("Thank you");
  await eventually(desk, "5 of 5");
  await question.locator("summary").click();
  await question.locator('[name="solved"][value="no"]').check();
  await question.getByRole("button", { name: "Send" }).click();
  await expect(page.locator(".notice")).toContainText("Somebody else takes it over");
  await expect(page.locator("main")).toContainText("It is waiting for its turn");
  await isWithNobody(desk, "Not solved");
  await desk.context().close();
});

test("what a customer can do beside adding is done without scripts", async ({
  browser,
  page,
  product,
  baseURL,
}) => {
  await fillForm(page, wish("sms", "608 555 003"));
  await send(page);
  await readSlip(page);
  const link = linkIn(await smsTo(product, "+420608555003", "/t/"));
  const plain = await (await without(browser, baseURL)).newPage();
  await plain.goto(link);

  await plain.getByRole("link", { name: "Make a claim of it" }).click();
  await send(plain);
  await expect(plain.locator("#text-error")).toContainText("Write what you want us to do");
  await plain.locator('[name="text"]').fill("Give me the fee back");
  await send(plain);
  await expect(plain.locator("main")).toContainText("It is a claim now");
  await expect(plain.locator(".promised")).toContainText("The law wants it answered by");
  expect(await smsTo(product, "+420608555003", "we have your claim")).toContain("by law until");

  await plain.getByRole("link", { name: "Ask us to call you" }).click();
  await plain.locator('[name="callDay"]').first().check();
  await plain.locator('[name="callWindow"]').first().check();
  await send(plain);
  await expect(plain.locator(".promised")).toContainText("We will call you");

  await plain.getByRole("link", { name: "Change how we answer" }).click();
  await plain.locator('[name="replyChannel"][value="email"]').check();
  await plain.locator('[name="emailAddress"]').fill("nobody");
  await send(plain);
  await expect(plain.locator("#emailAddress-error")).toBeVisible();
  await plain.locator('[name="emailAddress"]').fill("other@customer.test");
  await send(plain);
  await expect(plain.locator("main")).toContainText("by e-mail to o…\u2060@customer.test");

  await plain.getByRole("link", { name: "Withdraw it" }).click();
  await plain.getByRole("button", { name: "Withdraw it" }).click();
  await expect(plain.locator(".lead")).toHaveText("It was withdrawn.");
  await expect(plain.getByRole("link", { name: "Withdraw it" })).toHaveCount(0);
  await plain.context().close();
});
