import type { StaffActor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { cancelCalls } from "@/lib/callbacks/planning";
import { systemClock } from "@/lib/core/clock";
import { NotFound } from "@/lib/core/errors";
import { acknowledgeLater } from "@/lib/tickets/acknowledging-later";
import { change } from "@/lib/tickets/changing";
import { clocksToGoOn, saveTicket } from "@/lib/tickets/deadlines";
import { isOpen } from "@/lib/tickets/status";
import { stepTo } from "@/lib/tickets/stepping";
import { suspectsAtMost } from "@/lib/tickets/suspects";

/**
 * Says that a suspected ticket is none: it takes its place in the queue, by the promise that was made to it, and is
 * acknowledged at last. Told twice, it is acknowledged once.
 * @returns false when it was not suspected any more
 * @throws NotFound
 */
export const clearSuspicion = (actor: StaffActor, reference: string, clock = systemClock): Promise<boolean> =>
  change(
    actor,
    reference,
    async ({ tx, ticket, settings, now }) => {
      if (!ticket.suspectedSpam) return false;
      await recordEvent(tx, actor, { kind: "suspicionCleared", ticketId: ticket.id, at: now });
      await saveTicket(tx, ticket, { suspectedSpam: false }, ticket.deadlines, now);
      await acknowledgeLater(tx, { ...ticket, suspectedSpam: false }, settings, now);
      return true;
    },
    clock,
  );

/**
 * Says that a suspected ticket is spam: it ends, and nobody is told. One that somebody has cleared meanwhile is a
 * ticket like any other, and stays.
 * @returns false when it was not suspected any more, or had ended
 * @throws NotFound
 */
export const rejectSuspect = (actor: StaffActor, reference: string, clock = systemClock): Promise<boolean> =>
  change(
    actor,
    reference,
    async ({ tx, ticket, settings, now }) => {
      if (!ticket.suspectedSpam || !isOpen(ticket.status)) return false;
      const step = stepTo(ticket, "rejected", await clocksToGoOn(tx, ticket), settings.calendar, now);
      await cancelCalls(tx, ticket.id, now);
      const data = { from: ticket.status, to: "rejected" };
      await recordEvent(tx, actor, { kind: "statusChanged", ticketId: ticket.id, data, at: now });
      await saveTicket(tx, ticket, step.change, step.clocks, now);
      return true;
    },
    clock,
  );

/**
 * Decides about several, each in a transaction of its own: what cannot be decided any more holds up no other.
 * @param references no more than a page has; what is beyond is left
 * @returns how many were decided, and how many were left as they are
 */
export async function decideSuspects(
  actor: StaffActor,
  references: string[],
  verdict: "spam" | "notSpam",
  clock = systemClock,
): Promise<{ decided: number; left: number }> {
  const decide = verdict === "spam" ? rejectSuspect : clearSuspicion;
  const asked = new Set(references);
  let decided = 0;
  for (const reference of [...asked].slice(0, suspectsAtMost)) {
    const done = await decide(actor, reference, clock).catch((error: unknown) => {
      if (error instanceof NotFound) return false;
      throw error;
    });
    if (done) decided += 1;
  }
  return { decided, left: asked.size - decided };
}
