import { type Tx, transaction } from "@/lib/core/db";
import { enqueue } from "@/lib/core/jobs";
import { claimExpiresAfterMs } from "@/lib/messages/claiming";
import type { Settled } from "@/lib/messages/settled";

/** After this long without a receipt a message has not arrived (GOV.UK Notify: SENDING_NOTIFICATIONS_TIMEOUT_PERIOD). */
const receiptAwaitedMs = 72 * 3_600_000;
/** A due message that its job did not pick up within this time gets another job. */
const overdueMs = 5_000;
const atOnce = 500;

/**
 * Puts every due message that nobody holds back on its way: jobs lost in a crash, tries whose worker died.
 * @returns how many
 */
export function wakeOverdue(now: Date): Promise<number> {
  return transaction(async (tx) => {
    const due = new Date(now.getTime() - overdueMs);
    const expired = new Date(now.getTime() - claimExpiresAfterMs);
    const rows = await tx.$queryRaw<{ id: string }[]>`
      UPDATE "Message" SET "nextAttemptAt" = ${now}, "claimedAt" = NULL
      WHERE "id" IN (
        SELECT "id" FROM "Message"
        WHERE "state" = 'created' AND "nextAttemptAt" <= ${due} AND ("claimedAt" IS NULL OR "claimedAt" < ${expired})
        ORDER BY "nextAttemptAt" LIMIT ${atOnce} FOR UPDATE SKIP LOCKED)
      RETURNING "id"`;
    for (const { id } of rows) await enqueue(tx, "deliver", { messageId: id });
    return rows.length;
  });
}

/** Ends messages whose receipt never came: what is silent for three days has not arrived. */
export async function expireUnreceipted(tx: Tx, now: Date): Promise<Settled[]> {
  const rows = await tx.message.findMany({
    where: { state: "sending", sentAt: { lt: new Date(now.getTime() - receiptAwaitedMs) } },
    take: atOnce,
  });
  await tx.message.updateMany({
    where: { id: { in: rows.map((row) => row.id) }, state: "sending" },
    data: { state: "temporaryFailure", stateReason: "noReceipt", completedAt: now },
  });
  return rows.map(({ id, ticketId, noteId }) => ({
    messageId: id,
    ticketId,
    noteId,
    state: "temporaryFailure" as const,
    before: "sending" as const,
  }));
}

/** Drops receipts that belong to nothing of ours. */
export async function dropForeignReceipts(tx: Tx, now: Date): Promise<void> {
  await tx.earlyReceipt.deleteMany({
    where: { receivedAt: { lt: new Date(now.getTime() - receiptAwaitedMs) } },
  });
}
