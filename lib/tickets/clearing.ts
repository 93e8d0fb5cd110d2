import type { StaffActor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { systemClock } from "@/lib/core/clock";
import { acknowledgeLater } from "@/lib/tickets/acknowledging-later";
import { change } from "@/lib/tickets/changing";
import { saveTicket } from "@/lib/tickets/deadlines";

/**
 * Says that a suspected ticket is none: it takes its place in the queue, by the promise that was made to it, and is
 * acknowledged at last. Told twice, it is acknowledged once.
 * @throws NotFound
 */
export const clearSuspicion = (actor: StaffActor, reference: string, clock = systemClock): Promise<void> =>
  change(
    actor,
    reference,
    async ({ tx, ticket, settings, now }) => {
      if (!ticket.suspectedSpam) return;
      await recordEvent(tx, actor, { kind: "suspicionCleared", ticketId: ticket.id, at: now });
      await saveTicket(tx, ticket, { suspectedSpam: false }, ticket.deadlines, now);
      await acknowledgeLater(tx, { ...ticket, suspectedSpam: false }, settings, now);
    },
    clock,
  );
