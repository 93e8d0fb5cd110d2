import type { Tx } from "@/lib/core/db";
import { endTriesOfUnknownOutcome } from "@/lib/messages/claiming";
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
  const ids = unproved.map((message) => message.id);
  await tx.message.updateMany({
    where: { id: { in: ids } },
    data: {
      state: "delivered",
      stateReason: "readByCustomer",
      completedAt: now,
      nextAttemptAt: null,
      claimedAt: null,
    },
  });
  // A try under way ends itself and says more; a worker that is gone says nothing, and no other will take it.
  await endTriesOfUnknownOutcome(tx, ids, now);
  return unproved.map(({ id, noteId, state }) => ({
    messageId: id,
    ticketId,
    noteId,
    state: "delivered",
    before: state,
  }));
}
