import type { Ticket } from "@/lib/generated/prisma/client";
import type { Settings } from "@/lib/settings/schema";
import { isOpen } from "@/lib/tickets/status";

const dayMs = 86_400_000;

/** What a customer can do with their ticket beside adding to it. */
export type WayOn = "reply" | "call" | "claim" | "withdraw";

type Ended = Pick<Ticket, "ticketType" | "status" | "statusChangeDate" | "resolutionDate">;

/**
 * Until when an ended ticket can be opened again by its customer.
 * @returns null when it is open, was withdrawn or turned down, or has no such end: whoever reported fraud may come back
 *   with more at any time
 */
export function reopenableUntil(ticket: Ended, { following }: Settings): Date | null {
  if (!isAnswered(ticket) || ticket.ticketType === "fraudReport") return null;
  const endedAt = ticket.resolutionDate ?? ticket.statusChangeDate;
  return new Date(endedAt.getTime() + following.reopenDays * dayMs);
}

/** Does the ticket take what its customer has to say: while it is open, and for some days after its answer? */
export function takesWords(ticket: Ended, settings: Settings, now: Date): boolean {
  const until = reopenableUntil(ticket, settings);
  return until ? now <= until : isOpen(ticket.status) || isAnswered(ticket);
}

const isAnswered = ({ status }: Ended): boolean => status === "resolved" || status === "closed";

/** In the order to offer them. Who reports fraud and is not to be reached is not asked for a way to reach them. */
export function waysOn(ticket: Ended & Pick<Ticket, "replyChannel">, settings: Settings, now: Date): WayOn[] {
  const open = isOpen(ticket.status);
  const goesOn = takesWords(ticket, settings, now);
  const reachable = ticket.replyChannel !== null || ticket.ticketType !== "fraudReport";
  const possible: Record<WayOn, boolean> = {
    reply: open && reachable,
    call: goesOn && reachable && ticket.replyChannel !== "phone",
    claim: goesOn && ticket.ticketType === "question",
    withdraw: open,
  };
  return (Object.keys(possible) as WayOn[]).filter((way) => possible[way]);
}
