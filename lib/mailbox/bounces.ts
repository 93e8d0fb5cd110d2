import { readTaggedAddress } from "@/lib/core/address-tag";
import type { MailContent } from "@/lib/core/mail-content";
import { bounceText } from "./bounce-text";
import { isReport, statusIn } from "./delivery-status";

/**
 * What a letter that came back says: it did not arrive for good, not in time, or only later than hoped for (`delayed`:
 * the server is still trying).
 */
export type Bounce = {
  kind: "permanent" | "temporary" | "delayed";
  /** RFC 3463, "5.1.1", or what stands in its place. */
  code: string | null;
  /** Message-IDs of ours that it may be about, as they stand in what was returned. */
  returnedIds: string[];
  /** The message whose own envelope sender it was sent to. */
  messageId: string | null;
};

const atMost = 20;

/**
 * Reads a mail as a letter that came back: a report by RFC 3464, or one of the many kinds of plain text.
 * @returns null for what is no such thing
 */
export function bounceOf(mail: MailContent): Bounce | null {
  const report = isReport(mail) ? statusIn(mail.deliveryStatus ?? "") : null;
  const said = report?.kind ? report : bounceText(mail);
  if (!said.kind) return null;
  const returned = `${mail.returned ?? ""}\n${mail.text}`;
  const ids = [
    ...returned.matchAll(/^[>\s]*(?:message-id|references|in-reply-to):\s*((?:<[^<>\s]+>\s*)+)/gim),
  ];
  const returnedIds = ids.flatMap(([, found = ""]) => found.match(/<[^<>\s]+>/g) ?? []).slice(0, atMost);
  const messageId = mail.recipients.flatMap((address) => readTaggedAddress(address, "b") ?? [])[0] ?? null;
  return { kind: said.kind, code: said.code, returnedIds, messageId };
}
