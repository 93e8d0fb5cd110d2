import type { Ticket } from "@/lib/generated/prisma/client";
import type { Settings } from "@/lib/settings/schema";
import { isOpen } from "@/lib/tickets/status";

const dayMs = 86_400_000;

type Ended = Pick<Ticket, "status" | "statusChangeDate" | "resolutionDate">;

/**
 * Until when an ended ticket can be opened again by its customer.
 * @returns null when it is open, or was withdrawn or turned down
 */
export function reopenableUntil(ticket: Ended, { following }: Settings): Date | null {
  if (ticket.status !== "resolved" && ticket.status !== "closed") return null;
  const endedAt = ticket.resolutionDate ?? ticket.statusChangeDate;
  return new Date(endedAt.getTime() + following.reopenDays * dayMs);
}

/** Does the ticket take what its customer has to say: while it is open, and for some days after its answer? */
export function takesWords(ticket: Ended, settings: Settings, now: Date): boolean {
  const until = reopenableUntil(ticket, settings);
  return until ? now <= until : isOpen(ticket.status);
}
