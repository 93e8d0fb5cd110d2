import type { Page } from "playwright/test";
import { expect, signIn, test } from "@/e2e/fixtures";
import { expectAccessible } from "@/e2e/fixtures/axe";
import { fillForm, readSlip, send } from "@/e2e/fixtures/customer";
import { answer, eventually, openTicketAtDesk } from "@/e2e/fixtures/desk";
import type { GatewayKind } from "@/lib/generated/prisma/enums";
import { translator } from "@/lib/i18n/translator";
import { startMailServer } from "@/lib/test/peers/mail-server";
import { startSmsc } from "@/lib/test/peers/smsc";

const list = "/desk/settings/gateways";
/** The administrator of the tests reads Czech. */
const t = translator("cs", "gateways");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function add(page: Page, kind: GatewayKind, fields: Record<string, string>): Promise<void> {
  await page.goto(list);
  await page.getByRole("link", { name: t(`kind.${kind}`) }).click();
  for (const [name, value] of Object.entries(fields))
    await page.getByLabel(t(name), { exact: true }).fill(value);
  if (kind === "smtp") await page.getByLabel(t("securityOptions.offered")).check();
  await press(page, t("addSubmit"));
  await expect(page.getByRole("status")).toContainText(t("done.added"));
}

async function tryOut(page: Page, channel: "sms" | "email", to: string): Promise<void> {
  await page.getByLabel(t(`testTo.${channel}`)).fill(to);
  await press(page, t("testSend"));
  await page.waitForURL(/test=/, { timeout: 20_000 });
}

const bind = (name: string, weight: string, port: number) => ({
  name,
  weight,
  host: "127.0.0.1",
  port: String(port),
  systemId: "desk",
  password: "secret",
  sender: "+420601000000",
});

async function remove(page: Page, name: string): Promise<void> {
  await page.goto(list);
  await page.getByRole("link", { name }).click();
  await press(page, t("remove"));
  await expect(page.getByRole("status")).toContainText(t("done.removed"));
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
    await press(page, t("addSubmit"));
    await expect(page.locator("main").getByRole("alert")).toContainText(
      t("errors.required", { label: t("name") }),
    );
    await expectAccessible(page, "a gateway with errors", [320, 1280]);

    await add(page, "smpp", bind("Main SMSC", "100", main.port));
    await tryOut(page, "sms", "+420 603 400 001");
    await expect(page.getByRole("status")).toContainText("+420603400001");
    expect((await main.texts("+420603400001")).join()).toContain("Main SMSC");
    expect(await page.content()).not.toContain("secret");

    await add(page, "smpp", bind("Spare SMSC", "1", product.smsc.port));
    await add(page, "smtp", { name: "Second mail", host: "127.0.0.1", port: String(mail.port) });
    await tryOut(page, "email", "alena@desk.test");
    await expect(page.getByRole("status")).toContainText(t("result.sent", { address: "alena@desk.test" }));
    await mail.until("alena@desk.test");
    await expectAccessible(page, "a gateway", [320, 1280]);
    await page.goto(list);
    await expectAccessible(page, "gateways", [320, 1280]);

    await main.stop();
    const channels = translator("cs", "channels");
    await page.goto("/desk/channels");
    const [away = ""] = channels("circuitOpen", { since: "⟦⟧" }).split("⟦⟧");
    await eventually(page, away);
    const banner = page.getByRole("complementary", { name: channels("title") });
    await expect(banner).toContainText(t("away.other"));
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
    const desk = await (await browser.newContext({ baseURL })).newPage();
    await signIn(desk, "agent");
    await openTicketAtDesk(desk, reference);
    await answer(desk, "It comes by the other one.");
    await eventually(desk, "Delivered");
    await desk.locator("details", { hasText: "Spare SMSC" }).last().locator("summary").click();
    await expect(desk.locator("main")).toContainText("The gateway took it, Spare SMSC");
    expect((await product.smsc.texts("+420603400002")).join()).toContain("It comes by the other one.");
    await desk.context().close();

    for (const name of ["Main SMSC", "Spare SMSC", "Second mail"]) await remove(page, name);
    await expect(page.locator("main")).toContainText(t("none", { name: "smpp" }));
  } finally {
    await main.stop().catch(() => {});
    await mail.stop();
  }
});
