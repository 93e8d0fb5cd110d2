import type { Tx } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Settled } from "@/lib/messages/settled";

/**
 * Answers that have left and are not known to have arrived. One that has not left is not among them: it still
 * goes out the way the person chose, whatever they have read meanwhile.
 */
export const unproved = {
  kind: "answer",
  state: { notIn: ["created", "delivered"] },
} satisfies Prisma.MessageWhereInput;

/**
 * The person has the answer before their eyes on the tracker: whatever the channel reported, it has arrived.
 * This is the only proof of arrival that e-mail has before a bounce.
 * @param noteId the one answer that is proved to have been read; without it, every answer of the ticket
 */
export async function markRead(tx: Tx, ticketId: string, now: Date, noteId?: string): Promise<Settled[]> {
  const read = await tx.message.updateManyAndReturn({
    where: { ticketId, ...unproved, ...(noteId ? { noteId } : {}) },
    data: { state: "delivered", stateReason: "readByCustomer", completedAt: now },
    select: { id: true, noteId: true },
  });
  return read.map(({ id, noteId }) => ({
    messageId: id,
    ticketId,
    noteId,
    state: "delivered",
    before: "sent",
  }));
}
