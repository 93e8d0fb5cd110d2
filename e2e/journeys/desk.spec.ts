import type { Browser, Page } from "playwright/test";
import { expect, signIn, test } from "@/e2e/fixtures";
import { fillForm, readSlip, send, type Wish } from "@/e2e/fixtures/customer";
import { answer, eventually, openReport, openTicketAtDesk } from "@/e2e/fixtures/desk";
import { freshNetwork } from "@/e2e/fixtures/hostile";
import type { PersonName } from "@/e2e/fixtures/people";

let person = 0;
const nextPerson = () => String(400_000 + ++person);
const addressFor = { sms: () => `606${nextPerson()}`, phone: () => `607${nextPerson()}` };

const pageOf = async (browser: Browser, baseURL: string | undefined) => {
  const extraHTTPHeaders = { "x-forwarded-for": freshNetwork() };
  return (await browser.newContext({ baseURL, extraHTTPHeaders })).newPage();
};

const at = async (who: PersonName, browser: Browser, baseURL: string | undefined): Promise<Page> => {
  const page = await pageOf(browser, baseURL);
  await signIn(page, who);
  return page;
};

/** Somebody sends a form; the page stays on its receipt. */
async function file(page: Page, wish: Partial<Wish>) {
  const full: Wish = {
    locale: "en",
    ticketType: "question",
    channel: "sms",
    address: addressFor.sms(),
    message: `Question ${nextPerson()}`,
    ...wish,
  };
  await fillForm(page, full);
  await send(page);
  return { ...(await readSlip(page)), ...full };
}

const ticketAddress = (reference: string) => `/desk/tickets/${reference.replace("-", "")}`;

test("two agents who take the next at once get different tickets", async ({ browser, page, baseURL }) => {
  await file(page, {});
  await file(page, {});
  const [first, second] = await Promise.all([
    at("agent", browser, baseURL),
    at("secondAgent", browser, baseURL),
  ]);
  await Promise.all([first.goto("/desk/queue"), second.goto("/desk/queue")]);
  await Promise.all(
    [first, second].map(async (desk) => {
      await desk.getByRole("button", { name: "Take next" }).click();
      await desk.waitForURL("**/desk/tickets/*");
    }),
  );
  expect(new URL(first.url()).pathname).not.toBe(new URL(second.url()).pathname);
  for (const [desk, name] of [
    [first, "Petr Novák"],
    [second, "Marie Dvořáková"],
  ] as const) {
    await expect(desk.locator("select#fact-owner option:checked")).toHaveText(name);
    await desk.context().close();
  }
});

test("a second answer is held back until its writer has seen the first", async ({
  browser,
  page,
  product,
  baseURL,
}) => {
  const { reference, address } = await file(page, {});
  const first = await at("agent", browser, baseURL);
  const second = await at("secondAgent", browser, baseURL);
  await openTicketAtDesk(first, reference);
  await openTicketAtDesk(second, reference);
  await second.locator("textarea#answer").fill("The answer of the second.");
  await answer(first, "The answer of the first.");

  const form = second.locator("form:has(textarea#answer)");
  await form.locator("button.button-main").click();
  const held = form.locator("[role=alert]");
  await expect(held).toContainText("Not sent: something was written meanwhile", { timeout: 20_000 });
  await expect(held).toContainText("The answer of the first.");
  await expect(second.locator("textarea#answer")).toHaveValue("The answer of the second.");
  expect((await product.smsc.texts(`+420${address}`)).join()).not.toContain("of the second");

  await form.getByRole("button", { name: "Send anyway" }).click();
  await expect
    .poll(async () => (await product.smsc.texts(`+420${address}`)).join(), { timeout: 20_000 })
    .toContain("The answer of the second.");
  await first.context().close();
  await second.context().close();
});

