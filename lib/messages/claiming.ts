import { db, type Tx, transaction } from "@/lib/core/db";
import { PermanentFailure } from "@/lib/core/errors";
import { SealBroken } from "@/lib/core/sealing";
import {
  type DeliveryAttempt,
  type Message,
  type MessagePart,
  Prisma,
  type Ticket,
} from "@/lib/generated/prisma/client";
import { openMessage } from "./sealed-message";

/** A claim that its worker has not renewed for this long is free: the worker is gone, or does not know of it. */
export const claimLapsesAfterMs = 30_000;

/**
 * SQL: nobody holds this message. Told by the clock of the database, which all workers share; and while the
 * database was away nobody could renew, so after its start everybody has the whole time again.
 */
export const unclaimed = Prisma.sql`("claimedAt" IS NULL OR
  GREATEST("claimedAt", pg_postmaster_start_time()) < clock_timestamp() - ${claimLapsesAfterMs} * interval '1 millisecond')`;

export type ClaimedMessage = Message & {
  parts: MessagePart[];
  ticket: Pick<Ticket, "id" | "reference" | "ticketType"> | null;
  /** The last try of which nobody knows what came, when there was one. */
  tries: Pick<DeliveryAttempt, "gateway">[];
};

/** A message in a worker's hands, and the number of the try that it is in. */
export type Claim = Pick<Message, "id" | "attempts">;

/**
 * Takes a due message for one try, so that no other worker sends it meanwhile. The try is written down
 * before anything is sent: if this process dies, the try stays visible as unfinished. Renew the claim for as
 * long as the try lasts.
 * @param gateway the one that it will most likely go by, so that it is known should this process die
 * @returns null when it is not due, already sent, or in another worker's hands
 */
export function claimMessage(
  messageId: string,
  now: Date,
  gateway: string | null = null,
): Promise<ClaimedMessage | null> {
  return transaction(async (tx) => {
    const claimed = await tx.$executeRaw`
      UPDATE "Message" SET "claimedAt" = clock_timestamp(), "attempts" = "attempts" + 1
      WHERE "id" = ${messageId}::uuid AND "state" = 'created' AND "nextAttemptAt" <= ${now} AND ${unclaimed}`;
    if (claimed === 0) return null;
    await endTriesOfUnknownOutcome(tx, [messageId], now);
    return beginTry(tx, messageId, gateway, now);
  });
}

/** Writes the try down that the message's count of tries already says has begun. */
export async function beginTry(
  tx: Tx,
  messageId: string,
  gateway: string | null,
  now: Date,
): Promise<ClaimedMessage> {
  const message = await tx.message.findUniqueOrThrow({
    where: { id: messageId },
    include: {
      parts: { orderBy: { number: "asc" } },
      ticket: { select: { id: true, reference: true, ticketType: true } },
      tries: {
        where: { outcome: "unknown" },
        orderBy: { number: "desc" },
        take: 1,
        select: { gateway: true },
      },
    },
  });
  const number = message.attempts;
  await tx.deliveryAttempt.upsert({
    where: { messageId_number: { messageId, number } },
    create: { messageId, number, startedAt: now, gateway },
    update: {},
  });
  return message;
}

/**
 * A claimed message as it leaves: what is sealed is opened in the memory of the worker and nowhere else.
 * @throws PermanentFailure when the seal does not open, because the key it was made with is not here
 */
export function openClaimed(claimed: ClaimedMessage): ClaimedMessage {
  try {
    return openMessage(claimed);
  } catch (error) {
    if (error instanceof SealBroken) throw new PermanentFailure("the seal does not open", "SEAL_BROKEN");
    throw error;
  }
}

/** Says of each message in hand that this worker still has it. Run much more often than claims lapse. */
export async function renewClaims(held: Claim[]): Promise<void> {
  if (held.length === 0) return;
  const ids = held.map((claim) => claim.id);
  const attempts = held.map((claim) => claim.attempts);
  await db().$executeRaw`
    UPDATE "Message" SET "claimedAt" = clock_timestamp()
    FROM unnest(${ids}::uuid[], ${attempts}::int[]) AS held("heldId", "heldAttempts")
    WHERE "id" = "heldId" AND "attempts" = "heldAttempts" AND "claimedAt" IS NOT NULL`;
}

/** Ends tries that nobody will end any more: the gateway may have taken the message, and it may not. */
export async function endTriesOfUnknownOutcome(tx: Tx, messageIds: string[], now: Date): Promise<void> {
  await tx.deliveryAttempt.updateMany({
    where: { messageId: { in: messageIds }, finishedAt: null },
    data: { finishedAt: now, outcome: "unknown" },
  });
}
