import type { BrowserContext } from "playwright/test";
import { expect, signIn, test } from "@/e2e/fixtures";
import { readSlip } from "@/e2e/fixtures/customer";
import { openReport } from "@/e2e/fixtures/desk";
import { fitting, freshNetwork, goodFields, hostile } from "@/e2e/fixtures/hostile";
import { openForm, submit } from "@/e2e/fixtures/plain-browser";
import { isOfPlaywright } from "@/e2e/fixtures/quiet";
import { newReference } from "@/lib/tickets/reference";

const texts = Object.entries(hostile);

/** Files it without a browser, and gives the browser the cookie, so that it has sent it. */
async function fileAs(context: BrowserContext, url: string, path: string, fields: Record<string, string>) {
  const network = freshNetwork();
  const sent = await submit(await openForm(`${url}/en/${path}`, network), fields, network);
  expect(sent.status).toBe(303);
  const cookies = sent.headers.getSetCookie().map((cookie) => {
    const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split(/=(.*)/s);
    return { name, value: decodeURIComponent(value), url };
  });
  await context.addCookies(cookies);
  return sent.headers.get("location") ?? "";
}

for (const [name, [sent, stored = sent]] of texts) {
  test(`${name} in a message and in what was asked is shown as it was written`, async ({
    page,
    browser,
    product: { url },
  }) => {
    const alarms: string[] = [];
    const desk = await (await browser.newContext({ baseURL: url })).newPage();
    for (const one of [page, desk]) {
      one.on("dialog", (dialog) => alarms.push(dialog.message()));
      one.on(
        "console",
        (message) => message.type() === "error" && !isOfPlaywright(message) && alarms.push(message.text()),
      );
      one.on("pageerror", (error) => alarms.push(error.message));
    }
    const description = `${sent}\nsecond line: ${sent}`;
    const shown = `${stored}\nsecond line: ${stored}`;
    const offender = sent.slice(0, 90);
    const receipt = await fileAs(page.context(), url, "fraud-report", {
      ...goodFields("fraud-report", description),
      offender,
    });
    await page.goto(receipt);
    const { reference, code } = await readSlip(page);
    await expect.poll(() => page.locator(".slip .as-said").last().textContent()).toBe(shown);
    await page.goto(`/t/${reference}/${code}`);
    expect(await page.locator(".story > li > .as-said").first().textContent()).toBe(shown);
    await page.locator('[name="text"]').fill(sent.replaceAll("\0", ""));
    await page.locator("#add button[type=submit]").click();
    await expect(page.locator(".story > li > .as-said")).toHaveCount(2);

    await signIn(desk, "fraudAnalyst");
    await desk.goto(`/desk/queue?${new URLSearchParams({ q: reference })}`);
    await desk.locator(".row-link").first().click();
    await desk.waitForURL("**/desk/tickets/**");
    await openReport(desk);
    expect(await desk.locator(".conversation .entry-text").first().textContent()).toBe(shown);
    await expect(desk.locator(".ticket-facts")).toContainText(stored.replace(/\s+/g, " ").slice(0, 20));
    await desk.locator("details:has([name=note]) > summary").click();
    await desk.locator("[name=note]").fill(sent.replaceAll("\0", ""));
    await desk.locator("form:has([name=note]) button").click();
    await expect(desk.locator(".conversation .entry-text")).toHaveCount(3);
    for (const one of [page, desk]) {
      expect(await one.evaluate(() => (window as { ran?: boolean }).ran)).toBeUndefined();
      expect(await one.locator("img[src=x]").count()).toBe(0);
    }
    expect(alarms).toEqual([]);
    await desk.context().close();
  });
}

