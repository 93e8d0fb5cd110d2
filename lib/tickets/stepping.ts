import type { Ticket } from "@/lib/generated/prisma/client";
import type { ClaimOutcome, TicketStatus } from "@/lib/generated/prisma/enums";
import type { Calendar } from "@/lib/settings/calendar";
import { type Clock, paused, resumed } from "@/lib/tickets/clocks";

export type Step = {
  change: {
    status?: TicketStatus;
    statusChangeDate?: Date;
    resolutionDate?: Date | null;
    secondLookAt?: null;
    outcome?: ClaimOutcome | null;
  };
  clocks: Clock[];
};

/**
 * One step of a ticket's life and what it does to the clocks: `pending` pauses the service clock, leaving it
 * starts the clock again, an end stops every clock, and coming back from an end clears the resolution date
 * and the outcome. No step leaves a second look promised that the one before it had promised.
 */
export function stepTo(
  ticket: Pick<Ticket, "status">,
  status: TicketStatus,
  clocks: Clock[],
  calendar: Calendar,
  now: Date,
): Step {
  if (status === ticket.status) return { change: {}, clocks };
  const ended =
    status === "resolved" || status === "closed" || status === "rejected" || status === "cancelled";
  const change = {
    status,
    statusChangeDate: now,
    ...(status === "resolved"
      ? { resolutionDate: now }
      : ended
        ? {}
        : { resolutionDate: null, outcome: null }),
    secondLookAt: null,
  };
  if (status === "pending") return { change, clocks: clocks.map((clock) => paused(clock, calendar, now)) };
  if (ended)
    return {
      change,
      clocks: clocks.map((clock) =>
        clock.metAt ? clock : { ...clock, metAt: now, pausedAt: null, remainingMs: null },
      ),
    };
  return { change, clocks: clocks.map((clock) => resumed(clock, calendar, now)) };
}
