import type { Tx } from "@/lib/core/db";
import type { Settled } from "@/lib/messages/settled";

/**
 * The person has the answer before their eyes on the tracker: whatever the channel reported, it has arrived.
 * This is the only proof of arrival that e-mail has before a bounce.
 */
export async function markRead(tx: Tx, ticketId: string, now: Date): Promise<Settled[]> {
  const unproved = await tx.message.findMany({
    where: { ticketId, kind: "answer", state: { not: "delivered" } },
  });
  if (unproved.length === 0) return [];
  await tx.message.updateMany({
    where: { id: { in: unproved.map((message) => message.id) } },
    data: {
      state: "delivered",
      stateReason: "readByCustomer",
      completedAt: now,
      nextAttemptAt: null,
      claimedAt: null,
    },
  });
  return unproved.map(({ id, noteId, state }) => ({
    messageId: id,
    ticketId,
    noteId,
    state: "delivered",
    before: state,
  }));
}
