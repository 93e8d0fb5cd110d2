import { isSealed } from "@/lib/access/visibility";
import type { ReplyChannel, Ticket } from "@/lib/generated/prisma/client";
import { isLocale, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { trackingLink } from "@/lib/messages/link";
import { formatReference } from "@/lib/tickets/reference";

/** The words around an answer, so that its parts can be counted while it is written. */
export type AnswerFrame = { subject: string | null; before: string; after: string };

/** A link as long as the one that the answer to this ticket carries. It opens nothing. */
export const linkShape = (reference: string): string => trackingLink(reference, codeShape);

/** As many characters as a tracking code has, all of them in GSM-7 as its own are. */
const codeShape = "X".repeat(10);

/**
 * What the person gets before and after the words of an answer, in the ticket's language. The link in it is as
 * long as the real one and opens nothing. Of a report they get no words, only where to read them: all of it is
 * `before`.
 * @param operator the name that signs
 * @param around what stands around the words before the template does: the final answer to a claim says more
 */
export function answerFrame(
  ticket: Pick<Ticket, "reference" | "locale" | "ticketType">,
  channel: Exclude<ReplyChannel, "phone">,
  operator: string,
  around: (text: string) => string = (text) => text,
): AnswerFrame {
  const t = translator(
    isLocale(ticket.locale) ? ticket.locale : locales[0],
    isSealed(ticket) ? "mail.sealedAnswer" : "mail.answer",
  );
  const values = {
    operator,
    reference: formatReference(ticket.reference),
    link: linkShape(ticket.reference),
    text: around(marker),
  };
  const [before = "", after = ""] = t(channel, values).split(marker);
  return { subject: channel === "email" ? t("subject", values) : null, before, after };
}

/** A character of the private use area, which no template and no operator's name has. */
const marker = "\uE000";
