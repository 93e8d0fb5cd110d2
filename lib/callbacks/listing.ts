import type { StaffActor } from "@/lib/access/actor";
import { closedTicketRow, nobody, openTicketRow } from "@/lib/access/sealed-content";
import { isSealed, visibleTickets } from "@/lib/access/visibility";
import { type Opening, openingsOf } from "@/lib/audit/opening";
import { systemClock } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { openAttempt, openCall } from "./sealed-call";

const include = {
  attempts: { orderBy: { number: "asc" }, include: { staff: { select: { name: true } } } },
  takenBy: { select: { id: true, name: true } },
  ticket: {
    select: {
      id: true,
      reference: true,
      ticketType: true,
      description: true,
      locale: true,
      segment: true,
      priority: true,
      status: true,
      subjectNumber: true,
      answers: true,
      legalProfileId: true,
      questionnaireId: true,
      creationDate: true,
      disclosure: true,
      sealed: true,
      sealedIdentity: true,
    },
  },
} as const;

const atMost = 200;
/** So long a person has to choose another window before the desk is asked. */
const customerChoosesMs = 48 * 3_600_000;

/** A call that a suspected ticket asks for waits until a person has looked at the ticket. */
const calledFor = (actor: StaffActor): Prisma.TicketWhereInput => ({
  AND: [visibleTickets(actor), { suspectedSpam: false }],
});

type CallRow = Prisma.CallbackGetPayload<{ include: typeof include }>;

/** `opening` is null for a call about a report that this person has not opened, and for every other ticket. */
export type ListedCallback = CallRow & { opening: Opening | null };

/**
 * The calls somebody still has to make or decide about, the next window first. Of a report that this person has not
 * opened it says when, and neither whom nor why.
 */
export async function listCallbacks(actor: StaffActor, clock = systemClock): Promise<ListedCallback[]> {
  const calls = await db().callback.findMany({
    where: { state: { in: ["scheduled", "taken", "needsDecision"] }, ticket: calledFor(actor) },
    orderBy: [{ windowStart: "asc" }, { id: "asc" }],
    take: atMost,
    include,
  });
  return asShown(actor, calls, clock());
}

/** One call with its case. @returns null when there is none that this person may see */
export async function readCallback(
  actor: StaffActor,
  id: string,
  clock = systemClock,
): Promise<ListedCallback | null> {
  const call = await db().callback.findFirst({ where: { id, ticket: visibleTickets(actor) }, include });
  const [shown = null] = await asShown(actor, call ? [call] : [], clock());
  return shown;
}

async function asShown(actor: StaffActor, calls: CallRow[], now: Date): Promise<ListedCallback[]> {
  const sealedIds = calls.flatMap(({ ticket }) => (isSealed(ticket) ? [ticket.id] : []));
  const openings = await openingsOf(actor, sealedIds, now);
  return calls.map((call) => shown(call, openings.get(call.ticketId) ?? null));
}

function shown(call: CallRow, opening: Opening | null): ListedCallback {
  if (!isSealed(call.ticket)) return { ...call, opening };
  if (!opening) {
    const attempts = call.attempts.map((attempt) => ({ ...attempt, said: null }));
    const ticket = closedTicketRow(call.ticket);
    return { ...call, phone: "", contactName: null, script: null, ticket, attempts, opening };
  }
  const { identity } = opening;
  const open = {
    ...openCall(call),
    ticket: openTicketRow(call.ticket, { identity }),
    attempts: call.attempts.map(openAttempt),
    opening,
  };
  if (identity) return open;
  return { ...open, phone: "", contactName: null, ticket: { ...open.ticket, ...nobody } };
}

export type CallbackCounts = { open: number; due: number };

/** The figures beside the navigation: calls still to make, and those whose window runs or ran out, or that wait for a decision. */
export async function countCallbacks(actor: StaffActor, now: Date): Promise<CallbackCounts> {
  const where = {
    state: { in: ["scheduled", "taken", "needsDecision"] },
    ticket: calledFor(actor),
  } satisfies Prisma.CallbackWhereInput;
  const waited = new Date(now.getTime() - customerChoosesMs);
  const decide = { state: "needsDecision" as const, OR: [{ askedAt: null }, { askedAt: { lte: waited } }] };
  const runs = { state: { in: ["scheduled" as const, "taken" as const] }, windowStart: { lte: now } };
  const due = { ticket: calledFor(actor), OR: [runs, decide] };
  const [open, waiting] = await Promise.all([
    db().callback.count({ where }),
    db().callback.count({ where: due }),
  ]);
  return { open, due: waiting };
}
