import type { Page } from "playwright/test";
import { expect, signIn, test } from "@/e2e/fixtures";
import { fillForm, linkIn, readSlip, send } from "@/e2e/fixtures/customer";
import { answer, eventually, openTicketAtDesk } from "@/e2e/fixtures/desk";

const fold = (page: Page, name: string) =>
  page.locator("details", { has: page.getByText(name, { exact: true }) });

test("a claim's promise is moved, its legal date extended, and it ends with an outcome and the way to appeal", async ({
  page,
  browser,
  product,
  baseURL,
}) => {
  const address = "ruzena@customer.test";
  const message = "The bill has a call that I did not make.";
  await fillForm(page, { locale: "en", ticketType: "claim", channel: "email", address, message });
  await send(page);
  const { reference } = await readSlip(page);
  const acknowledgement = await product.mail.until(address, (mail) => mail.subject.includes(reference));
  expect(acknowledgement.text).toMatch(/The law wants it answered by \w+day \d+ \w+/);

  const desk = await (await browser.newContext({ baseURL })).newPage();
  await signIn(desk, "agent");
  await openTicketAtDesk(desk, reference);
  const move = fold(desk, "Move the promise");
  await move.locator("summary").click();
  await move.getByRole("button", { name: "Move it and tell the customer" }).click();
  await expect(move.getByRole("alert")).toHaveText("Write why: the customer reads it");
  await move.getByLabel("Why?").fill("The network people look at it first.");
  await move.getByRole("button", { name: "Move it and tell the customer" }).click();
  await expect(move.getByRole("alert")).toHaveText("That is what the customer was told already");
  await expect(move.getByLabel("Why?")).toHaveValue("The network people look at it first.");
  const told = new Date(`${await move.getByLabel("New moment").inputValue()}Z`);
  const later = new Date(told.getTime() + 86_400_000).toISOString().slice(0, 16);
  await move.getByLabel("New moment").fill(later);
  await move.getByRole("button", { name: "Move it and tell the customer" }).click();
  await expect(desk.getByRole("status").first()).toContainText("Moved. The customer is being told.");
  const moved = await product.mail.until(address, (mail) => mail.text.includes("That changes."));
  expect(moved.text).toContain("Why: The network people look at it first.");

  const extend = fold(desk, "Extend the legal limit");
  await extend.locator("summary").click();
  await extend.getByLabel("Why?").fill("We are waiting for the operator in Croatia.");
  await extend.getByRole("button", { name: "Extend it and write the letter" }).click();
  await expect(desk.getByRole("status").first()).toContainText("Extended. The letter is on its way.");
  const letter = await product.mail.until(address, (mail) => mail.subject.includes("we need longer"));
  expect(letter.text).toContain("We are waiting for the operator in Croatia.");
  await page.goto(linkIn(letter.text));
  await expect(page.locator(".story")).toContainText("We extended the legal time");

  await desk.locator("textarea#answer").fill("The call was made from your phone.");
  await desk.locator("form:has(textarea#answer) button.button-main").click();
  await expect(desk.locator("form:has(textarea#answer) [role=alert]")).toContainText(
    "Choose what becomes of the claim",
    { timeout: 20_000 },
  );
  await answer(desk, "The call was made from your phone.", "rejected");
  const final = await product.mail.until(address, (mail) =>
    mail.text.includes("We do not uphold your claim."),
  );
  expect(final.text).toContain("you can object to the Czech Telecommunication Office");
  await eventually(desk, "Not upheld");
  await page.reload();
  await expect(page.locator(".promised").first()).toContainText("We do not uphold your claim.");
  await expect(page.locator(".promised").first()).toContainText("You can appeal by");
  await desk.context().close();
});
