import { db, transaction } from "@/lib/core/db";
import { enqueue } from "@/lib/core/jobs";
import { SealBroken } from "@/lib/core/sealing";
import type { Message } from "@/lib/generated/prisma/client";
import { quietReason, stoppedReason } from "./held-back";
import { openMessage } from "./sealed-message";

/** An SMS that is about to be sent for the first time, opened; null for anything else. */
export async function readyToLeave(messageId: string): Promise<Pick<Message, "kind" | "address"> | null> {
  const message = await db().message.findFirst({
    where: { id: messageId, channel: "sms", state: "created", onlyGateway: null, parts: { none: {} } },
  });
  try {
    return message && openMessage(message);
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}

/** Lets a message that nobody is sending wait. @returns false when somebody has begun meanwhile */
export const waitUntil = (messageId: string, until: Date): Promise<boolean> =>
  transaction(async (tx) => {
    const { count } = await tx.message.updateMany({
      where: { id: messageId, state: "created", claimedAt: null },
      data: { nextAttemptAt: until, stateReason: quietReason },
    });
    if (count > 0) await enqueue(tx, "sms", { messageId }, until);
    return count > 0;
  });

/** Ends a message whose receiver does not want it. */
export const neverSend = (messageId: string, now: Date): Promise<void> =>
  transaction(async (tx) => {
    await tx.message.updateMany({
      where: { id: messageId, state: "created", claimedAt: null },
      data: { state: "permanentFailure", stateReason: stoppedReason, nextAttemptAt: null, completedAt: now },
    });
  });
