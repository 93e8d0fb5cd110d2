import type { StaffActor } from "@/lib/access/actor";
import { closedTicketRow, nobody, openTicketRow } from "@/lib/access/sealed-content";
import { isSealed, visibleTickets } from "@/lib/access/visibility";
import { type Opening, openingsOf } from "@/lib/audit/opening";
import { openAttempt, openCall } from "@/lib/callbacks/sealed-call";
import { systemClock } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import { SealBroken } from "@/lib/core/sealing";
import type { Prisma } from "@/lib/generated/prisma/client";
import { openMessage } from "@/lib/messages/sealed-message";
import { openMove } from "@/lib/tickets/sealed-move";
import { openNote } from "@/lib/tickets/sealed-note";

const person = { select: { id: true, name: true } } as const;
const byDate = { orderBy: { creationDate: "asc" } } as const;

const include = {
  assignee: person,
  notAssignee: person,
  ratings: byDate,
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

type TicketRow = Prisma.TicketGetPayload<{ include: typeof include }>;

/**
 * Whether this person has what was said before them: always of a question or a claim (`none`), of a report when they
 * have opened it. `broken`: the secret that it was sealed with is not here.
 */
export type SealState =
  | { state: "none" }
  | { state: "closed" }
  | { state: "broken" }
  | ({ state: "open" } & Opening);

/** May its reader see who wrote the ticket? */
export const knowsWho = (seal: SealState): boolean =>
  seal.state === "none" || (seal.state === "open" && seal.identity);

export type DeskTicket = TicketRow & { seal: SealState };

/**
 * Everything the desk knows of one ticket: the conversation, the messages with every try, the calls, the clocks.
 * Of a report that this person has not opened, only that all this is there. A fixed number of queries.
 * @throws NotFound for a ticket that does not exist and for one this person may not see alike
 */
export async function readTicket(
  actor: StaffActor,
  reference: string,
  clock = systemClock,
): Promise<DeskTicket> {
  const ticket = await db().ticket.findFirst({
    where: { AND: [visibleTickets(actor), { reference }] },
    include,
  });
  if (!ticket) throw new NotFound();
  if (!isSealed(ticket)) return { ...ticket, seal: { state: "none" } };
  const opening = (await openingsOf(actor, [ticket.id], clock())).get(ticket.id);
  if (!opening) return { ...closed(ticket), seal: { state: "closed" } };
  try {
    return { ...open(ticket, opening), seal: { state: "open", ...opening } };
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    return { ...closed(ticket), seal: { state: "broken" } };
  }
}

function closed(ticket: TicketRow): TicketRow {
  return {
    ...closedTicketRow(ticket),
    notes: ticket.notes.map((note) => ({ ...note, text: "" })),
    messages: ticket.messages.map((message) => ({ ...message, address: "", text: "" })),
    callbacks: ticket.callbacks.map((call) => ({
      ...call,
      phone: "",
      contactName: null,
      script: null,
      attempts: call.attempts.map((attempt) => ({ ...attempt, said: null })),
    })),
  };
}

function open(ticket: TicketRow, { identity }: Opening): TicketRow {
  const hidden = identity ? {} : { address: "" };
  const nobodyToCall = identity ? {} : { phone: "", contactName: null };
  return {
    ...openTicketRow(ticket, { identity }),
    ...(identity ? {} : nobody),
    moves: ticket.moves.map(openMove),
    notes: ticket.notes.map(openNote),
    messages: ticket.messages.map((message) => ({ ...openMessage(message), ...hidden })),
    callbacks: ticket.callbacks.map((call) => ({
      ...openCall(call),
      ...nobodyToCall,
      attempts: call.attempts.map(openAttempt),
    })),
  };
}

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
