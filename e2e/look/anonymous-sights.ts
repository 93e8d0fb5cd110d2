import { fillForm, send } from "@/e2e/fixtures/customer";
import { refused, wish } from "@/e2e/look/form-sights";
import type { Looker, Sight } from "@/e2e/look/sight";
import { words } from "@/e2e/look/words";

async function reported(looker: Looker): Promise<void> {
  const { page, locale } = looker;
  // Nothing of the one before is open.
  await page.context().clearCookies();
  await fillForm(page, wish(looker, { ticketType: "fraudReport", disclosure: "anonymous" }));
  await send(page);
  await page.waitForURL(`**/${locale}/fraud-report/receipt`);
}

async function conversing(looker: Looker): Promise<void> {
  const { page } = looker;
  await reported(looker);
  await page.locator('[name="saved"]').check();
  await send(page);
  await page.locator("#add").waitFor();
}

const showing = (name: string, show: (looker: Looker) => Promise<unknown>, from?: string): Sight => ({
  name: `anonymous: ${name}`,
  show,
  ...(from ? { from } : {}),
});

/** A report of somebody who is known to nobody, from the last look to the conversation. */
export const anonymous: Sight[] = [
  showing("check", (looker) =>
    fillForm(looker.page, wish(looker, { ticketType: "fraudReport", disclosure: "anonymous" })),
  ),
  showing("number", reported),
  showing("number not saved", async (looker) => {
    await reported(looker);
    await refused(looker.page);
  }),
  showing("conversation", conversing),
  showing("adding nothing", async (looker) => {
    await conversing(looker);
    await looker.page.locator("#add .send button[type=submit]").click();
    await looker.page.locator(".summary").waitFor();
  }),
  showing("added", async (looker) => {
    await conversing(looker);
    await looker.page.locator('[name="text"]').fill(words[looker.locale].added);
    await looker.page.locator("#add .send button[type=submit]").click();
    await looker.page.waitForURL(/\?added/);
  }),
  showing("which number", async ({ page, locale }) => {
    await page.context().clearCookies();
    await page.goto(`/${locale}/fraud-report/receipt`);
  }),
  showing("no such number", async ({ page, locale }) => {
    await page.goto(`/${locale}/fraud-report/receipt`);
    await page.locator('[name="number"]').fill("1234 5678 9012 3456");
    await refused(page);
  }),
];
