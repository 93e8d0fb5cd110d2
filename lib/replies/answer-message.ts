import { isSealed } from "@/lib/access/visibility";
import { countSms } from "@/lib/core/sms-text";
import type { Note, Ticket } from "@/lib/generated/prisma/client";
import type { MessageChannel } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { linkPlaceholder, ratingPlaceholder } from "@/lib/messages/link";
import type { MessageToWrite } from "@/lib/messages/writing";
import type { Settings } from "@/lib/settings/schema";
import { mayBeRated } from "@/lib/tickets/rateable";
import { formatReference } from "@/lib/tickets/reference";
import { linkShape } from "./preview";

/**
 * The words of an answer on their way. One that ends the ticket asks whether it solved it: by e-mail with a link, by
 * SMS for a digit back, where one can come back and where asking makes the text no dearer. The tracker asks anyway.
 */
export function answerMessage(
  ticket: Pick<Ticket, "reference" | "ticketType" | "locale">,
  note: Pick<Note, "id" | "text" | "statusAfter">,
  channel: MessageChannel,
  { operator, following }: Settings,
  smsTakesReplies: boolean,
): Pick<MessageToWrite, "subject" | "text" | "ratesNoteId"> {
  const locale = ticket.locale as Locale;
  // Of a report nothing that was said leaves: there is an answer, and here it can be read.
  const t = translator(locale, isSealed(ticket) ? "mail.sealedAnswer" : "mail.answer");
  const values = {
    text: note.text,
    reference: formatReference(ticket.reference),
    operator: operator.name,
    link: linkPlaceholder,
    rating: ratingPlaceholder,
  };
  const asks = following.ratings && note.statusAfter === "resolved" && mayBeRated(ticket);
  if (channel === "email") {
    const text = t(asks ? "emailAsking" : "email", values);
    return { subject: t("subject", values), text, ...(asks ? { ratesNoteId: note.id } : {}) };
  }
  const plain = t("sms", values);
  if (!asks) return { subject: null, text: plain };
  const asking = t("smsAsking", values);
  const parts = (text: string) =>
    countSms(text.replaceAll(linkPlaceholder, linkShape(ticket.reference))).parts;
  return smsTakesReplies && parts(asking) === parts(plain)
    ? { subject: null, text: asking, ratesNoteId: note.id }
    : { subject: null, text: plain };
}
