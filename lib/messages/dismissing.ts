import type { StaffActor } from "@/lib/access/actor";
import { type OfTicket, visibleTickets } from "@/lib/access/visibility";
import type { Tx } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import type { Message } from "@/lib/generated/prisma/client";
import { openMessage } from "./sealed-message";
import { mustArrive } from "./undelivered";

/** An answer with its address and text, and the ticket that it is of. */
export type UndeliveredAnswer = Message & { ticket: OfTicket };

/**
 * Reads an answer that did not arrive for a decision, and keeps everybody else's decision waiting.
 * @returns null when it has arrived or has been decided about meanwhile
 * @throws NotFound
 */
export async function lockUndelivered(
  tx: Tx,
  actor: StaffActor,
  id: string,
): Promise<UndeliveredAnswer | null> {
  const seen = await tx.message.findFirst({
    where: { id, kind: { in: mustArrive }, ticket: visibleTickets(actor) },
  });
  if (!seen) throw new NotFound();
  await tx.$queryRaw`SELECT 1 FROM "Message" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const now = await tx.message.findUniqueOrThrow({
    where: { id },
    include: { ticket: { select: { id: true, ticketType: true } } },
  });
  const { ticket } = now;
  return ticket && now.state.endsWith("Failure") && !now.dismissedAt ? { ...openMessage(now), ticket } : null;
}

/** Takes a locked message off the list of the undelivered: a person has decided about it. */
export async function dismiss(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.message.update({ where: { id }, data: { dismissedAt: now } });
}
