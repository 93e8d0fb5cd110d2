import type { CustomerActor } from "@/lib/access/actor";
import { visibleTickets } from "@/lib/access/visibility";
import { systemClock } from "@/lib/core/clock";
import { db, transaction } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { markRead, unproved } from "@/lib/messages/proof-of-reading";
import { readSettings } from "@/lib/settings/reading";
import { answerArrived } from "@/lib/tickets/arriving";
import { readTracked, type TrackedTicket } from "@/lib/tickets/tracking";

/** Answers of anonymous reports that nobody has seen yet: they go nowhere, and arrive when they are shown. */
const onTheReceiptPage = {
  kind: "answer",
  arrivedAt: null,
  ticket: { disclosure: "anonymous", replyChannel: null },
} satisfies Prisma.NoteWhereInput;

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
  const lying = await db().note.findMany({
    where: { ...onTheReceiptPage, ticket: { ...visibleTickets(actor), ...onTheReceiptPage.ticket } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  if (left || lying.length > 0) {
    const settings = await readSettings();
    await transaction(async (tx) => {
      const now = clock();
      const read = await markRead(tx, actor.ticketId, now);
      const noteIds = [...read.map(({ noteId }) => noteId), ...lying.map(({ id }) => id)];
      for (const noteId of noteIds) if (noteId) await answerArrived(tx, actor, noteId, settings, now);
    });
  }
  return readTracked(actor, clock);
}
