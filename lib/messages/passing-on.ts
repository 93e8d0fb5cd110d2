import { type Tx, transaction } from "@/lib/core/db";
import type { PermanentFailure, TemporaryFailure } from "@/lib/core/errors";
import { hurry } from "@/lib/core/jobs";
import type { MessageChannel } from "@/lib/generated/prisma/enums";
import { beginTry, type ClaimedMessage, unclaimed } from "./claiming";

/** How a try ended that another gateway went on with. */
export const passedOnOutcome = "passedOn";
/** How a try ended that did not reach its gateway. */
export const unavailableOutcome = "gatewayDown";

/**
 * One gateway did not take the message, and the next one tries at once: ends the try and begins another in the same
 * claim. Safe to run twice.
 * @returns the message in its new try, or null when it has passed to another worker meanwhile
 */
export const passOn = (
  claimed: ClaimedMessage,
  failure: PermanentFailure | TemporaryFailure,
  gateways: { from: string; to: string },
  now: Date,
): Promise<ClaimedMessage | null> =>
  transaction(async (tx) => {
    const { id, attempts } = claimed;
    const { count } = await tx.message.updateMany({
      where: { id, state: "created", attempts },
      data: { attempts: attempts + 1 },
    });
    if (count === 0 && !(await passedOnBefore(tx, id, attempts))) return null;
    await tx.deliveryAttempt.update({
      where: { messageId_number: { messageId: id, number: attempts } },
      data: {
        finishedAt: now,
        outcome: passedOnOutcome,
        gateway: gateways.from,
        code: failure.code ?? null,
        detail: claimed.sealed ? null : failure.message.slice(0, 500),
      },
    });
    return beginTry(tx, id, gateways.to, now);
  });

async function passedOnBefore(tx: Tx, id: string, number: number): Promise<boolean> {
  const where = { id, state: "created", attempts: number + 1 } as const;
  const message = await tx.message.findFirst({
    where: { ...where, tries: { some: { number, outcome: passedOnOutcome } } },
    select: { id: true },
  });
  return message !== null;
}

/** Writes down by which gateway a try goes, when it is another than was thought. */
export const tryGoesBy = (claimed: ClaimedMessage, gateway: string): Promise<void> =>
  transaction(async (tx) => {
    await tx.deliveryAttempt.updateMany({
      where: { messageId: claimed.id, number: claimed.attempts, finishedAt: null },
      data: { gateway },
    });
  });

const atOnce = 1_000;

/**
 * A gateway is there again: what waits because none was goes now.
 * @returns how many messages
 */
export const wakeWaiting = (channel: MessageChannel, now: Date): Promise<number> =>
  transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      UPDATE "Message" SET "nextAttemptAt" = ${now}
      WHERE "id" IN (
        SELECT "id" FROM "Message" AS waiting
        WHERE "state" = 'created' AND "channel" = ${channel}::"MessageChannel" AND "nextAttemptAt" > ${now}
          AND ${unclaimed} AND EXISTS (
            SELECT 1 FROM "DeliveryAttempt" AS last WHERE last."messageId" = waiting."id"
              AND last."number" = waiting."attempts" AND last."outcome" = ${unavailableOutcome})
        ORDER BY "nextAttemptAt" LIMIT ${atOnce} FOR UPDATE SKIP LOCKED)
      RETURNING "id"`;
    await hurry(
      tx,
      channel,
      rows.map(({ id }) => id),
    );
    return rows.length;
  });
