import { isSealed } from "@/lib/access/visibility";
import type { Tx } from "@/lib/core/db";
import type { Ticket } from "@/lib/generated/prisma/client";
import { sayBy, sayByDay, sayShortDay, sayWindow } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { linkPlaceholder, otherLinkPlaceholder } from "@/lib/messages/link";
import { writeMessage } from "@/lib/messages/writing";
import type { Settings } from "@/lib/settings/schema";
import { whenRead } from "@/lib/tickets/move-telling";
import { formatReference } from "@/lib/tickets/reference";
import { openAboutTheSame } from "@/lib/tickets/same-thing";
import type { Reply } from "@/lib/tickets/schema";

/**
 * Writes the acknowledgement: reference, promised time, for a claim its legal date, tracking link, on the channel
 * the person chose. A promised call is acknowledged by SMS when the number can take one.
 */
export async function acknowledge(
  tx: Tx,
  ticket: Pick<Ticket, "id" | "reference" | "ticketType" | "locale" | "answers" | "expectedResolutionDate">,
  legalDate: Date | null,
  reply: Reply,
  mobile: boolean,
  settings: Settings,
  now: Date,
): Promise<void> {
  if (reply.channel === "phone" && !mobile) return;
  const locale = ticket.locale as Locale;
  // That somebody has reported something is nobody's business who looks over their shoulder.
  const t = translator(locale, isSealed(ticket) ? "mail.sealedAcknowledgement" : "mail.acknowledgement");
  const { timeZone } = settings.calendar;
  const read = whenRead(now);
  const byEmail = reply.channel === "email";
  const sayLegal = byEmail ? sayByDay : sayShortDay;
  const values = {
    reference: formatReference(ticket.reference),
    type: ticket.ticketType,
    operator: settings.operator.name,
    link: linkPlaceholder,
    due: ticket.expectedResolutionDate ? sayBy(locale, ticket.expectedResolutionDate, timeZone, read) : "",
    legal: legalDate ? sayLegal(locale, legalDate, timeZone, read) : "none",
    window:
      reply.channel === "phone" ? sayWindow(locale, reply.windowStart, reply.windowEnd, timeZone, read) : "",
  };
  const text = t(byEmail ? "email" : reply.channel === "phone" ? "smsCall" : "sms", values);
  const same = await openAboutTheSame(tx, ticket, reply.address);
  await writeMessage(
    tx,
    {
      kind: "acknowledgement",
      channel: byEmail ? "email" : "sms",
      address: reply.address,
      locale,
      subject: byEmail ? t("subject", values) : null,
      text: same ? `${text}${t(byEmail ? "emailSame" : "smsSame", sameValues(same))}` : text,
      ticket,
    },
    now,
  );
}

const sameValues = (same: Pick<Ticket, "id" | "reference">) => ({
  same: formatReference(same.reference),
  sameLink: otherLinkPlaceholder(same),
});
