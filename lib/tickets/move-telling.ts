import { parsePhone } from "@/lib/access/phone";
import { mayTakeSms } from "@/lib/access/sms-reach";
import type { Tx } from "@/lib/core/db";
import type { MessageKind, Ticket } from "@/lib/generated/prisma/client";
import { sayBy, sayWindow } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { linkPlaceholder } from "@/lib/messages/link";
import { writeMessage } from "@/lib/messages/writing";
import type { Settings } from "@/lib/settings/schema";
import { type Move, sayReason } from "@/lib/tickets/promise-moves";
import { formatReference } from "@/lib/tickets/reference";

type Told = Pick<Ticket, "id" | "reference" | "ticketType" | "locale" | "replyChannel" | "replyAddress">;

/** Read perhaps days later: "today" and "tomorrow" have no place in a message. */
export const whenRead = (now: Date): Date => new Date(now.getTime() - 7 * 86_400_000);

/**
 * Where a ticket's customer can be written to; a number that is to be called can take an SMS when it is a mobile.
 * Short messages go to the countries on the operator's list; the letter that the law asks for goes to the number
 * that the person chose, wherever it is.
 * @returns null when nobody can be written to from here
 */
function writableAddress(
  { replyChannel, replyAddress }: Pick<Ticket, "replyChannel" | "replyAddress">,
  kind: MessageKind,
  { operator, abuse }: Settings,
): { channel: "sms" | "email"; address: string } | null {
  if (!replyChannel || !replyAddress) return null;
  if (replyChannel === "email") return { channel: replyChannel, address: replyAddress };
  const bySms = { channel: "sms" as const, address: replyAddress };
  if (kind === "extension" && replyChannel === "sms") return bySms;
  if (!mayTakeSms(replyAddress, abuse.smsCountries)) return null;
  const number = parsePhone(replyAddress, operator.country);
  return replyChannel === "sms" || (number.ok && number.mobile === true) ? bySms : null;
}

/**
 * Tells the customer once, on their own channel, that a promise has moved, and why.
 * @param window of the call, where a call was promised
 * @returns false when nobody can be written to: then the page tells it
 */
export function tellMove(
  tx: Tx,
  ticket: Told,
  move: Move,
  window: { start: Date; end: Date } | null,
  settings: Settings,
  now: Date,
): Promise<boolean> {
  const locale = ticket.locale as Locale;
  const { timeZone } = settings.calendar;
  const by = (date: Date) => sayBy(locale, date, timeZone, whenRead(now));
  return writeNotice(tx, ticket, "promiseMoved", settings, now, {
    type: ticket.ticketType,
    from: by(move.from),
    call: window ? "yes" : "no",
    when: window ? sayWindow(locale, window.start, window.end, timeZone, whenRead(now)) : by(move.until),
    cause: move.cause,
    reason: sayReason(locale, ticket.ticketType, move, "message"),
  });
}

/** Writes one message of its kind to a ticket's customer. @returns false when nobody can be written to */
export async function writeNotice(
  tx: Tx,
  ticket: Told,
  kind: MessageKind,
  settings: Settings,
  now: Date,
  said: Record<string, string>,
): Promise<boolean> {
  const to = writableAddress(ticket, kind, settings);
  if (!to) return false;
  const locale = ticket.locale as Locale;
  const t = translator(locale, `mail.${kind}`);
  const reference = formatReference(ticket.reference);
  const values = { ...said, reference, operator: settings.operator.name, link: linkPlaceholder };
  const subject = to.channel === "email" ? t("subject", values) : null;
  const text = t(to.channel, values);
  await writeMessage(tx, { kind, ...to, locale, subject, text, ticket }, now);
  return true;
}
