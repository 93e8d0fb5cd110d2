import type { StaffActor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { systemClock } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import type { Ticket } from "@/lib/generated/prisma/client";
import { acknowledge } from "@/lib/tickets/acknowledging";
import { change } from "@/lib/tickets/changing";
import { saveTicket } from "@/lib/tickets/deadlines";
import { takesSms } from "@/lib/tickets/filing-facts";
import type { Reply } from "@/lib/tickets/schema";
import { isOpen } from "@/lib/tickets/status";

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
      const reply = isOpen(ticket.status) ? await replyOf(tx, ticket) : null;
      if (!reply) return;
      const legal = ticket.deadlines.find(({ kind }) => kind === "legal")?.dueAt ?? null;
      await acknowledge(tx, ticket, legal, reply, takesSms(reply, settings), settings, now);
    },
    clock,
  );

/** How the person wanted to be answered, put together again. */
async function replyOf(tx: Tx, ticket: Ticket): Promise<Reply | null> {
  const { id: ticketId, replyChannel: channel, replyAddress: address, contactName } = ticket;
  if (!channel || !address) return null;
  if (channel !== "phone") return { channel, address };
  const call = await tx.callback.findFirst({ where: { ticketId }, orderBy: { creationDate: "desc" } });
  return call && { channel, address, contactName, windowStart: call.windowStart, windowEnd: call.windowEnd };
}
