import { taggedAddress } from "@/lib/core/address-tag";
import { db } from "@/lib/core/db";
import type { ClaimedMessage } from "@/lib/messages/claiming";

/**
 * Where a letter's answer goes, and where the letter comes back: to the mailbox that is read, where there is one, with
 * a word behind its name that tells the ticket and the message.
 */
export async function waysBack({
  id,
  ticketId,
}: Pick<ClaimedMessage, "id" | "ticketId">): Promise<{ replyTo?: string; returnTo?: string }> {
  const mailbox = await db().mailbox.findFirst({
    where: { active: true },
    orderBy: { id: "asc" },
    select: { address: true, tagged: true },
  });
  if (!mailbox) return {};
  const { address, tagged } = mailbox;
  if (!tagged) return { replyTo: address };
  return {
    replyTo: ticketId ? taggedAddress(address, "r", ticketId) : address,
    returnTo: taggedAddress(address, "b", id),
  };
}
