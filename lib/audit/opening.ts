import type { StaffActor } from "@/lib/access/actor";
import { isSealed, visibleTickets } from "@/lib/access/visibility";
import { systemClock } from "@/lib/core/clock";
import { db, transaction } from "@/lib/core/db";
import { Forbidden, NotFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { seal, unseal } from "@/lib/core/sealing";
import type { OpeningReason } from "@/lib/generated/prisma/enums";
import { recordEvent } from "./recording";

/** So long an opened report stays open to the person who opened it; then it wants a reason again. */
export const openForMs = 30 * 60_000;

export type OpeningToMake = {
  reason: OpeningReason;
  /** Why, in the person's own words. They may say what the report says, and are sealed like it. */
  words: string | null;
  /** Who it is, too, of a report whose reporter asked that the fraud desk alone may know it. */
  identity: boolean;
};

const place = (id: string): string => `SealOpening ${id} words`;

/**
 * Opens a sealed report to this person for half an hour, and writes down that they did and why. Of a confidential
 * one it opens who it is only when that is asked for; of the others all there is.
 * @throws NotFound for a report that this person may not know of, or that is none
 */
export function openSeal(
  actor: StaffActor,
  reference: string,
  { reason, words, identity: wanted }: OpeningToMake,
  clock = systemClock,
): Promise<void> {
  return transaction(async (tx) => {
    const ticket = await tx.ticket.findFirst({
      where: { AND: [visibleTickets(actor), { reference }] },
      select: { id: true, ticketType: true, disclosure: true },
    });
    if (!ticket || !isSealed(ticket)) throw new NotFound();
    const openedAt = clock();
    const openUntil = new Date(openedAt.getTime() + openForMs);
    const identity = wanted || ticket.disclosure !== "confidential";
    const [id, ticketId] = [newId(), ticket.id];
    const sealed = words ? seal(place(id), words) : null;
    await tx.sealOpening.create({
      data: { id, ticketId, staffId: actor.id, identity, reason, sealed, openedAt, openUntil },
    });
    const data = { openingId: id, reason, identity };
    await recordEvent(tx, actor, { kind: "sealOpened", ticketId, data, at: openedAt });
  });
}

/** Closes what this person has opened of a report, before its time is up. @throws NotFound */
export function closeSeal(actor: StaffActor, reference: string, clock = systemClock): Promise<void> {
  return transaction(async (tx) => {
    const ticket = await tx.ticket.findFirst({ where: { AND: [visibleTickets(actor), { reference }] } });
    if (!ticket) throw new NotFound();
    const now = clock();
    const { count } = await tx.sealOpening.updateMany({
      where: { ticketId: ticket.id, staffId: actor.id, openUntil: { gt: now } },
      data: { openUntil: now },
    });
    if (count > 0) await recordEvent(tx, actor, { kind: "sealClosed", ticketId: ticket.id, at: now });
  });
}

export type Opening = { identity: boolean; until: Date };

/** Which of these tickets are open to this person now, by their id. */
export async function openingsOf(
  actor: StaffActor,
  ticketIds: string[],
  now: Date,
): Promise<Map<string, Opening>> {
  if (ticketIds.length === 0) return new Map();
  const rows = await db().sealOpening.findMany({
    where: { staffId: actor.id, ticketId: { in: ticketIds }, openUntil: { gt: now } },
    orderBy: { openUntil: "asc" },
    select: { ticketId: true, identity: true, openUntil: true },
  });
  const found = new Map<string, Opening>();
  for (const { ticketId, identity, openUntil: until } of rows) {
    found.set(ticketId, { identity: identity || (found.get(ticketId)?.identity ?? false), until });
  }
  return found;
}

const atMost = 200;

/**
 * Who opened which report, when and why, the newest first.
 * @throws Forbidden unless the actor is a supervisor
 */
export async function listOpenings(actor: StaffActor) {
  if (actor.role !== "supervisor") throw new Forbidden();
  const openings = await db().sealOpening.findMany({
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    take: atMost,
    include: { staff: { select: { name: true } } },
  });
  const tickets = await db().ticket.findMany({
    where: { id: { in: openings.map(({ ticketId }) => ticketId) } },
    select: { id: true, reference: true },
  });
  const references = new Map(tickets.map(({ id, reference }) => [id, reference]));
  return openings.map(({ sealed, ticketId, ...opening }) => ({
    ...opening,
    reference: references.get(ticketId) ?? null,
    words: sealed ? unseal<string>(place(opening.id), sealed) : null,
  }));
}

export type ListedOpening = Awaited<ReturnType<typeof listOpenings>>[number];
