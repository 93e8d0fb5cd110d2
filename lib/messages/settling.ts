import { type Tx, transaction } from "@/lib/core/db";
import type { PermanentFailure, TemporaryFailure } from "@/lib/core/errors";
import { enqueue } from "@/lib/core/jobs";
import type { DeliveryState } from "@/lib/generated/prisma/enums";
import type { ClaimedMessage } from "@/lib/messages/claiming";
import { passedOnOutcome, unavailableOutcome } from "@/lib/messages/passing-on";
import { lockParts, settleParts, takeEarlyReceipt } from "@/lib/messages/receipts";
import { afterFailure } from "@/lib/messages/retrying";
import type { Settled } from "@/lib/messages/settled";

/** What a gateway said when it took a message. */
export type TakenOver = { gateway: string; receiptExpected: boolean; code?: string; detail?: string };

/** Stores that the gateway took one part, at once, so that a retry does not send that part again. Safe to run twice. */
export async function recordPart(
  messageId: string,
  part: { number: number; gateway: string; providerReferences: string[] },
): Promise<void> {
  const { number, gateway, providerReferences } = part;
  await transaction(async (tx) => {
    await lockParts(tx);
    const providerReference = providerReferences[0] ?? "";
    const where = { messageId_number: { messageId, number } };
    const known = await tx.messagePart.findUnique({ where });
    // Stored before: its receipt may have come since and must not be undone.
    if (known?.gateway === gateway && known.providerReference === providerReference) return;
    const early = await takeEarlyReceipt(tx, gateway, providerReferences);
    const data = { gateway, providerReference, ...early };
    await tx.messagePart.upsert({
      where,
      create: { messageId, number, ...data },
      update: data,
    });
  });
}

/**
 * The gateway took the message: `sending` while a receipt is to come, `sent` when none can come. Written to
 * the outbox folder it has reached nobody: that is a `technicalFailure` until a gateway is configured.
 */
export async function settleTaken(
  tx: Tx,
  claimed: ClaimedMessage,
  taken: TakenOver,
  now: Date,
): Promise<Settled | null> {
  const toOutbox = taken.gateway === "outbox";
  const state: DeliveryState = toOutbox ? "technicalFailure" : taken.receiptExpected ? "sending" : "sent";
  const ended = await endTry(tx, claimed, now, { outcome: toOutbox ? "outbox" : "taken", ...taken });
  if (!ended) return null;
  await tx.message.update({
    where: { id: claimed.id },
    data: {
      state,
      stateReason: toOutbox ? "noGateway" : null,
      gateway: taken.gateway,
      claimedAt: null,
      nextAttemptAt: null,
      sentAt: toOutbox ? null : now,
      completedAt: state === "sending" ? null : now,
    },
  });
  const settled = {
    messageId: claimed.id,
    ticketId: claimed.ticketId,
    noteId: claimed.noteId,
    state,
    before: claimed.state,
  };
  // A receipt may have come while the last part was being stored.
  return state === "sending" ? ((await settleParts(tx, claimed.id, now)) ?? settled) : settled;
}

/** The gateway refused: for good, or until the next try. */
export async function settleRefused(
  tx: Tx,
  claimed: ClaimedMessage,
  failure: PermanentFailure | TemporaryFailure,
  gateway: string | null,
  now: Date,
): Promise<Settled | null> {
  const passedOn = await tx.deliveryAttempt.count({
    where: { messageId: claimed.id, outcome: passedOnOutcome, number: { lt: claimed.attempts } },
  });
  // What is only to try a gateway out says at once what came of it.
  const tries = claimed.onlyGateway ? Number.POSITIVE_INFINITY : claimed.attempts - passedOn;
  const next = afterFailure(failure, tries, now);
  const outcome = outcomeOf(failure);
  if (!(await endTry(tx, claimed, now, { outcome, gateway, code: failure.code, detail: failure.message })))
    return null;
  const waits = "retryAt" in next;
  await tx.message.update({
    where: { id: claimed.id },
    data: waits
      ? { claimedAt: null, nextAttemptAt: next.retryAt, stateReason: failure.code ?? null, gateway }
      : {
          claimedAt: null,
          nextAttemptAt: null,
          state: next.state,
          stateReason: failure.code ?? null,
          gateway,
          completedAt: now,
        },
  });
  if (waits) await enqueue(tx, claimed.channel, { messageId: claimed.id }, next.retryAt);
  return {
    messageId: claimed.id,
    ticketId: claimed.ticketId,
    noteId: claimed.noteId,
    state: waits ? "created" : next.state,
    before: claimed.state,
  };
}

function outcomeOf(failure: PermanentFailure | TemporaryFailure): string {
  if (failure.name === "PermanentFailure") return "permanentFailure";
  if (failure.name === "GatewayUnavailable") return unavailableOutcome;
  return failure.name === "UnknownOutcome" ? "unknown" : "temporaryFailure";
}

/**
 * Ends the try this worker is in, and says whether what became of it decides about the message: not when it has
 * passed to another worker meanwhile, or the person has read it elsewhere. Told twice, it says so twice. The
 * message is locked before its tries, as in claiming.
 */
async function endTry(
  tx: Tx,
  claimed: ClaimedMessage,
  now: Date,
  result: { outcome: string; gateway: string | null; code?: string; detail?: string },
): Promise<boolean> {
  const { outcome, gateway, code } = result;
  // What a server says may repeat the address.
  const detail = claimed.sealed ? null : (result.detail?.slice(0, 500) ?? null);
  const { count } = await tx.message.updateMany({
    where: { id: claimed.id, state: "created", attempts: claimed.attempts },
    data: { claimedAt: null },
  });
  await tx.deliveryAttempt.update({
    where: { messageId_number: { messageId: claimed.id, number: claimed.attempts } },
    data: { finishedAt: now, outcome, gateway, code: code ?? null, detail },
  });
  return count === 1;
}
