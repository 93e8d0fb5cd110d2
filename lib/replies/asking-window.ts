import type { StaffActor } from "@/lib/access/actor";
import { mayTakeSms } from "@/lib/access/sms-reach";
import { isSealed } from "@/lib/access/visibility";
import { recordEvent } from "@/lib/audit/recording";
import type { Tx } from "@/lib/core/db";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { linkPlaceholder } from "@/lib/messages/link";
import { writeMessage } from "@/lib/messages/writing";
import type { Settings } from "@/lib/settings/schema";
import type { LockedTicket } from "@/lib/tickets/deadlines";
import { formatReference } from "@/lib/tickets/reference";

/**
 * Nobody was reached by rule: asks the person by SMS to choose another window, where the number takes one. About a
 * report nothing is written beyond what its reporter chose.
 * @returns false when nothing was sent, so that a person decides
 */
export async function askForWindow(
  tx: Tx,
  actor: StaffActor,
  ticket: LockedTicket,
  phone: string,
  { operator, abuse }: Settings,
  now: Date,
): Promise<boolean> {
  if (isSealed(ticket) || !mayTakeSms(phone, abuse.smsCountries)) return false;
  const locale = ticket.locale as Locale;
  const text = translator(locale, "mail.callMissed")("sms", {
    operator: operator.name,
    reference: formatReference(ticket.reference),
    link: linkPlaceholder,
  });
  const message = { kind: "callMissed", channel: "sms", address: phone, locale, subject: null } as const;
  const { failed } = await writeMessage(tx, { ...message, text, ticket }, now);
  if (failed) return false;
  await recordEvent(tx, actor, { kind: "callChoiceAsked", ticketId: ticket.id, at: now });
  return true;
}
