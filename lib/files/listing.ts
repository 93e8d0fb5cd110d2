import type { Actor, CustomerActor, StaffActor } from "@/lib/access/actor";
import { isSealed, visibleTickets } from "@/lib/access/visibility";
import { openingsOf } from "@/lib/audit/opening";
import { systemClock } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { mustSee, type Owner, there, waiting } from "./owning";
import { type ShownFile, shown } from "./shown";

const inOrder = { orderBy: { id: "asc" } } as const;

/**
 * The files that wait beside what the actor is writing, in the order in which they came.
 * @throws NotFound for a ticket that the actor may not see
 */
export async function listUploads(actor: Actor, owner: Owner): Promise<ShownFile[]> {
  await mustSee(actor, owner);
  const where = { AND: [waiting(actor, owner), there] };
  return (await db().file.findMany({ where, ...inOrder })).map(shown);
}

/**
 * The guard of every file that was sent. The desk sees what hangs on tickets it may see. Customers see their own,
 * and those of answers they have: not those of internal notes, nor of answers that wait to be spoken.
 */
export function visibleFiles(actor: CustomerActor | StaffActor): Prisma.FileWhereInput {
  const sent = { ...there, sentAt: { not: null }, ticket: visibleTickets(actor) };
  if (actor.kind === "staff") return sent;
  const given = { OR: [{ messages: { some: {} } }, { arrivedAt: { not: null } }] };
  return {
    ...sent,
    OR: [{ noteId: null }, { note: { kind: "customer" } }, { note: { kind: "answer", ...given } }],
  };
}

/**
 * Is a ticket's seal in the way? What came with a report of fraud is what was said about it: it opens with the report,
 * for a reason that is written down.
 */
export async function isClosedTo(
  actor: CustomerActor | StaffActor,
  ticketId: string,
  now: Date,
): Promise<boolean> {
  if (actor.kind === "customer") return false;
  const ticket = await db().ticket.findUnique({ where: { id: ticketId }, select: { ticketType: true } });
  if (!ticket || !isSealed(ticket)) return false;
  return !(await openingsOf(actor, [ticketId], now)).has(ticketId);
}

/**
 * Every file of a ticket's conversation that the actor may know of, in the order in which they came; none while the
 * ticket is sealed to them.
 */
export async function listFiles(
  actor: CustomerActor | StaffActor,
  ticketId: string,
  clock = systemClock,
): Promise<ShownFile[]> {
  if (await isClosedTo(actor, ticketId, clock())) return [];
  const where = { AND: [visibleFiles(actor), { ticketId }] };
  return (await db().file.findMany({ where, ...inOrder })).map(shown);
}