test("a fraud report is nowhere for an agent and an administrator", async ({ browser, page, baseURL }) => {
  const message = `Secret fraud ${nextPerson()}`;
  const agent = await at("agent", browser, baseURL);
  const administrator = await at("administrator", browser, baseURL);
  const counts = (desk: Page) => desk.locator(".nav-list").first().textContent();
  const before: (string | null)[] = [];
  for (const desk of [agent, administrator]) {
    await desk.goto("/desk/queue");
    before.push(await counts(desk));
  }
  const analyst = await at("fraudAnalyst", browser, baseURL);
  const address = addressFor.phone();
  const filed = await file(page, { ticketType: "fraudReport", channel: "phone", address, message });
  await analyst.goto("/desk/callbacks");
  await analyst.locator("li", { hasText: filed.reference }).locator("a").first().click();
  await analyst.waitForURL(/\/callbacks\/[0-9a-f-]{36}/);
  const call = new URL(analyst.url()).pathname;

  for (const [index, desk] of [agent, administrator].entries()) {
    for (const query of [
      "",
      "?type=fraudReport",
      ...[filed.reference, message, address].map((q) => `?q=${q}`),
    ]) {
      await desk.goto(`/desk/queue${query}`);
      await expect(desk.locator("main")).not.toContainText(message);
      expect(await counts(desk)).toBe(before[index]);
    }
    await desk.goto("/desk/callbacks");
    await expect(desk.locator("main")).not.toContainText(filed.reference);
    for (const hidden of [ticketAddress(filed.reference), call, "/desk/tickets/KM4RT7XQ"]) {
      expect((await desk.goto(hidden))?.status()).toBe(404);
      await expect(desk.locator("body")).not.toContainText(message);
    }
    await desk.context().close();
  }
  await analyst.goto(`/desk/queue?q=${encodeURIComponent(message)}`);
  await expect(analyst.locator("main")).not.toContainText(filed.reference);
  await openTicketAtDesk(analyst, filed.reference);
  await expect(analyst.locator("main")).not.toContainText(message);
  await openReport(analyst);
  await expect(analyst.locator("main")).toContainText(message);
  await analyst.context().close();
});

for (const channel of ["sms", "email"] as const) {
  test(`an answer that cannot be delivered by ${channel} is shown, corrected and sent again`, async ({
    page,
    browser,
    product,
    baseURL,
  }) => {
    const bad = channel === "sms" ? addressFor.sms() : `gone${nextPerson()}@customer.test`;
    const good = channel === "sms" ? addressFor.sms() : `found${nextPerson()}@customer.test`;
    const { reference } = await file(page, { channel, address: bad });
    const desk = await at("agent", browser, baseURL);
    await openTicketAtDesk(desk, reference);
    if (channel === "sms") product.smsc.behave(bad, "stat:UNDELIV");
    else product.mail.treat(bad, { at: "rcpt", reply: 550, text: "5.1.1 No such user here" });
    await answer(desk, "An answer that will not arrive at first.");

    await desk.goto("/desk/undelivered");
    await eventually(desk, reference);
    const row = desk.locator(".undelivered-row", { hasText: reference });
    await expect(row).toContainText(channel === "sms" ? "UNDELIV" : "5.1.1");
    await row.locator('[name="address"]').fill("not an address");
    await row.getByRole("button", { name: "Send again" }).click();
    await expect(row.locator("[role=alert]")).toBeVisible();
    await row.locator('[name="address"]').fill(good);
    await row.getByRole("button", { name: "Send again" }).click();
    await expect(desk.locator("[role=status]").first()).toHaveText("Sent again.");
    await expect(desk.locator("main")).not.toContainText(reference);

    if (channel === "sms") {
      const arrived = async () => (await product.smsc.texts(`+420${good}`)).join();
      await expect.poll(arrived, { timeout: 20_000 }).toContain("An answer that will not arrive at first.");
    } else await product.mail.until(good, (mail) => mail.text.includes("will not arrive at first"), 20_000);
    await desk.goto(ticketAddress(reference));
    await eventually(desk, channel === "sms" ? "Delivered" : "Handed over");
    await desk.context().close();
  });
}

test("nobody reached three times: a person is asked what to do", async ({ page, browser, baseURL }) => {
  const { reference, address } = await file(page, { channel: "phone", address: addressFor.phone() });
  const desk = await at("agent", browser, baseURL);
  for (const [index, outcome] of ["noAnswer", "busy", "voicemail"].entries()) {
    await desk.goto("/desk/callbacks");
    await desk.locator("li", { hasText: reference }).locator("a").first().click();
    await desk.waitForURL(/\/callbacks\/[0-9a-f-]{36}/);
    await desk.getByRole("button", { name: "Take this call" }).click();
    await expect(desk.locator(`a[href="tel:+420${address}"]`)).toBeVisible();
    await desk.locator(`[name="outcome"][value="${outcome}"]`).check();
    await desk.getByRole("button", { name: "Record the call" }).click();
    const said = index < 2 ? "The call comes back in a later window." : "Decide below what to do next.";
    await expect(desk.locator("[role=status]").first()).toContainText(said);
  }
  await desk.goto("/desk/callbacks");
  await expect(desk.locator("section", { hasText: "Nobody was reached: decide" })).toContainText(reference);
  await desk
    .locator("li", { hasText: reference })
    .getByRole("link", { name: /^Decide/ })
    .click();
  await desk.locator('[name="phone"]').fill("608 222 333");
  await desk.getByRole("button", { name: "Plan the call" }).click();
  await expect(desk.locator("[role=status]").first()).toHaveText("The call is planned.");
  await desk.goto("/desk/callbacks");
  await expect(desk.locator("li", { hasText: reference })).toContainText("608 222 333");
  await desk.context().close();
});