test("whatever stands in whichever field, the form comes back or a ticket is made", async ({
  product: { url },
}) => {
  const fields = [
    ..."disclosure happeningNow topic occurredOnDay occurredOnMonth occurredOnYear occurredAt offender".split(
      " ",
    ),
    ..."moneyGone moneyLost disputedAmount disputedAmountCurrency desiredRemedy description".split(" "),
    ..."segment subscriber subjectNumber replyChannel smsNumber emailAddress emailSuggestion".split(" "),
    ..."phoneNumber contactName callDay callWindow formToken _back _looked $ACTION_KEY".split(" "),
  ];
  const written = ["html", "nullByte", "halfCharacter"].map((name) => hostile[name]?.[0] ?? "");
  const values = [...written, "9".repeat(5_000), "__proto__", "2026-11-24T10:00"];
  const replies: Record<string, string>[] = [
    { replyChannel: "email", emailAddress: "field@customer.test" },
    { replyChannel: "sms", smsNumber: "604111222" },
    { replyChannel: "phone", phoneNumber: "604111222" },
  ];
  const broken: string[] = [];
  const paths = Object.keys(fitting) as (keyof typeof fitting)[];
  const tries = fields.flatMap((field) => values.map((value) => ({ field, value })));
  const attempt = async ({ field, value }: (typeof tries)[number], index: number) => {
    const network = freshNetwork();
    const path = paths[index % paths.length] ?? "claim";
    const form = await openForm(`${url}/en/${path}`, network);
    const reply = replies[Math.floor(index / 3) % replies.length];
    const sent = {
      ...goodFields(path, `Field ${field} ${index}`),
      subscriber: "yes",
      ...reply,
      [field]: value,
    };
    const response = await submit(form, sent, network);
    const html = await response.text();
    const raw = html.includes("<img src=x") || html.includes("<script>window.ran");
    if (response.status >= 500 || raw)
      broken.push(`${response.status} ${path} ${field}=${value.slice(0, 30)}`);
  };
  for (let at = 0; at < tries.length; at += 4)
    await Promise.all(tries.slice(at, at + 4).map((one, index) => attempt(one, at + index)));
  expect(broken).toEqual([]);
});

test("an answer that nobody offered counts as none, and says so", async ({ product: { url } }) => {
  const network = freshNetwork();
  const unknown = [
    [{ topic: "constructor" }, "Choose what the question"],
    [{ segment: "toString" }, "Choose whom"],
    [{ subscriber: "2" }, "Choose whether"],
    [{ replyChannel: "fax" }, "Choose how"],
  ] as const;
  for (const [wrong, words] of unknown) {
    const form = await openForm(`${url}/en/question`, network);
    const response = await submit(form, { ...goodFields("question", "Enums"), ...wrong }, network);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(words);
  }
});

test("ten thousand lines are refused with everything kept; five thousand are stored", async ({
  page,
  product: { url },
}) => {
  const network = freshNetwork();
  const many = Array.from({ length: 10_000 }, (_, line) => `${line}`).join("\n");
  const form = await openForm(`${url}/en/question`, network);
  const refused = await submit(form, goodFields("question", many), network);
  expect(refused.status).toBe(200);
  const html = await refused.text();
  expect(html).toContain("The message must be 10,000 characters or less");
  expect(html).toContain(many.slice(-500));

  const fitting = Array.from({ length: 5_000 }, (_, line) => line % 10).join("\n");
  await page.goto(await fileAs(page.context(), url, "question", goodFields("question", fitting)));
  expect(await page.locator(".slip .as-said").last().textContent()).toBe(fitting);
});

test("the tracker tells nothing of a ticket to whoever has not its code", async ({
  page,
  product: { url },
}) => {
  await page.goto(await fileAs(page.context(), url, "question", goodFields("question", "Mine")));
  const mine = await readSlip(page);
  await page.goto(await fileAs(page.context(), url, "claim", goodFields("claim", "Somebody else's")));
  const others = await readSlip(page);
  await page.context().clearCookies();
  await page.goto(`/t/${mine.reference}/${mine.code}`);
  await expect(page.locator("main")).toContainText("Mine");

  for (const reference of [others.reference, "KM4R-T7XQ", newReference(), "nonsense"]) {
    await page.goto(`/en/track/${reference}`);
    expect(new URL(page.url()).pathname).toBe("/en/track");
  }
  const [tracker] = (await page.context().cookies()).filter(({ name }) => name === "tracker");
  const forged = tracker?.value.replace(mine.reference.replace("-", ""), others.reference.replace("-", ""));
  for (const value of [
    forged ?? "",
    "x",
    "~",
    `${tracker?.value}~`,
    "%",
    tracker?.value.split("~")[0] ?? "",
  ]) {
    await page.context().addCookies([{ name: "tracker", value, url }]);
    const response = await page.goto(`/en/track/${others.reference}`);
    expect(response?.status()).toBe(200);
    expect(new URL(page.url()).pathname).toBe("/en/track");
  }
});
