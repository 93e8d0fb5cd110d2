import { expect, test } from "@/e2e/fixtures";
import { comeTo, fillForm, fillStep, goOn, readSlip, send, stepOf, type Wish } from "@/e2e/fixtures/customer";
import { expireDrafts, publishAgain, publishedVersion, publishOneTopic } from "@/e2e/fixtures/questionnaires";
import { countTickets } from "@/e2e/fixtures/tickets";
import { typedIn } from "@/e2e/fixtures/typed";
import { translator } from "@/lib/i18n/translator";

const state = (page: Parameters<typeof stepOf>[0]) => page.locator("main form .state");

test("the line is pulled on every step: nothing is lost, and one ticket comes of it", async ({
  page,
  context,
  product,
}) => {
  const words = translator("cs", "ask.state");
  const message = `Bez spojení ${Date.now()}`;
  const wish: Wish = { locale: "cs", ticketType: "claim", channel: "sms", address: "604300700", message };
  await comeTo(page, wish, "about");
  while (stepOf(page) !== "check") {
    const from = page.url();
    await fillStep(page, wish);
    const before = await typedIn(page);
    await context.setOffline(true);
    await send(page);
    await send(page);
    await expect(state(page)).toHaveText(words("offline"));
    expect(await typedIn(page)).toEqual(before);
    await context.setOffline(false);
    await page.waitForURL((url) => url.href !== from);
  }
  // The ticket is made, and the answer that says so is lost twice; once the database is said to be away.
  let lost = 0;
  await page.route("**/check/save", async (route) => {
    lost += 1;
    if (lost > 3) return route.continue();
    if (lost === 2) return route.fulfill({ status: 503, json: { text: "" } });
    await route.fetch();
    return route.abort();
  });
  await send(page);
  await expect(state(page)).toHaveText(words("offline"));
  const { code } = await readSlip(page);
  expect(code).toBeTruthy();
  expect(lost).toBe(4);
  expect(await countTickets(product, message)).toBe(1);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("what was typed and not sent is there when the page comes back", async ({ page }) => {
  const wish: Wish = {
    locale: "en",
    ticketType: "question",
    channel: "sms",
    address: "604300701",
    message: "-",
  };
  await comeTo(page, wish, "message");
  const link = page.url();
  await page.locator('[name="description"]').fill("Half a sen");
  await page.goto("/en");
  await page.goto(link);
  await expect(page.locator('[name="description"]')).toHaveValue("Half a sen");
  await expect(state(page)).toHaveText(translator("en", "ask.state")("restored"));
});

test("a draft is gone on with on another device, and the one that is sent is sent once", async ({
  page,
  browser,
  baseURL,
  product,
}) => {
  const message = `Begun here ${Date.now()}`;
  const wish: Wish = {
    locale: "en",
    ticketType: "question",
    channel: "email",
    address: "two@customer.test",
    message,
  };
  await comeTo(page, wish, "you");
  await page.locator(".later summary").click();
  const link = (await page.locator(".later a").getAttribute("href")) ?? "";
  const other = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage();
  await other.goto(link);
  while (stepOf(other) !== "check") {
    await fillStep(other, wish);
    await goOn(other);
  }
  await expect(other.locator("main dl")).toContainText(message);
  await page.goto(other.url());
  await other.locator('.checked a[href*="/message"]').first().click();
  await other.locator('[name="description"]').fill(`${message}, changed`);
  await goOn(other);
  expect(stepOf(other)).toBe("check");
  await send(page);
  await expect(page.locator(".summary")).toContainText("Something was changed in another window");
  await expect(page.locator("main dl")).toContainText(`${message}, changed`);
  await send(other);
  const slip = await readSlip(other);
  await send(page);
  expect((await readSlip(page)).reference).toBe(slip.reference);
  expect(await countTickets(product, `${message}, changed`)).toBe(1);
  await other.context().close();
});

test("a draft that has expired is sent anew with what the device has kept", async ({ page, product }) => {
  const message = `Kept here ${Date.now()}`;
  const wish: Wish = { locale: "en", ticketType: "claim", channel: "sms", address: "604300702", message };
  await fillForm(page, wish);
  await expireDrafts(product);
  await page.reload();
  await expect(page.locator("h1")).toHaveText("This address no longer opens anything");
  await expect(page.locator("main")).toContainText("What you typed is still on this device.");
  await goOn(page);
  expect(stepOf(page)).toBe("check");
  await expect(page.locator("main dl")).toContainText(message);
  await send(page);
  await readSlip(page);
  expect(await countTickets(product, message)).toBe(1);
});

test("a questionnaire that changes while somebody fills it in goes on as it was for them", async ({
  page,
  context,
  product,
}) => {
  const message = `Asked as before ${Date.now()}`;
  const wish: Wish = { locale: "en", ticketType: "question", channel: "sms", address: "604300703", message };
  await comeTo(page, wish, "message");
  const before = await publishedVersion(product);
  await publishOneTopic(product, "Asked from now on");
  try {
    const newcomer = await context.newPage();
    await expect(async () => {
      await newcomer.goto("/en/question");
      await expect(newcomer.locator("main")).toContainText("Asked from now on", { timeout: 500 });
    }).toPass();
    await expect(newcomer.locator('[name="topic"]')).toHaveCount(1);
    while (stepOf(page) !== "check") {
      await fillStep(page, wish);
      await goOn(page);
    }
    await expect(page.locator("main dl")).toContainText("Something else");
    await send(page);
    await readSlip(page);
    await expect(page.locator("main")).toContainText("Something else");
  } finally {
    await publishAgain(product, before);
  }
});
