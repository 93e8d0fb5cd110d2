import type { Tx } from "@/lib/core/db";
import type { MessagePart } from "@/lib/generated/prisma/client";
import type { DeliveryState } from "@/lib/generated/prisma/enums";
import type { Settled } from "@/lib/messages/settled";

export type Receipt = {
  gateway: string;
  /** The message id as it came, and its other spellings: SMSCs answer in hex and report in decimal. */
  providerReferences: string[];
  state: DeliveryState;
  code?: string;
};

/**
 * Settles the part that a receipt is about, and with it the message. A receipt for a part that is not stored
 * yet is kept, because it may overtake the answer to the submission.
 * @returns the message's new state, or null when the receipt changed nothing
 */
export async function settleReceipt(tx: Tx, receipt: Receipt, now: Date): Promise<Settled | null> {
  const part = (await findPart(tx, receipt)) ?? (await findPartOrKeep(tx, receipt, now));
  if (!part) return null;
  await tx.messagePart.updateMany({
    where: { messageId: part.messageId, number: part.number, state: { in: takenBackBy(receipt.state) } },
    data: { state: receipt.state, code: receipt.code ?? null, settledAt: now },
  });
  return settleParts(tx, part.messageId, now);
}

/** Receipts come in any order and more than once: a delivery outdoes everything, a failure only silence. */
function takenBackBy(state: DeliveryState): DeliveryState[] {
  const failures: DeliveryState[] = ["temporaryFailure", "permanentFailure", "technicalFailure"];
  if (state === "delivered") return ["sending", ...failures];
  return failures.includes(state) ? ["sending"] : [];
}

/**
 * Derives a message's state from its parts: delivered when every part is, failed as soon as one is.
 * A later receipt may turn a failure into a delivery, never the other way round.
 */
export async function settleParts(tx: Tx, messageId: string, now: Date): Promise<Settled | null> {
  await tx.$queryRaw`SELECT 1 FROM "Message" WHERE "id" = ${messageId}::uuid FOR UPDATE`;
  const message = await tx.message.findUniqueOrThrow({ where: { id: messageId }, include: { parts: true } });
  // While parts are still being handed over, the try's own settlement decides.
  if (message.state === "created" || message.state === "delivered") return null;
  const states = message.parts.map((part) => part.state);
  const state = states.every((one) => one === "delivered")
    ? "delivered"
    : (states.find((one) => one.endsWith("Failure")) ?? "sending");
  if (state === message.state || state === "sending") return null;
  await tx.message.update({
    where: { id: messageId },
    data: {
      state,
      stateReason: message.parts.find((part) => part.state === state)?.code ?? null,
      completedAt: now,
    },
  });
  return { messageId, ticketId: message.ticketId, noteId: message.noteId, state, before: message.state };
}

/**
 * The part that the provider means: the spelling nearest to what it wrote, and of two the newer, because an
 * SMSC may use an id again after a restart.
 */
async function findPart(tx: Tx, { gateway, providerReferences }: Receipt): Promise<MessagePart | null> {
  const parts = await tx.messagePart.findMany({
    where: { gateway, providerReference: { in: providerReferences } },
    orderBy: { messageId: "desc" },
    take: 50,
  });
  const rank = (part: MessagePart) => providerReferences.indexOf(part.providerReference);
  return parts.sort((one, other) => rank(one) - rank(other))[0] ?? null;
}

/** Looks again while no part can be stored, so that a receipt and its part cannot miss each other. */
async function findPartOrKeep(tx: Tx, receipt: Receipt, now: Date): Promise<MessagePart | null> {
  await lockParts(tx);
  const part = await findPart(tx, receipt);
  if (part) return part;
  const { gateway, state, code, providerReferences } = receipt;
  const providerReference = providerReferences[0] ?? "";
  await tx.earlyReceipt.create({
    data: { gateway, providerReference, state, code: code ?? null, receivedAt: now },
  });
  return null;
}

/** Held to the end of the transaction by whoever stores a part, and by whoever finds none. */
export const lockParts = (tx: Tx): Promise<number> =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('message parts', 0))`;

/** The receipt that overtook its part, if there is one, as the part's state. */
export async function takeEarlyReceipt(tx: Tx, gateway: string, providerReferences: string[]) {
  const where = { gateway, providerReference: { in: providerReferences } };
  const early = await tx.earlyReceipt.findFirst({ where, orderBy: { receivedAt: "desc" } });
  if (!early) return { state: "sending" as const, code: null, settledAt: null };
  await tx.earlyReceipt.deleteMany({ where });
  return { state: early.state, code: early.code, settledAt: early.receivedAt };
}
