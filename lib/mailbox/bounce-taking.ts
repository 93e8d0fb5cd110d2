import type { SystemActor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { transaction } from "@/lib/core/db";
import { findLeft } from "@/lib/messages/bouncing";
import { deliveryBounced } from "@/lib/replies/delivering";
import type { Bounce } from "./bounces";
import type { Placed } from "./mail-to-place";
import { ownIds } from "./threading";

const worker: SystemActor = { kind: "system", name: "worker" };

/**
 * A letter came back: the message that it was settles by it. One that its server still tries to deliver is only noted.
 * What is about no letter of ours makes nothing.
 * @param domain of our Message-IDs
 */
export async function takeBounce(bounce: Bounce, domain: string, clock: () => Date): Promise<Placed> {
  const returned = ownIds(bounce.returnedIds, domain).messageIds;
  const left = await findLeft(bounce.messageId ? [bounce.messageId, ...returned] : returned);
  if (!left) return { state: "bounce", reason: "notOurs" };
  const { id: messageId, ticketId } = left;
  const { kind, code } = bounce;
  if (kind !== "delayed") await deliveryBounced({ messageId, kind, code }, clock);
  else if (ticketId) {
    const event = { kind: "answerDelayed", ticketId, data: { messageId }, at: clock() } as const;
    await transaction((tx) => recordEvent(tx, worker, event));
  }
  return { state: "bounce", reason: kind, messageId, ticketId };
}
