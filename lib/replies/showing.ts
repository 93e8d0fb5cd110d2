import type { CustomerActor } from "@/lib/access/actor";
import { visibleTickets } from "@/lib/access/visibility";
import { systemClock } from "@/lib/core/clock";
import { db, transaction } from "@/lib/core/db";
import { markRead, unproved } from "@/lib/messages/proof-of-reading";
import { readSettings } from "@/lib/settings/reading";
import { answerArrived } from "@/lib/tickets/arriving";
import { readTracked, type TrackedTicket } from "@/lib/tickets/tracking";

/**
 * Shows a ticket to its customer, and takes note that the answers on it have thereby arrived: the person has
 * them before their eyes, whatever the channel reported.
 * @throws NotFound
 */
export async function showToCustomer(actor: CustomerActor, clock = systemClock): Promise<TrackedTicket> {
  const left = await db().message.findFirst({
    where: { ...unproved, ticket: visibleTickets(actor) },
    select: { id: true },
  });
  if (left) {
    const settings = await readSettings();
    await transaction(async (tx) => {
      const now = clock();
      for (const { noteId } of await markRead(tx, actor.ticketId, now)) {
        if (noteId) await answerArrived(tx, actor, noteId, settings, now);
      }
    });
  }
  return readTracked(actor);
}
