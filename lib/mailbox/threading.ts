import { readTaggedAddress } from "@/lib/core/address-tag";
import type { MailContent } from "@/lib/core/mail-content";
import { parseReference } from "@/lib/tickets/reference";

/** What in a mail points to a ticket, the surest first. */
export type Clue =
  | { by: "messageId"; messageIds: string[]; ticketIds: string[] }
  | { by: "tag"; ticketId: string }
  | { by: "subject"; reference: string };

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const mostIds = 50;

/** The messages and tickets that ids of ours name, wherever they stand. @param domain of our letters */
export function ownIds(ids: string[], domain: string): { messageIds: string[]; ticketIds: string[] } {
  const pattern = new RegExp(`^<(ticket\\.)?(${uuid})@${domain.replaceAll(".", "\\.")}>$`, "i");
  const found = ids.flatMap((id) => {
    const [, ticket, own] = pattern.exec(id) ?? [];
    return own ? [{ ticket: Boolean(ticket), id: own.toLowerCase() }] : [];
  });
  const of = (ticket: boolean) =>
    [...new Set(found.filter((one) => one.ticket === ticket).map(({ id }) => id))].slice(0, mostIds);
  return { messageIds: of(false), ticketIds: of(true) };
}

/**
 * Which ticket a mail belongs to, as far as the mail itself says: by the Message-ID of what it answers, by the word in
 * the address it was sent to, by a reference in its subject, in this order. Anybody can write any of them: whose
 * ticket it is decides about the sender.
 * @param domain of our letters' Message-IDs
 */
export function cluesOf(
  mail: Pick<MailContent, "inReplyTo" | "references" | "recipients" | "subject">,
  domain: string,
): Clue[] {
  // The nearest first: a thread may have begun with another ticket.
  const ids = ownIds([...mail.inReplyTo, ...[...mail.references].reverse()], domain);
  const tagged = mail.recipients.flatMap((address) => readTaggedAddress(address, "r") ?? []);
  return [
    ...(ids.messageIds.length + ids.ticketIds.length > 0 ? [{ by: "messageId" as const, ...ids }] : []),
    ...[...new Set(tagged)].map((ticketId) => ({ by: "tag" as const, ticketId })),
    ...referencesIn(mail.subject).map((reference) => ({ by: "subject" as const, reference })),
  ];
}

/** References as our subjects write them, "KM4R-T7XQ", or without the hyphen. The check character keeps words out. */
function referencesIn(subject: string): string[] {
  const words = subject.match(/(?<![\p{L}\p{N}])[a-z0-9]{4}[-‐‑–]?[a-z0-9]{4}(?![\p{L}\p{N}])/giu) ?? [];
  return [...new Set(words.flatMap((word) => parseReference(word.replace(/[‐‑–]/g, "-")) ?? []))].slice(0, 5);
}
