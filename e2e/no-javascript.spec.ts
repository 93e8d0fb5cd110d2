import { expect, signIn, test } from "@/e2e/fixtures";
import { comeTo, fillForm, fillStep, goOn, readSlip, send, stepOf, type Wish } from "@/e2e/fixtures/customer";
import { openTicketAtDesk } from "@/e2e/fixtures/desk";
import { freshNetwork } from "@/e2e/fixtures/hostile";
import { openForm, send as post } from "@/e2e/fixtures/plain-browser";
import { countTickets } from "@/e2e/fixtures/tickets";
import { ReplyChannel, TicketType } from "@/lib/generated/prisma/enums";
import { locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

test.use({
  javaScriptEnabled: false,
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
  extraHTTPHeaders: async ({}, use) => use({ "x-forwarded-for": freshNetwork() }),
});

const addresses = { sms: "604 300 1", email: "plain@customer.test", phone: "605 300 1" };
const types = Object.values(TicketType);

const wishes: Wish[] = types.flatMap((ticketType, row) =>
  locales.map((locale, column) => {
    const channel = Object.values(ReplyChannel)[(row + column) % 3] ?? "sms";
    const address = channel === "email" ? addresses.email : `${addresses[channel]}${row}${column}`;
    return { locale, ticketType, channel, address, message: `Beze skriptů / без скриптов: ${ticketType}` };
  }),
);

for (const wish of wishes) {
  test(`${wish.ticketType} in ${wish.locale}, by ${wish.channel}`, async ({ page }) => {
    await fillForm(page, wish);
    const posted = page.waitForResponse((response) => response.request().method() === "POST");
    await send(page);
    expect((await posted).status()).toBe(303);
    const { code } = await readSlip(page);
    expect(code).toBeTruthy();
    const title = translator(wish.locale, "public.receipt")("title", { type: wish.ticketType });
    await expect(page.locator("h1")).toHaveText(title);
    await expect(page.locator("main")).toContainText(wish.message);
  });
}

for (const [decision, reached] of [
  ["use", "jana.plain@gmail.com"],
  ["keep", "jana.plain@gmial.com"],
] as const) {
  test(`a likely slip in an e-mail address is asked about: ${decision}`, async ({ page, product }) => {
    const message = `Slip: ${decision}`;
    const address = "jana.plain@gmial.com";
    const wish: Wish = { locale: "en", ticketType: "question", channel: "email", address, message };
    await comeTo(page, wish, "reply");
    await fillStep(page, wish);
    await send(page);
    await expect(page.locator(".summary a")).toHaveCount(1);
    await expect(page.locator("main form")).toContainText("Did you mean jana.plain@gmail.com?");
    await page.locator(`[name="emailSuggestion"][value="${decision}"]`).check();
    await goOn(page);
    await expect(page.locator("main dl")).toContainText(reached);
    await send(page);
    const { reference } = await readSlip(page);
    await product.mail.until(reached, (mail) => mail.subject.includes(reference));
  });
}

test("pressed twice, reloaded, gone back and sent again: one ticket", async ({ page, product }) => {
  const message = `Only once ${Date.now()}`;
  await fillForm(page, { locale: "en", ticketType: "claim", channel: "sms", address: "604300900", message });
  await page.locator('main form button[type="submit"]').last().dblclick();
  const first = await readSlip(page);
  await page.reload();
  expect(await readSlip(page)).toEqual(first);
  await page.goBack();
  await expect(page.locator("h1")).toHaveText("This was sent already");
  await page.getByRole("link", { name: "Open the receipt" }).click();
  expect(await readSlip(page)).toEqual(first);
  expect(await countTickets(product, message)).toBe(1);
});

test("going back and forth by the browser's own buttons loses nothing", async ({ page }) => {
  const wish: Wish = {
    locale: "cs",
    ticketType: "question",
    channel: "sms",
    address: "604300903",
    message: "Ž",
  };
  await comeTo(page, wish, "reply");
  for (const step of ["you", "message"]) {
    await page.goBack();
    expect(stepOf(page)).toBe(step);
  }
  await expect(page.locator('[name="description"]')).toHaveValue("Ž");
  await page.locator('[name="description"]').fill("Změněno");
  await goOn(page);
  await expect(page.locator('[name="subjectNumber"]')).toHaveValue("601 123 456");
  await page.locator(".back").click();
  await expect(page.locator('[name="description"]')).toHaveValue("Změněno");
});

test("the same form posted by many at once: one ticket", async ({ product }) => {
  const network = freshNetwork();
  const form = await openForm(`${product.url}/en/question`, network);
  const description = `At once ${Date.now()}`;
  const fields = { topic: "other", description, segment: "private", subscriber: "no" };
  const reply = { replyChannel: "email", emailAddress: "twice@customer.test" };
  const sent = await Promise.all([1, 2, 3, 4, 5].map(() => post(form, { ...fields, ...reply }, network)));
  expect(new Set(sent).size).toBe(1);
  expect(await countTickets(product, description)).toBe(1);
});

test("a ticket is followed, added to, and read in another language", async ({ page, browser, baseURL }) => {
  const wish = { locale: "cs", ticketType: "question", channel: "sms" } as const;
  await fillForm(page, { ...wish, address: "604300901", message: "Kdy to bude?" });
  await send(page);
  const { reference, code } = await readSlip(page);

  const elsewhere = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const other = await elsewhere.newPage();
  const open = async (typedReference: string, typedCode: string) => {
    await other.goto("/en/track");
    await other.locator('[name="reference"]').fill(typedReference);
    await other.locator('[name="code"]').fill(typedCode);
    await send(other);
  };
  const answers: string[] = [];
  for (const typed of [
    [reference, "AAAAA-AAAAA"],
    ["KM4R-T7XQ", code],
    ["nonsense", "nonsense"],
  ]) {
    await open(typed[0] ?? "", typed[1] ?? "");
    await expect(other).toHaveTitle(/^Error: /);
    answers.push((await other.locator("main").textContent()) ?? "");
  }
  expect(new Set(answers).size).toBe(1);

  await open(` ${reference.toLowerCase().replace("-", " ")} `, code?.toLowerCase().replace("-", "") ?? "");
  await other.waitForURL(`**/en/track/${reference}`);
  await expect(other.locator("main")).toContainText("Kdy to bude?");
  await other.locator('[name="text"]').fill("Už je to naléhavé: <b>ž</b> 🙂");
  await other.locator("#add button[type=submit]").click();
  await expect(other.locator("main .notice")).toHaveText(translator("en", "public.tracker")("added"));
  await expect(other.locator(".story li").last()).toContainText("Už je to naléhavé: <b>ž</b> 🙂");

  await other.locator(".languages a[lang=ru]").click();
  await other.waitForURL(`**/ru/track/${reference}`);
  await expect(other.locator("html")).toHaveAttribute("lang", "ru");
  await expect(other.locator(".story li").last()).toContainText("Už je to naléhavé");
  await elsewhere.close();
});

test("the desk signs in, finds a ticket and answers it", async ({ page, product }) => {
  const wish = { locale: "en", ticketType: "question", channel: "sms" } as const;
  await fillForm(page, { ...wish, address: "604300902", message: "Does the desk need scripts?" });
  await send(page);
  const { reference } = await readSlip(page);
  await signIn(page, "agent");
  await openTicketAtDesk(page, reference);
  await page.locator("textarea#answer").fill("No, it does not.");
  await page.locator("form:has(textarea#answer) button.button-main").click();
  await expect(page.locator("[role=status]").first()).toHaveText(
    translator("en", "desk.notices")("answered"),
  );
  await expect(page.locator(".conversation")).toContainText("No, it does not.");
  await expect
    .poll(async () => (await product.smsc.texts("+420604300902")).join("\n"), { timeout: 20_000 })
    .toContain("No, it does not.");
});

test("switching the language keeps the page", async ({ page }) => {
  for (const path of ["", "/question", "/claim", "/fraud-report", "/track"]) {
    await page.goto(`/cs${path}`);
    await page.locator(".languages a[lang=en]").click();
    await page.waitForURL(`**/en${path}`);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  }
  const message = "Ve dvou jazycích";
  const wish: Wish = { locale: "cs", ticketType: "claim", channel: "sms", address: "604300904", message };
  await fillForm(page, wish);
  await page.locator(".languages a[lang=ru]").click();
  await expect(page.locator("h1")).toHaveText(translator("ru", "ask")("steps.check"));
  await send(page);
  await readSlip(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
});
