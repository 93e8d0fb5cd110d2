import type { CustomerActor } from "@/lib/access/actor";
import { type EventToRecord, recordEvents } from "@/lib/audit/recording";
import type { Tx } from "@/lib/core/db";
import type { Ticket } from "@/lib/generated/prisma/client";
import type { TicketStatus } from "@/lib/generated/prisma/enums";
import type { Settings } from "@/lib/settings/schema";
import { type Clock, resumed } from "@/lib/tickets/clocks";
import { clocksToGoOn, type LockedTicket } from "@/lib/tickets/deadlines";
import { owingAnAnswer } from "@/lib/tickets/owing";
import { recordWaiting } from "@/lib/tickets/promise-moves";
import type { QueueLoad } from "@/lib/tickets/queue-load";
import { type Step, stepTo } from "@/lib/tickets/stepping";

/** A locked ticket, and what its customer's change of it is made with. */
export type Going = {
  tx: Tx;
  actor: CustomerActor;
  ticket: LockedTicket;
  settings: Settings;
  load: QueueLoad;
  now: Date;
};

export type GoneOn = {
  change: Step["change"] & Partial<Pick<Ticket, "expectedResolutionDate">>;
  clocks: Clock[];
};

/**
 * What the customer's wish does to a ticket: one that has ended is open again with a new promise, one that waited for
 * the customer goes on with the time that was left. Records the step; the caller saves what it gives back.
 * @param to where a ticket goes that nobody works on any more
 */
export async function goOn(
  { tx, actor, ticket, settings, load, now }: Going,
  to: Extract<TicketStatus, "inProgress" | "acknowledged"> = "inProgress",
): Promise<GoneOn> {
  const waits = ticket.status === "acknowledged" || ticket.status === "held";
  const clocks = await clocksToGoOn(tx, ticket);
  const step = stepTo(ticket, waits ? ticket.status : to, clocks, settings.calendar, now);
  const events: EventToRecord[] = step.change.status
    ? [
        {
          kind: "statusChanged",
          ticketId: ticket.id,
          data: { from: ticket.status, to: step.change.status },
          at: now,
        },
      ]
    : [];
  await recordEvents(tx, actor, events);
  // While an answer waited to be read, the clock rested; what is said now is owed an answer of its own.
  const going = step.clocks.map((clock) => resumed(clock, settings.calendar, now));
  const owed = owingAnAnswer(ticket, going, settings, now, load);
  // Told by the page that they are led to.
  const waited = await recordWaiting(tx, actor, ticket, going, now);
  return { change: { ...step.change, ...owed.change, ...waited.change }, clocks: owed.clocks };
}
