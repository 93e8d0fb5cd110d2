import type { CustomerActor } from "@/lib/access/actor";
import { consume } from "@/lib/access/limits";
import { systemClock } from "@/lib/core/clock";
import { type Result, refuse } from "@/lib/core/result";
import { changeReplyChannel } from "@/lib/tickets/reply-channel";
import type { Reply } from "@/lib/tickets/schema";

/**
 * The customer changes how and where they are answered, a limited number of times an hour: whoever holds the ticket
 * could otherwise have strangers called and written to.
 * @throws NotFound
 */
export async function changeOwnReply(
  actor: CustomerActor,
  reference: string,
  reply: Reply,
  clock = systemClock,
): Promise<Result<object, "notOpen" | "callUnderWay" | "windowFull" | "tooMany">> {
  if (!(await consume("changeByTicket", actor.ticketId)).ok) return refuse("tooMany");
  return changeReplyChannel(actor, reference, reply, clock);
}
