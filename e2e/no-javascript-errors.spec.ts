import type { Page } from "playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { comeTo, fillStep, goOn, send, stepOf, type Wish } from "@/e2e/fixtures/customer";
import { freshNetwork } from "@/e2e/fixtures/hostile";
import { typedIn, typeEverything } from "@/e2e/fixtures/typed";
import type { TicketType } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

test.use({
  javaScriptEnabled: false,
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
  extraHTTPHeaders: async ({}, use) => use({ "x-forwarded-for": freshNetwork() }),
});

/** What is wrong on each step, beside what is right there. */
const wrong: Record<string, Record<string, string>> = {
  claim: {
    occurredOnDay: "31",
    occurredOnMonth: "2",
    occurredOnYear: "2026",
    disputedAmount: "dvě stě",
    disputedAmountCurrency: "EUR",
  },
  fraudReport: { occurredAt: "25:99", moneyGone: "yes", moneyLost: "-5", moneyLostCurrency: "USD" },
  message: { description: " \n " },
  you: { segment: "corporate", subscriber: "yes", subjectNumber: "12" },
  reply: { replyChannel: "sms", smsNumber: "222 123 456" },
};
const right: Record<string, Record<string, string>> = {
  claim: { occurredOnMonth: "1", disputedAmount: "2 500,-" },
  fraudReport: { occurredAt: "9.05", moneyLost: "5" },
};

const walks: [TicketType, Locale][] = [
  ["claim", "cs"],
  ["claim", "en"],
  ["claim", "ru"],
  ["fraudReport", "ru"],
];

for (const [ticketType, locale] of walks) {
  test(`what is wrong in a ${ticketType} in ${locale} comes back with everything typed`, async ({ page }) => {
    const form = translator(locale, "public.form");
    const message = "First line\n  second, indented <b>&amp;</b> „quoted“\n\nlast";
    const wish: Wish = { locale, ticketType, channel: "sms", address: "604 300 100", message };
    await comeTo(page, wish, "about");
    for (let step = "about"; step !== "check"; step = stepOf(page)) {
      const part = step === "details" ? ticketType : step;
      await typeEverything(page, wrong[part] ?? {});
      const before = await typedIn(page);
      await send(page);
      const summary = page.locator("[role=alert].summary");
      await expect(summary.locator("h2")).toHaveText(form("problem"));
      await expect(summary).toBeFocused();
      await expect(page).toHaveTitle(new RegExp(`^${form("error")} `));
      expect(await typedIn(page)).toEqual(before);
      await expectLinksToFields(page);
      if (step === "reply") {
        // A landline gets no SMS.
        await expect(summary).toContainText(translator(locale, "public.errors")("smsNumberLandline"));
      }
      await fillStep(page, wish);
      await typeEverything(page, right[part] ?? {});
      await goOn(page);
    }
    await expect(page.locator("main dl")).toContainText(message);
  });
}

/** Each error leads to its field, which says the same. */
async function expectLinksToFields(page: Page): Promise<void> {
  for (const link of await page.locator(".summary a").all()) {
    await link.click();
    const field = page.locator(`[id="${(await link.getAttribute("href"))?.slice(1)}"]`);
    await expect(field).toBeFocused();
    const words = (await link.textContent()) ?? "";
    await expect(field.locator("xpath=ancestor::*[contains(@class,'question')][1]")).toContainText(words);
  }
}
