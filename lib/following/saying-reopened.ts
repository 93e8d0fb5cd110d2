import { sayBy } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { linkPlaceholder } from "@/lib/messages/link";
import { writeMessage } from "@/lib/messages/writing";
import type { Going } from "@/lib/replies/going-on";
import { formatReference } from "@/lib/tickets/reference";

/** Tells whoever sent a low digit by SMS what comes of it: they have no page before them that could. */
export async function sayReopened(
  { tx, ticket, settings, now }: Going,
  dueAt: Date,
  address: string,
): Promise<void> {
  const locale = ticket.locale as Locale;
  // Read perhaps days later: "today" and "tomorrow" have no place in it.
  const whenRead = new Date(now.getTime() - 7 * 86_400_000);
  const text = translator(locale, "mail.reopened")("sms", {
    operator: settings.operator.name,
    reference: formatReference(ticket.reference),
    due: sayBy(locale, dueAt, settings.calendar.timeZone, whenRead),
    link: linkPlaceholder,
  });
  await writeMessage(
    tx,
    { kind: "reopened", channel: "sms", address, locale, subject: null, text, ticket },
    now,
  );
}
