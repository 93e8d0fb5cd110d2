import { expect, signIn, test } from "@/e2e/fixtures";
import { fillForm, readSlip, send } from "@/e2e/fixtures/customer";
import { answer, openTicketAtDesk } from "@/e2e/fixtures/desk";
import { translator } from "@/lib/i18n/translator";

/** The first administrator's desk speaks the product's first language. */
const t = translator("cs", "staff");

test("somebody is invited, joins by the link, gets another role, and is gone at once", async ({
  page,
  browser,
  product,
  baseURL,
}) => {
  const email = "nova@desk.test";
  await signIn(page, "administrator");
  await page.goto("/desk/people/invite");
  await page.locator('[name="name"]').fill("Nová Kolegyně");
  await page.locator('[name="email"]').fill(email);
  await page.locator('[name="role"][value="agent"]').check();
  await page.locator('[name="locale"]').selectOption("en");
  await page.getByRole("button", { name: t("invite.submit") }).click();
  const link = (await page.locator("output").textContent()) ?? "";
  const letter = await product.mail.until(email, () => true, 20_000);
  expect(letter.text).toContain(link);

  const joining = await browser.newContext({ baseURL });
  const desk = await joining.newPage();
  await desk.goto(link);
  await desk.locator('[name="password"]').fill("short");
  await desk.locator("main button[type=submit]").click();
  await expect(desk.locator("[role=alert]").first()).toContainText("must be");
  await desk.locator('[name="password"]').fill("stul-sedmnact-lampa");
  await desk.locator("main button[type=submit]").click();
  await desk.waitForURL("**/desk/queue");
  expect((await desk.goto("/desk/people"))?.status()).toBe(404);
  await desk.goto("/desk/queue?type=fraudReport");
  await expect(desk.locator('[name="type"] option[value="fraudReport"]')).toHaveCount(0);

  await page.goto("/desk/people");
  await page.getByRole("link", { name: "Nová Kolegyně" }).click();
  await page.locator('[name="role"][value="fraudAnalyst"]').check();
  await page.getByRole("button", { name: t("person.roleSubmit") }).click();
  await page.waitForURL(/done=role/);
  await expect(page.locator('[name="role"][value="fraudAnalyst"]')).toBeChecked();
  await desk.goto("/desk/queue");
  await expect(desk.locator('[name="type"] option[value="fraudReport"]')).toHaveCount(1);

  await page.getByRole("button", { name: t("person.deactivateSubmit"), exact: true }).click();
  await expect(page.getByRole("button", { name: t("person.reactivateSubmit") })).toBeVisible();
  await desk.goto("/desk/queue");
  await desk.waitForURL("**/desk/sign-in**");
  await desk.locator('[name="email"]').fill(email);
  await desk.locator('[name="password"]').fill("stul-sedmnact-lampa");
  await desk.locator("main button[type=submit]").click();
  await expect(desk.locator("[role=alert]").first()).toContainText("is not right");
  const gone = await joining.newPage();
  await gone.goto(link);
  await expect(gone.locator("main")).toContainText("does not work any more");
  await joining.close();
});

test("the theme is chosen and stays", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await signIn(page, "agent");
  const background = () => page.locator("html").evaluate((html) => getComputedStyle(html).backgroundColor);
  const light = await background();
  await page.locator(".nav-wide").getByRole("button", { name: "Dark" }).click();
  await expect(page.locator(".nav-wide").getByRole("button", { name: "Dark" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.goto("/desk/callbacks");
  expect(await background()).toBe(dark);
  await page.locator(".nav-wide").getByRole("button", { name: "As the system" }).click();
  await expect.poll(background).toBe(light);
  await expect(page).toHaveURL(/\/desk\/callbacks/);
});

const texts = [
  { name: "GSM-7", text: "Dobry den, vse je v poradku. {}[]~^|€ ", times: 5, forcing: [] },
  { name: "UCS-2", text: "Dobrý den, všechno šlape. Съел 🙂 ", times: 4, forcing: ["ý", "š", "С", "🙂"] },
];
for (const [index, { name, text, times, forcing }] of texts.entries()) {
  test(`the counter counts the parts that the gateway gets in ${name}`, async ({ page, product }) => {
    const digits = `60812345${index}`;
    const wish = { locale: "cs", ticketType: "question", channel: "sms" } as const;
    await fillForm(page, { ...wish, address: digits, message: `Kolik dílů? ${name}` });
    await send(page);
    const { reference } = await readSlip(page);
    await signIn(page, "agent");
    await openTicketAtDesk(page, reference);
    const words = text.repeat(times).trim();
    await page.locator("textarea#answer").fill(words);
    const counter = page.locator("#sms-parts");
    for (const character of forcing)
      await expect(counter.locator("code", { hasText: character })).toBeVisible();
    const counted = Number(/(\d+) parts?/.exec((await counter.textContent()) ?? "")?.[1]);
    if (forcing.length === 0) await expect(counter).not.toContainText("UCS-2");
    await answer(page, words);
    const whole = async () =>
      (await product.smsc.texts(`+420${digits}`)).some((sent) => sent.includes(words));
    await expect.poll(whole, { timeout: 20_000 }).toBe(true);
    const parts = (await product.smsc.received()).filter(({ to }) => to === `420${digits}`);
    const last = parts.filter(({ reference: one }) => one === parts.at(-1)?.reference && one !== null);
    expect(last).toHaveLength(counted);
    expect(counted).toBeGreaterThan(1);
    expect(last[0]?.dataCoding).toBe(forcing.length > 0 ? 8 : 0);
  });
}
