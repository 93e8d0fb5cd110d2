import { writeFileSync } from "node:fs";
import { expect, signIn, test } from "@/e2e/fixtures";
import { fillForm, readSlip, send } from "@/e2e/fixtures/customer";
import { answer, openTicketAtDesk } from "@/e2e/fixtures/desk";
import { runScript } from "@/e2e/fixtures/product";

const headings =
  "Ticket #,Customer Complaint,Date,Date_month_year,Time,Received Via,City,State,Zip code,Status,Filing on Behalf of Someone";

test("an imported complaint is given an e-mail address and answered", async ({ page, product }, testInfo) => {
  const list = testInfo.outputPath("complaints.csv");
  const complaint = "Nobody told us how to reach this person";
  const row = `770001,${complaint},22-04-2015,22-Apr-15,03:53:50 PM,Internet,Abingdon,Maryland,21009,Open,No`;
  writeFileSync(list, `${headings}\n${row}\n`);
  await runScript("prisma/import.ts", product.environment, [list]);

  await signIn(page, "agent");
  await page.goto(`/desk/queue?q=${encodeURIComponent(complaint)}`);
  await page.locator('main a[href*="/desk/tickets/"]').first().click();
  const form = page.locator(".reply-form");
  await page.locator(".answer").getByRole("link", { name: "Change how to answer" }).click();
  await form.locator('[name="replyChannel"][value="email"]').check();
  await form.locator('[name="emailAddress"]').fill("nobody at all");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.locator("#emailAddress-error")).toContainText("e-mail address");
  await expect(form.locator('[name="emailAddress"]')).toHaveValue("nobody at all");

  await form.locator('[name="emailAddress"]').fill("found@customer.test");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.locator('label[for="answer"]')).toHaveText("Goes by e-mail to found@customer.test");
  await expect(page.locator(".history")).toContainText("Answer by: no address → E-mail");
  await answer(page, "We are sorry it took so long.");
  await product.mail.until("found@customer.test", ({ text }) => text.includes("took so long"), 20_000);
});

test("a promised call becomes an SMS without scripts, and its words are not lost", async ({
  browser,
  page,
  product,
  baseURL,
}) => {
  const wish = { locale: "en", ticketType: "question", message: "Please do not call me after all." } as const;
  await fillForm(page, { ...wish, channel: "phone", address: "607 555 001" });
  await send(page);
  const { reference } = await readSlip(page);
  await signIn(page, "agent");
  await openTicketAtDesk(page, reference);
  await answer(page, "Your plan costs 300.");

  const plain = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const desk = await plain.newPage();
  await desk.goto(`/desk/tickets/${reference.replace("-", "")}?reply=change`);
  const form = desk.locator(".reply-form");
  await form.locator('[name="replyChannel"][value="sms"]').check();
  await form.locator('[name="smsNumber"]').fill("221 555 001");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.locator("#smsNumber-error")).toContainText("landline");
  await expect(form.locator('[name="smsNumber"]')).toHaveValue("221 555 001");
  await form.locator('[name="smsNumber"]').fill("607 555 002");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(desk.locator("[role=status]").first()).toHaveText("Changed.");
  await expect(desk.locator("textarea#answer")).toHaveValue("Your plan costs 300.");
  await desk.goto("/desk/callbacks");
  await expect(desk.locator("main")).not.toContainText(reference);
  await plain.close();

  await page.reload();
  await page.locator("form:has(textarea#answer) button.button-main").click();
  const arrived = async () => (await product.smsc.texts("+420607555002")).join();
  await expect.poll(arrived, { timeout: 20_000 }).toContain("Your plan costs 300.");
});
