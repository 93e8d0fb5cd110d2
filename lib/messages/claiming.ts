import { transaction } from "@/lib/core/db";
import type { Message, MessagePart, Ticket } from "@/lib/generated/prisma/client";

/** A try that has not ended after this long belongs to a worker that is gone. */
export const claimExpiresAfterMs = 120_000;

export type ClaimedMessage = Message & {
  parts: MessagePart[];
  ticket: Pick<Ticket, "id" | "reference" | "ticketType"> | null;
};

/**
 * Takes a due message for one try, so that no other worker sends it meanwhile. The try is written down
 * before anything is sent: if this process dies, the try stays visible as unfinished.
 * @returns null when it is not due, already sent, or in another worker's hands
 */
export function claimMessage(messageId: string, now: Date): Promise<ClaimedMessage | null> {
  const expired = new Date(now.getTime() - claimExpiresAfterMs);
  return transaction(async (tx) => {
    const { count } = await tx.message.updateMany({
      where: {
        id: messageId,
        state: "created",
        nextAttemptAt: { lte: now },
        OR: [{ claimedAt: null }, { claimedAt: { lt: expired } }],
      },
      data: { claimedAt: now, attempts: { increment: 1 } },
    });
    if (count === 0) return null;
    await tx.deliveryAttempt.updateMany({
      where: { messageId, finishedAt: null },
      data: { finishedAt: now, outcome: "unknown" },
    });
    const message = await tx.message.findUniqueOrThrow({
      where: { id: messageId },
      include: {
        parts: { orderBy: { number: "asc" } },
        ticket: { select: { id: true, reference: true, ticketType: true } },
      },
    });
    await tx.deliveryAttempt.create({ data: { messageId, number: message.attempts, startedAt: now } });
    return message;
  });
}
