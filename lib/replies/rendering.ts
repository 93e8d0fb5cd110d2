import { systemClock } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { filesForLetter } from "@/lib/files/letters";
import type { MessageKind } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import type { ClaimedMessage } from "@/lib/messages/claiming";
import { emailHtml } from "@/lib/messages/email-html";
import { invitationText } from "@/lib/messages/inviting";
import {
  linkPlaceholder,
  ratingLink,
  ratingPlaceholder,
  trackingLink,
  withOtherLinks,
} from "@/lib/messages/link";
import { codeMessage } from "@/lib/proofs/leaving";
import { readSettings } from "@/lib/settings/reading";
import { ratingToken } from "@/lib/tickets/rating-token";
import { trackingCode } from "@/lib/tickets/tracking-code";
import { waysBack } from "./ways-back";

type Leaving = Pick<ClaimedMessage, "kind" | "text" | "ticket" | "ratesNoteId">;

/** The text as it leaves: with the links that open the ticket, or its question, which are stored nowhere. */
export function sentText(message: Leaving): string {
  const { text, ticket } = message;
  const linked = ticket
    ? text.replaceAll(linkPlaceholder, trackingLink(ticket.reference, trackingCode(ticket.id)))
    : text;
  const others = withOtherLinks(linked, ({ id, reference }) => trackingLink(reference, trackingCode(id)));
  return others.replaceAll(ratingPlaceholder, rateLinkOf(message) ?? "");
}

/** The link that rates the answer which a message asks about; null when it asks nothing. */
function rateLinkOf({ kind, ratesNoteId }: Pick<Leaving, "kind" | "ratesNoteId">): string | null {
  const occasion = kind === "secondLook" ? "secondLook" : "answer";
  return ratesNoteId ? ratingLink(ratingToken({ noteId: ratesNoteId, occasion })) : null;
}

/**
 * The text of any message as it leaves, with what is put in at the last moment.
 * @throws PermanentFailure when what it carries is over
 */
export async function leavingText(message: ClaimedMessage): Promise<string> {
  if (message.kind === "staffInvitation") return invitationText(message, systemClock());
  return message.kind === "code" ? codeMessage(message, systemClock()) : sentText(message);
}

/** Nobody wrote these: RFC 3834 keeps other machines from answering them. */
const byMachine: MessageKind[] = ["acknowledgement", "mailTooLarge"];

/**
 * A message as a letter: stable Message-ID, and a thread per ticket that every letter of it refers to, so
 * that a mailbox keeps them together whichever arrives first (RFC 5322 section 3.6.4).
 */
export async function letterOf(message: ClaimedMessage) {
  const { operator } = await readSettings();
  const text = await leavingText(message);
  const locale = message.locale as Locale;
  const domain = env().MAIL_FROM.split("@").at(-1);
  const thread = message.ticketId ? `<ticket.${message.ticketId}@${domain}>` : undefined;
  return {
    id: message.id,
    to: message.address,
    fromName: operator.name,
    subject: message.subject ?? operator.name,
    text,
    html: emailHtml({
      text,
      locale,
      operator: operator.name,
      colour: operator.colour,
      rateLink: rateLinkOf(message),
    }),
    messageId: `<${message.id}@${domain}>`,
    inReplyTo: thread,
    references: thread,
    ...(await waysBack(message)),
    autoSubmitted: byMachine.includes(message.kind),
    locale,
    attachments: message.noteId ? await filesForLetter(message.noteId) : [],
  };
}
