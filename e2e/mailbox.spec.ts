import { expect, signIn, test } from "@/e2e/fixtures";
import { expectAccessible } from "@/e2e/fixtures/axe";
import { eventually } from "@/e2e/fixtures/desk";
import { rawMail } from "@/lib/test/mails";
import { type Dovecot, startDovecot } from "@/lib/test/peers/dovecot";

let dovecot: Dovecot;
test.beforeAll(async () => {
  dovecot = await startDovecot();
});
test.afterAll(() => dovecot.remove());

test("a mailbox is set up from the desk alone, and what comes in is a question, an answer, or a thing for staff", async ({
  page,
  product,
}) => {
  test.setTimeout(120_000);
  await signIn(page, "administrator");
  await page.goto("/desk/settings");
  await page.locator('a[href="/desk/settings/mailbox"]').click();
  await page.locator('a[href="/desk/settings/mailbox/new"]').click();
  const save = page.locator("form:has(#address) button[type=submit]");
  await page.locator("#address").fill("desk@operator.test");
  await page.locator("#port").fill("99999");
  await save.click();
  await expect(page.locator("main [role=alert]")).toBeVisible();
  await expectAccessible(page, "the form, to be mended", [320, 360, 1280]);
  await page.locator("#host").fill("127.0.0.1");
  await page.locator("#port").fill(String(dovecot.port));
  await page.locator('[name=security][value="none"]').check();
  await page.locator("#user").fill("desk");
  await page.locator("#password").fill("not this one");
  await save.click();
  await page.waitForURL(/settings\/mailbox\/[0-9a-f-]{36}/);
  await expect(page.locator("main [role=alert]")).toContainText(/password|heslo|пароль/);
  await page.locator("#password").fill(dovecot.password);
  await save.click();
  await expect(page.locator("main [role=alert]")).toHaveCount(0);
  await expect(page.locator("main [role=status]")).toContainText(/works|Funguje|Работает/);
  await expect(page.locator("#password")).toHaveValue("");
  await expectAccessible(page, "a mailbox that works", [320, 360, 1280]);

  dovecot.deliver(rawMail("Hello, what does a minute from Norway cost? Thank you", { Subject: "Roaming" }));
  const acknowledgement = await product.mail.until("jana@example.org");
  const reference = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(acknowledgement.subject)?.[0] ?? "";
  expect(acknowledgement.headers["reply-to"]).toMatch(/desk\+r\w{39}@operator\.test/);
  const quoted =
    "On Mon, 23 Nov 2026 at 10:00, Operator <desk@operator.test> wrote:\n> We have your question.\n";
  const answer = { Subject: `Re: ${acknowledgement.subject}` };
  dovecot.deliver(rawMail(`And from Sweden?\n\n${quoted}`, answer));
  dovecot.deliver(rawMail("Send the answer to me", { ...answer, From: "Thief <thief@example.net>" }));

  await page.context().clearCookies();
  await signIn(page, "supervisor");
  await page.goto("/desk/mail");
  await eventually(page, "thief@example.net");
  await expectAccessible(page, "mail to look at", [320, 360, 1280]);
  await page.goto(`/desk/tickets/${reference.replace("-", "")}`);
  await eventually(page, "And from Sweden?");
  await expect(page.locator("main")).not.toContainText("Send the answer to me");
  const entry = page.locator(".entry", { hasText: "And from Sweden?" });
  await expect(entry.getByText("> We have your question.")).toBeHidden();
  await entry.locator("summary").last().click();
  await expect(entry.getByText("> We have your question.")).toBeVisible();
  await expectAccessible(page, "a ticket with an e-mail unfolded", [320, 360, 1280]);

  await page.goto("/desk/mail");
  const held = page.locator("li", { hasText: "thief@example.net" });
  await held.locator("form:has([value=addToTicket]) button").click();
  await expect(page.locator("main")).not.toContainText("thief@example.net");
  await page.goto(`/desk/tickets/${reference.replace("-", "")}`);
  await eventually(page, "Send the answer to me");
});
