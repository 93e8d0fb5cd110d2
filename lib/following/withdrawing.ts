import type { CustomerActor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { cancelCalls } from "@/lib/callbacks/planning";
import { systemClock } from "@/lib/core/clock";
import { type Result, refuse } from "@/lib/core/result";
import { saveTicket } from "@/lib/tickets/deadlines";
import { isOpen } from "@/lib/tickets/status";
import { stepTo } from "@/lib/tickets/stepping";
import { changeOwn } from "./changing";

/**
 * The customer withdraws their ticket: nothing is owed any more, and nobody calls. An answer that is on its way
 * arrives and changes nothing. Asked again, it changes nothing.
 * @returns `notOpen` when the ticket has ended another way
 * @throws NotFound
 */
export const withdrawTicket = (
  actor: CustomerActor,
  clock = systemClock,
): Promise<Result<object, "notOpen" | "tooMany">> =>
  changeOwn<Result<object, "notOpen">>(
    actor,
    async ({ tx, ticket, settings, now }) => {
      if (ticket.status === "cancelled") return { ok: true };
      if (!isOpen(ticket.status)) return refuse("notOpen");
      await cancelCalls(tx, ticket.id, now);
      const step = stepTo(ticket, "cancelled", ticket.deadlines, settings.calendar, now);
      const data = { from: ticket.status, to: "cancelled" };
      await recordEvent(tx, actor, { kind: "statusChanged", ticketId: ticket.id, data, at: now });
      await saveTicket(tx, ticket, step.change, step.clocks, now);
      return { ok: true };
    },
    clock,
  );
