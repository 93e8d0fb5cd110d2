import type { Page } from "playwright/test";
import { expect, signIn, test } from "@/e2e/fixtures";
import { expectAccessible } from "@/e2e/fixtures/axe";
import { fillForm, readSlip, send } from "@/e2e/fixtures/customer";
import { answer, eventually, openTicketAtDesk } from "@/e2e/fixtures/desk";
import { startMailServer } from "@/lib/test/peers/mail-server";
import { startSmsc } from "@/lib/test/peers/smsc";

const list = "/desk/settings/gateways";
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function add(page: Page, kind: string, fields: Record<string, string>): Promise<void> {
  await page.goto(list);
  await page.getByRole("link", { name: kind }).click();
  for (const [label, value] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(value);
  if (kind.startsWith("Mail")) await page.getByLabel("STARTTLS where the server offers it").check();
  await press(page, "Add it");
  await expect(page.getByRole("status")).toContainText("Added");
}

async function tryOut(page: Page, label: string, to: string): Promise<void> {
  await page.getByLabel(label).fill(to);
  await press(page, "Send a test");
  await page.waitForURL(/test=/, { timeout: 20_000 });
}

const bind = (name: string, weight: string, port: number) => ({
  Name: name,
  Weight: weight,
  Address: "127.0.0.1",
  Port: String(port),
  "System ID": "desk",
  Password: "secret",
  "Sender of SMS": "+420601000000",
});

async function remove(page: Page, name: string): Promise<void> {
  await page.goto(list);
  await page.getByRole("link", { name }).click();
  await press(page, "Remove this gateway");
  await expect(page.getByRole("status")).toContainText("The gateway is removed.");
}

test("gateways are set up from the desk alone; when one dies, the answer goes by the other", async ({
  page,
  browser,
  product,
  baseURL,
}) => {
  test.slow();
  const [main, mail] = [await startSmsc(), await startMailServer()];
  try {
    await signIn(page, "administrator");
    await page.goto(`${list}/new/smpp`);
    await press(page, "Add it");
    await expect(page.getByRole("alert")).toContainText("Name: fill it in");
    await expectAccessible(page, "a gateway with errors", [320, 1280]);

    await add(page, "SMS centre (SMPP 3.4)", bind("Main SMSC", "100", main.port));
    await tryOut(page, "Your mobile number", "+420 603 400 001");
    await expect(page.getByRole("status")).toContainText(/The gateway took the test|has been delivered/);
    expect((await main.texts("+420603400001")).join()).toContain("Main SMSC");
    expect(await page.content()).not.toContain("secret");

    await add(page, "SMS centre (SMPP 3.4)", bind("Spare SMSC", "1", product.smsc.port));
    const { port } = mail;
    await add(page, "Mail server (SMTP)", { Name: "Second mail", Address: "127.0.0.1", Port: String(port) });
    await tryOut(page, "Your e-mail address", "alena@desk.test");
    await expect(page.getByRole("status")).toContainText("The gateway took the test to alena@desk.test.");
    await mail.until("alena@desk.test");
    await expectAccessible(page, "a gateway", [320, 1280]);
    await page.goto(list);
    await expectAccessible(page, "gateways", [320, 1280]);

    await main.stop();
    await page.goto("/desk/channels");
    await eventually(page, "Cannot be reached since");
    await expect(page.getByRole("complementary", { name: "Channels" })).toContainText(
      "Others take its messages.",
    );
    await expectAccessible(page, "channels", [320, 1280]);

    const customer = await (await browser.newContext({ baseURL })).newPage();
    await fillForm(customer, {
      locale: "en",
      ticketType: "question",
      channel: "sms",
      address: "603 400 002",
      message: "Does it still come when one is gone?",
    });
    await send(customer);
    const { reference } = await readSlip(customer);
    await customer.context().close();
    await openTicketAtDesk(page, reference);
    await answer(page, "It comes by the other one.");
    await eventually(page, "Delivered");
    await page.locator("details", { hasText: "Spare SMSC" }).locator("summary").first().click();
    await expect(page.locator("main")).toContainText("The gateway took it, Spare SMSC");
    expect((await product.smsc.texts("+420603400002")).join()).toContain("It comes by the other one.");

    for (const name of ["Main SMSC", "Spare SMSC", "Second mail"]) await remove(page, name);
    await expect(page.locator("main")).toContainText(
      "Nothing is set up here, so the environment decides: smpp.",
    );
  } finally {
    await main.stop().catch(() => {});
    await mail.stop();
  }
});
