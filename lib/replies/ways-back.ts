import { taggedAddress } from "@/lib/core/address-tag";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import type { ClaimedMessage } from "@/lib/messages/claiming";

const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1).toLowerCase();

/**
 * Where a letter's answer goes, and where the letter comes back: to the mailbox that is read, where there is one, with
 * a word behind its name that tells the ticket and the message. The envelope stays within the sender's own domain,
 * which is what receivers check (SPF, RFC 7208).
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
  const sameDomain = domainOf(address) === domainOf(env().MAIL_FROM);
  return {
    replyTo: ticketId ? taggedAddress(address, "r", ticketId) : address,
    ...(sameDomain ? { returnTo: taggedAddress(address, "b", id) } : {}),
  };
}
