import type { StaffActor } from "@/lib/access/actor";
import { visibleTickets } from "@/lib/access/visibility";
import { db } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";

const person = { select: { id: true, name: true } } as const;
const byDate = { orderBy: { creationDate: "asc" } } as const;

const include = {
  assignee: person,
  deadlines: true,
  moves: byDate,
  notes: { ...byDate, include: { author: person } },
  messages: {
    ...byDate,
    include: { tries: { orderBy: { number: "asc" } }, parts: { orderBy: { number: "asc" } } },
  },
  callbacks: {
    ...byDate,
    include: { takenBy: person, attempts: { orderBy: { number: "asc" }, include: { staff: person } } },
  },
} as const;

/**
 * Everything the desk knows of one ticket: the conversation, the messages with every try, the calls, the clocks.
 * A fixed number of queries.
 * @throws NotFound for a ticket that does not exist and for one this person may not see alike
 */
export async function readTicket(actor: StaffActor, reference: string) {
  const ticket = await db().ticket.findFirst({
    where: { AND: [visibleTickets(actor), { reference }] },
    include,
  });
  if (!ticket) throw new NotFound();
  return ticket;
}

export type DeskTicket = Awaited<ReturnType<typeof readTicket>>;

/** The history of every change of a ticket that this person may see, oldest first, with who made it. */
export async function readHistory(actor: StaffActor, ticketId: string) {
  const ticket = await db().ticket.findFirst({
    where: { AND: [visibleTickets(actor), { id: ticketId }] },
    select: { id: true },
  });
  if (!ticket) throw new NotFound();
  const events = await db().event.findMany({ where: { ticketId }, orderBy: [{ at: "asc" }, { id: "asc" }] });
  const ids = events.flatMap((event) => (event.actorId ? [event.actorId] : []));
  const people = await db().staff.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return events.map((event) => ({
    ...event,
    actorName: event.actorId ? (names.get(event.actorId) ?? null) : null,
  }));
}

export type HistoryEntry = Awaited<ReturnType<typeof readHistory>>[number];
