import type { Actor } from "@/lib/access/actor";
import { visibleTickets } from "@/lib/access/visibility";
import { db } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import type { Prisma } from "@/lib/generated/prisma/client";

/**
 * Beside what a file waits until it is sent: a draft, which whoever calls has opened with its token, or what is
 * being written on a ticket.
 */
export type Owner = { draftId: string } | { ticketId: string };

/** Stored, and not taken away again. */
export const there = { storedAt: { not: null }, removedAt: null } satisfies Prisma.FileWhereInput;

/** The files that wait beside what this actor is writing: on a ticket, the customer's or this one colleague's. */
export const waiting = (actor: Actor, owner: Owner): Prisma.FileWhereInput => ({
  ...owner,
  sentAt: null,
  removedAt: null,
  staffId: actor.kind === "staff" ? actor.id : null,
});

export const ownerId = (owner: Owner): string => ("draftId" in owner ? owner.draftId : owner.ticketId);

/** @throws NotFound when the ticket is none that the actor may see */
export async function mustSee(actor: Actor, owner: Owner): Promise<void> {
  if ("draftId" in owner) return;
  const where = { AND: [visibleTickets(actor), { id: owner.ticketId }] };
  if (!(await db().ticket.findFirst({ where, select: { id: true } }))) throw new NotFound();
}
