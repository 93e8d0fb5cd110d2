import { mayTakeSms } from "@/lib/access/sms-reach";
import { db, transaction } from "@/lib/core/db";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { writeMessage } from "@/lib/messages/writing";
import { readSettings } from "@/lib/settings/reading";
import { formatReference } from "@/lib/tickets/reference";
import { addSms, type openTicketsOf } from "./inbound-adding";
import { openSms, senderHash } from "./sealed-sms";

/** A number is asked no more often than this, and what it does not answer by then is left to staff. */
const askedAgainAfterMs = 86_400_000;
/** As many as have a number of one digit and fit a short message. */
const choicesMost = 3;

type Tickets = Awaited<ReturnType<typeof openTicketsOf>>;

/**
 * Asks by SMS which of their tickets a person's words are about. Who has been asked and not answered yet is not asked
 * again: what comes meanwhile waits for the same answer.
 * @returns the tickets to choose from, in the order of their numbers; null when nobody is asked
 */
export async function askWhich(sender: string, tickets: Tickets, now: Date): Promise<string[] | null> {
  const { operator, abuse } = await readSettings();
  const since = new Date(now.getTime() - askedAgainAfterMs);
  const before = await db().inboundSms.findFirst({
    where: { senderHash: senderHash(sender), choices: { isEmpty: false }, settledAt: { gt: since } },
    orderBy: { settledAt: "desc" },
  });
  if (before) return before.state === "asked" ? before.choices : null;
  if (!mayTakeSms(sender, abuse.smsCountries)) return null;
  const offered = tickets.slice(0, choicesMost);
  const locale = (offered[0]?.locale ?? "") as Locale;
  const t = translator(locale, "mail.whichTicket");
  const list = offered.map(
    ({ reference, ticketType }, at) =>
      `${at + 1} = ${formatReference(reference)} (${translator(locale, "shared.ticketType")(ticketType)})`,
  );
  const text = t("sms", { operator: operator.name, list: list.join(", ") });
  const message = { kind: "whichTicket", channel: "sms", address: sender, locale, subject: null } as const;
  await transaction((tx) => writeMessage(tx, { ...message, text, ticket: null }, now));
  return offered.map(({ id }) => id);
}

/**
 * A digit that answers our question: everything that waited for it goes to the ticket it chose.
 * @returns the ticket; null when nothing waits for this digit
 */
export async function placeAsked(sender: string, digit: number, clock: () => Date): Promise<string | null> {
  const since = new Date(clock().getTime() - askedAgainAfterMs);
  const waiting = await db().inboundSms.findMany({
    where: { senderHash: senderHash(sender), state: "asked", settledAt: { gt: since } },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
  });
  const ticketId = waiting[0]?.choices[digit - 1];
  if (!ticketId) return null;
  for (const sms of waiting) {
    const added = await addSms(ticketId, { id: sms.id, text: openSms(sms).text }, clock);
    const placed = added ? ({ state: "note", ticketId } as const) : ({ state: "kept" } as const);
    await db().inboundSms.update({ where: { id: sms.id }, data: { ...placed, settledAt: clock() } });
  }
  return ticketId;
}

/** Leaves to staff what nobody has answered about. Run from time to time. */
export async function giveUpAsking(now: Date): Promise<void> {
  await db().inboundSms.updateMany({
    where: { state: "asked", settledAt: { lte: new Date(now.getTime() - askedAgainAfterMs) } },
    data: { state: "kept" },
  });
}
