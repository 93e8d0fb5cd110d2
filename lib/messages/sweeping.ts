import { type Tx, transaction } from "@/lib/core/db";
import { enqueueAll } from "@/lib/core/jobs";
import { MessageChannel } from "@/lib/generated/prisma/enums";
import { endTriesOfUnknownOutcome, unclaimed } from "@/lib/messages/claiming";
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
    const rows = await tx.$queryRaw<{ id: string; channel: MessageChannel }[]>`
      UPDATE "Message" SET "nextAttemptAt" = ${now}, "claimedAt" = NULL
      WHERE "id" IN (
        SELECT "id" FROM "Message"
        WHERE "state" = 'created' AND "nextAttemptAt" <= ${due} AND ${unclaimed}
        ORDER BY "nextAttemptAt" LIMIT ${atOnce} FOR UPDATE SKIP LOCKED)
      RETURNING "id", "channel"`;
    const ids = rows.map((row) => row.id);
    await endTriesOfUnknownOutcome(tx, ids, now);
    for (const queue of Object.values(MessageChannel)) {
      const its = rows.filter((row) => row.channel === queue);
      await enqueueAll(
        tx,
        queue,
        its.map((row) => ({ messageId: row.id })),
      );
    }
    return ids.length;
  });
}

/** Ends messages whose receipt never came: what is silent for three days has not arrived. Each is told once. */
export async function expireUnreceipted(tx: Tx, now: Date): Promise<Settled[]> {
  const silentSince = new Date(now.getTime() - receiptAwaitedMs);
  const rows = await tx.$queryRaw<Pick<Settled, "messageId" | "ticketId" | "noteId">[]>`
    UPDATE "Message" SET "state" = 'temporaryFailure', "stateReason" = 'noReceipt', "completedAt" = ${now}
    WHERE "id" IN (
      SELECT "id" FROM "Message" WHERE "state" = 'sending' AND "sentAt" < ${silentSince}
      ORDER BY "id" LIMIT ${atOnce} FOR UPDATE SKIP LOCKED)
    RETURNING "id" AS "messageId", "ticketId", "noteId"`;
  return rows.map((row) => ({ ...row, state: "temporaryFailure" as const, before: "sending" as const }));
}

/** Drops receipts that belong to nothing of ours. */
export async function dropForeignReceipts(tx: Tx, now: Date): Promise<void> {
  await tx.earlyReceipt.deleteMany({
    where: { receivedAt: { lt: new Date(now.getTime() - receiptAwaitedMs) } },
  });
}
