import type { StaffActor } from "@/lib/access/actor";
import { visibleTickets } from "@/lib/access/visibility";
import { db } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";

const include = {
  attempts: { orderBy: { number: "asc" }, include: { staff: { select: { name: true } } } },
  takenBy: { select: { id: true, name: true } },
  ticket: {
    select: {
      reference: true,
      ticketType: true,
      description: true,
      locale: true,
      segment: true,
      priority: true,
      status: true,
      subjectNumber: true,
      answers: true,
      questionnaireId: true,
      creationDate: true,
    },
  },
} as const;

const atMost = 200;

/** The calls somebody still has to make or decide about, the next window first. */
export function listCallbacks(actor: StaffActor) {
  return db().callback.findMany({
    where: { state: { in: ["scheduled", "taken", "needsDecision"] }, ticket: visibleTickets(actor) },
    orderBy: [{ windowStart: "asc" }, { id: "asc" }],
    take: atMost,
    include,
  });
}

export type ListedCallback = Awaited<ReturnType<typeof listCallbacks>>[number];

/** One call with its case. @returns null when there is none that this person may see */
export function readCallback(actor: StaffActor, id: string): Promise<ListedCallback | null> {
  return db().callback.findFirst({ where: { id, ticket: visibleTickets(actor) }, include });
}

export type CallbackCounts = { open: number; due: number };

/** The figures beside the navigation: calls still to make, and those whose window runs or ran out, or that wait for a decision. */
export async function countCallbacks(actor: StaffActor, now: Date): Promise<CallbackCounts> {
  const where = {
    state: { in: ["scheduled", "taken", "needsDecision"] },
    ticket: visibleTickets(actor),
  } satisfies Prisma.CallbackWhereInput;
  const due = { ...where, OR: [{ windowStart: { lte: now } }, { state: "needsDecision" as const }] };
  const [open, waiting] = await Promise.all([
    db().callback.count({ where }),
    db().callback.count({ where: due }),
  ]);
  return { open, due: waiting };
}
