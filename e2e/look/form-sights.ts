import type { Page } from "playwright/test";
import { comeTo, fillForm, fillStep, goOn, readSlip, send, type Wish } from "@/e2e/fixtures/customer";
import type { Looker, Sight } from "@/e2e/look/sight";
import { words } from "@/e2e/look/words";
import { ReplyChannel, type TicketType } from "@/lib/generated/prisma/enums";

const addresses: Record<ReplyChannel, string> = {
  sms: "601 555 123",
  email: "jana.novakova@example.org",
  phone: "602 555 123",
};

export const wish = ({ locale }: Looker, changes: Partial<Wish> = {}): Wish => {
  const channel = changes.channel ?? "sms";
  const { filed, claim, fraud } = words[locale];
  const messages: Record<TicketType, string> = { question: filed, claim, fraudReport: fraud };
  const ticketType = changes.ticketType ?? "question";
  return {
    locale,
    ticketType,
    channel,
    address: addresses[channel],
    message: messages[ticketType],
    ...changes,
  };
};

/** Sends the form of this page as it stands, and waits until it has come back with what is wrong. */
export async function refused(page: Page): Promise<void> {
  await send(page);
  await page.locator(".summary").waitFor();
}

const step = (ticketType: TicketType, name: string, channel: ReplyChannel = "sms"): Sight => ({
  name: `${ticketType}: ${name}`,
  show: (looker) => comeTo(looker.page, wish(looker, { ticketType, channel }), name),
});

const replies: Sight[] = Object.values(ReplyChannel).map((channel) => ({
  name: `answer by ${channel}`,
  show: async (looker) => {
    await comeTo(looker.page, wish(looker, { channel }), "reply");
    await looker.page.locator(`[name="replyChannel"][value="${channel}"]`).check();
  },
}));

/** What follows the first page of each form. */
export const steps: Sight[] = [
  step("question", "message"),
  step("claim", "details"),
  step("fraudReport", "details"),
  step("claim", "you"),
  ...replies,
  step("question", "check"),
  step("claim", "check", "email"),
  step("fraudReport", "check", "phone"),
];

/** An incident that is known, at the question that it is about; taken for one's own, and not. */
export const incidents: Sight[] = [false, true].map((mine) => ({
  name: mine ? "known incident, mine too" : "known incident",
  show: async ({ page, locale }) => {
    await page.goto(`/${locale}/claim`);
    await page.locator('[name="topic"][value="outage"]').check();
    await send(page);
    await page.locator("main .callout").waitFor();
    if (!mine) return;
    await page.locator('main form[action*="/notice"] button').first().click();
    await page.waitForLoadState();
  },
}));

const leftEmpty: Sight[] = (["message", "you", "reply"] as const).map((name) => ({
  name: `${name} left empty`,
  show: async (looker) => {
    await comeTo(looker.page, wish(looker), name);
    await refused(looker.page);
  },
}));

const badReply = (name: string, changes: Partial<Wish>): Sight => ({
  name,
  show: async (looker) => {
    const bad = wish(looker, changes);
    await comeTo(looker.page, bad, "reply");
    await fillStep(looker.page, bad);
    await refused(looker.page);
  },
});

const badDetails: Sight = {
  name: "claim with a wrong date and amount",
  show: async (looker) => {
    const { page } = looker;
    await comeTo(page, wish(looker, { ticketType: "claim" }), "details");
    await page.locator('[name="disputedAmount"]').fill("-5 x");
    const day = page.locator('[name="occurredOnDay"]');
    if (await day.count()) await day.fill("32");
    await refused(page);
  },
};

export const mistakes: Sight[] = [
  ...leftEmpty,
  badDetails,
  badReply("landline for an SMS", { address: "222 123 456" }),
  badReply("likely slip in an address", { channel: "email", address: "jana.novakova@gmial.com" }),
];

/** The code that is asked for within the form: where it shall go, then its digits, then wrong ones. */
const proving = (name: string, stage: "offer" | "enter" | "wrong"): Sight => ({
  name,
  show: async (looker) => {
    const { page } = looker;
    // Each looker has an address of its own: no more than a few codes go to one. It is long, as some are.
    const address = `jana.${looker.locale}.${stage}.${Date.now()}@example.org`;
    const asked = wish(looker, { channel: "email", address });
    await comeTo(page, asked, "reply");
    await fillStep(page, asked);
    await page.locator('[name="prove-now"]').check();
    await goOn(page);
    if (stage === "offer") return;
    await goOn(page);
    if (stage === "enter") return;
    await page.locator('[name="code"]').fill("12");
    await refused(page);
  },
});

export const proofs: Sight[] = [
  proving("proof: where the code goes", "offer"),
  proving("proof: the code", "enter"),
  proving("proof: a code that is too short", "wrong"),
];

const types: TicketType[] = ["question", "claim", "fraudReport"];
export const receipts: Sight[] = Object.values(ReplyChannel).map((channel, index) => ({
  name: `receipt, answer by ${channel}`,
  show: async (looker) => {
    await fillForm(looker.page, wish(looker, { channel, ticketType: types[index] }));
    await send(looker.page);
    await readSlip(looker.page);
  },
}));
