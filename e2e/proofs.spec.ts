import { expect, signIn, test } from "@/e2e/fixtures";
import { expectAccessible } from "@/e2e/fixtures/axe";
import { another, codeByEmail, codeBySms } from "@/e2e/fixtures/codes";
import { comeTo, fillForm, fillStep, goOn, readSlip, send, stepOf, type Wish } from "@/e2e/fixtures/customer";
import { openTicketAtDesk } from "@/e2e/fixtures/desk";
import { freshNetwork } from "@/e2e/fixtures/hostile";
import { complaints } from "@/e2e/fixtures/quiet";

test.use({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
  extraHTTPHeaders: async ({}, use) => use({ "x-forwarded-for": freshNetwork() }),
});

const wish = (channel: "sms" | "email", address: string): Wish => ({
  locale: "en",
  ticketType: "question",
  channel,
  address,
  message: `Is this really me? ${address}`,
});

test("who ticks it proves the number by SMS, and the desk sees that it is proved", async ({
  page,
  product,
}) => {
  const found = complaints(page);
  const asked = wish("sms", "604 700 001");
  await comeTo(page, asked, "reply");
  await fillStep(page, asked);
  await page.locator('[name="prove-now"]').check();
  await goOn(page);
  await expectAccessible(page, "where the digits shall go", [320, 1280]);
  await goOn(page);
  await expectAccessible(page, "the digits", [320, 1280]);
  const code = await codeBySms(product, "604700001");
  for (const [typed, said] of [
    ["", "Enter the five digits"],
    ["123", "not entered enough digits"],
    [another(code), "not the digits that we sent"],
  ] as const) {
    await page.locator('[name="code"]').fill(typed);
    await send(page);
    await expect(page.locator(".summary")).toContainText(said);
    await expect(page.locator("#problem")).toBeFocused();
  }
  await expectAccessible(page, "wrong digits", [360]);
  await page.locator('[name="code"]').fill(` ${code.slice(0, 2)} - ${code.slice(2)}`);
  await goOn(page);
  expect(stepOf(page)).toBe("check");
  await expect(page.locator("main")).toContainText(/Proved with digits that we sent: \+420.604.700.001/);
  await send(page);
  const { reference } = await readSlip(page);
  expect(found).toEqual([]);
  await signIn(page, "agent");
  await openTicketAtDesk(page, reference);
  await expect(page.locator(".ticket-facts")).toContainText("proved by a code");
  await expect(page.locator(".ticket-facts")).toContainText("not proved");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a mailbox is proved from the last page, and whoever goes on without is not held up", async ({
    page,
    product,
  }) => {
    const address = "proved@customer.test";
    await fillForm(page, wish("email", address));
    await page.getByRole("link", { name: "Prove that it is you" }).click();
    await page.getByRole("link", { name: "Go on without" }).click();
    expect(stepOf(page)).toBe("check");
    await page.getByRole("link", { name: "Prove that it is you" }).click();
    await goOn(page);
    const code = await codeByEmail(product, address);
    await page.locator('[name="code"]').fill(code);
    await goOn(page);
    await expect(page.locator("main")).toContainText(`Proved with digits that we sent: ${address}`);
    await expect(page.locator("#same")).toHaveCount(0);
    await send(page);
    const { reference } = await readSlip(page);

    await page.context().clearCookies();
    await fillForm(page, { ...wish("email", address), message: "And one more thing about it" });
    await expect(page.locator("#same")).toHaveCount(0);
    await page.getByRole("link", { name: "Prove that it is you" }).click();
    await goOn(page);
    await page.locator('[name="code"]').fill(await codeByEmail(product, address, code));
    await goOn(page);
    const elsewhere = await (
      await page.context().browser()?.newContext({ javaScriptEnabled: false })
    )?.newPage();
    await elsewhere?.goto(page.url());
    expect(await elsewhere?.locator(".checked").count()).toBe(1);
    expect(await elsewhere?.locator("#same").count()).toBe(0);
    await page.getByRole("button", { name: `Add to ${reference}` }).click();
    await expect(page).toHaveURL(new RegExp(`/en/track/${reference}#add$`));
  });

  test("a lost reference is found again with a code, and nobody learns whether an address is known", async ({
    page,
    product,
  }) => {
    const said: string[] = [];
    const askFor = async (address: string) => {
      await page.goto("/en/my");
      await page.locator('[name="replyChannel"][value="email"]').check();
      await page.locator('[name="emailAddress"]').fill(address);
      await goOn(page);
      said.push(((await page.locator("main").textContent()) ?? "").replaceAll(address, "…"));
    };
    const address = "lost@customer.test";
    await fillForm(page, wish("email", address));
    await send(page);
    const { reference } = await readSlip(page);
    await page.context().clearCookies();
    await askFor("nobody@customer.test");
    await askFor(address);
    expect(said[0]).toBe(said[1]);
    await page.locator('[name="code"]').fill("00000");
    await send(page);
    await expect(page.locator(".summary")).toContainText("not the digits that we sent");
    const { text } = await product.mail.until(address, (letter) => /your code/.test(letter.subject), 20_000);
    await page.locator('[name="code"]').fill(/\b\d{5}\b/.exec(text)?.[0] ?? "");
    await goOn(page);
    await expect(page.locator("main li")).toHaveCount(1);
    expect(await page.locator('form[action=""], form:not([action])').count()).toBe(0);
    await page.getByRole("button", { name: `Open Question ${reference}` }).click();
    await page.waitForURL(new RegExp(`/track/${reference}`));
    await expect(page.locator("main")).toContainText(wish("email", address).message);
    expect(await page.locator('form[action=""], form:not([action])').count()).toBe(0);
    await page.getByRole("button", { name: "Close this" }).click();
    await page.waitForURL(/\/track$/);
  });
});

test("the pages that find what was sent, empty, wrong and with a list", async ({ page, product }) => {
  const found = complaints(page);
  await page.goto("/cs/track");
  await page.locator('main a[href="/cs/my"]').click();
  await expectAccessible(page, "my", [320, 360, 1280]);
  await send(page);
  await expect(page.locator(".summary")).toBeFocused();
  await expectAccessible(page, "my, left empty", [320]);
  await page.locator('[name="replyChannel"][value="sms"]').check();
  await page.locator('[name="smsNumber"]').fill("+241 77 12 34 56");
  await send(page);
  await expect(page.locator(".summary")).toContainText("SMS neposíláme");
  await page.locator('[name="smsNumber"]').fill("604 700 002");
  await goOn(page);
  await expectAccessible(page, "the digits", [320, 1280]);
  const code = await codeBySms(product, "604700002");
  await page.locator('[name="code"]').fill(another(code));
  await send(page);
  await expect(page.locator(".summary")).toBeFocused();
  await page.locator('[name="code"]').fill(code);
  await goOn(page);
  await expectAccessible(page, "nothing under this number", [320, 1280]);
  expect(found).toEqual([]);
});
