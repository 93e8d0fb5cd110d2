import { isSealed } from "@/lib/access/visibility";
import type { Callback, Message } from "@/lib/generated/prisma/client";
import type { MessageChannel, TicketType } from "@/lib/generated/prisma/enums";

/** Why and how an answer came to its customer another way than the one they chose. */
export type TrackedFallback = {
  /** The channel that failed. */
  by: MessageChannel;
} & (
  | { step: "contact"; channel: MessageChannel; address: string }
  | {
      step: "call" | "calledOff" | "called";
      phone: string;
      windowStart: Date;
      windowEnd: Date;
    }
  | { step: "posted"; at: Date }
);

type Note = { id: string; messages: Message[] };

/**
 * What was done last because the channel of an answer failed, as its customer reads it.
 * @param ticket its messages stand in `note`, the last one first
 */
export function trackedFallback(
  ticket: { ticketType: TicketType; callbacks: Callback[] },
  { id, messages }: Note,
): TrackedFallback | null {
  if (isSealed(ticket)) return null;
  const posted = messages.find(({ postedAt }) => postedAt);
  if (posted?.postedAt) return { by: posted.channel, step: "posted", at: posted.postedAt };
  const failed = messages.find(({ fallbackAt }) => fallbackAt);
  if (!failed) return null;
  const { channel: by, fallback } = failed;
  if (fallback === "contact") {
    const next = messages[messages.indexOf(failed) - 1];
    return next ? { by, step: "contact", channel: next.channel, address: next.address } : null;
  }
  const call = ticket.callbacks.find(({ noteId }) => noteId === id);
  if (!call || call.state === "needsDecision") return null;
  const { phone, windowStart, windowEnd, state } = call;
  const step = state === "cancelled" ? "calledOff" : state === "reached" ? "called" : "call";
  return { by, step, phone, windowStart, windowEnd };
}
