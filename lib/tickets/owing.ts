import type { Ticket } from "@/lib/generated/prisma/client";
import type { Settings } from "@/lib/settings/schema";
import { topicKeyOf } from "@/lib/tickets/becoming-claim";
import type { Clock } from "@/lib/tickets/clocks";
import type { LockedTicket } from "@/lib/tickets/deadlines";
import { promiseFor } from "@/lib/tickets/promise";
import type { QueueLoad } from "@/lib/tickets/queue-load";

/**
 * Whoever writes is owed an answer: a clock that was met starts anew, with a promise of its own; one that runs or
 * waits is left as it is.
 * @param clocks after the step that the ticket takes
 */
export function owingAnAnswer(
  ticket: LockedTicket,
  clocks: Clock[],
  settings: Settings,
  now: Date,
  load: QueueLoad,
): { change: Partial<Pick<Ticket, "expectedResolutionDate">>; clocks: Clock[] } {
  if (clocks.some((clock) => clock.kind === "answer" && !clock.metAt)) return { change: {}, clocks };
  const { ticketType, segment } = ticket;
  const asked = {
    ticketType,
    segment,
    replyChannel: ticket.replyChannel ?? "email",
    happeningNow: false,
    topic: topicKeyOf(ticket.answers),
  };
  const dueAt = promiseFor(settings, asked, now, load);
  const fresh: Clock = { kind: "answer", dueAt, metAt: null, pausedAt: null, remainingMs: null };
  return {
    change: { expectedResolutionDate: dueAt },
    clocks: [...clocks.filter((clock) => clock.kind !== "answer"), fresh],
  };
}
