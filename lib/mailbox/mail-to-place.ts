import { createHash } from "node:crypto";
import type { MailContent } from "@/lib/core/mail-content";
import { cleanLine, cleanText } from "@/lib/core/typed-text";
import type { InboundMail } from "@/lib/generated/prisma/client";
import { descriptionLimit } from "@/lib/tickets/form";
import { fold } from "./folding";
import type { MailWords } from "./sealed-mail";

/** A stored mail that somebody looks at. */
export type MailToPlace = Pick<InboundMail, "id" | "headOnly" | "decision" | "ticketId" | "receivedAt"> & {
  content: MailContent;
};

/** What became of a mail. */
export type Placed = Pick<InboundMail, "state" | "reason"> &
  Partial<Pick<InboundMail, "ticketId" | "noteId" | "messageId">> & { refused?: MailWords["refused"] };

const wholeLimit = 100_000;

/** What people read of a mail. */
export const wordsOf = ({ from, subject, text }: MailContent): MailWords => ({
  sender: cleanLine(from?.address ?? "").slice(0, 320),
  name: cleanLine(from?.name ?? "").slice(0, 200),
  subject: cleanLine(subject).slice(0, 500),
  text: cleanText(text).slice(0, wholeLimit).toWellFormed(),
  refused: [],
});

/** What its author says this time, no longer than what a form takes. */
export const saidIn = ({ text }: MailContent): string => cut(fold(cleanText(text)).said);

/** A mail that begins something says in its subject what it is about. */
export function openingWords(mail: MailContent): string {
  const subject = cleanLine(mail.subject).replace(/^(?:(?:re|fwd?|odp|aw|на)\s*:\s*)+/iu, "");
  const said = saidIn(mail);
  return cut(said.startsWith(subject) ? said : [subject, said].filter(Boolean).join("\n\n"));
}

const cut = (text: string): string => {
  const letters = [...text];
  return letters.length <= descriptionLimit ? text : `${letters.slice(0, descriptionLimit - 1).join("")}…`;
};

/**
 * Names what a mail brings, so that it is brought once: a copy that came by another way has the same Message-ID and
 * the same words. UUID version 8 (RFC 9562 section 5.8).
 */
export function submissionOf({ id, content }: MailToPlace): string {
  const { messageId, from, text } = content;
  const same = messageId ? [messageId, from?.address.toLowerCase(), text] : [id];
  const octets = createHash("sha256").update(JSON.stringify(same)).digest().subarray(0, 16);
  octets[6] = ((octets[6] ?? 0) & 0x0f) | 0x80;
  octets[8] = ((octets[8] ?? 0) & 0x3f) | 0x80;
  return octets.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
