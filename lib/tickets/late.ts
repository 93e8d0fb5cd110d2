import type { SystemActor } from "@/lib/access/actor";
import { nextRoomAfter } from "@/lib/callbacks/capacity";
import { lockOpenCalls, moveCall } from "@/lib/callbacks/moving";
import { db, type Tx, transaction } from "@/lib/core/db";
import { isOpen as isDeskOpen } from "@/lib/settings/calendar";
import { readSettings } from "@/lib/settings/reading";
import type { Settings } from "@/lib/settings/schema";
import { type LockedTicket, lockTicket, saveTicket } from "@/lib/tickets/deadlines";
import { tellMove } from "@/lib/tickets/move-telling";
import { promiseAgain } from "@/lib/tickets/promise";
import { type Move, recordMove } from "@/lib/tickets/promise-moves";
import { type QueueLoad, readQueueLoad } from "@/lib/tickets/queue-load";

const worker: SystemActor = { kind: "system", name: "worker" };

const hourMs = 3_600_000;
/** What broke before this is for people to put right: a message about it now would only be odd. */
const tellWithinMs = 72 * hourMs;
const atOnce = 50;

/**
 * Promises that have just been broken: each customer is told once, by when now and that it is our fault. The clock
 * stays broken and the ticket in its place in the queue. Not while an answer is on its way or somebody is calling,
 * and not at night.
 * @returns how many were moved
 */
export async function tellLate(now: Date): Promise<number> {
  const settings = await readSettings();
  const { calendar } = settings;
  const awake = isDeskOpen(calendar, now);
  const since = new Date(now.getTime() - (awake ? tellWithinMs : hourMs));
  const broken = await db().$queryRaw<{ id: string }[]>`
    SELECT "ticketId" AS "id" FROM "Deadline" JOIN "Ticket" ON "Ticket"."id" = "ticketId"
    WHERE "kind" = 'answer' AND "metAt" IS NULL AND "pausedAt" IS NULL AND "dueAt" > ${since} AND "dueAt" <= ${now}
      AND "queueAt" IS NOT NULL AND "expectedResolutionDate" <= ${now}
      AND NOT EXISTS (SELECT 1 FROM "PromiseMove" WHERE "PromiseMove"."ticketId" = "Ticket"."id"
        AND "PromiseMove"."creationDate" >= "dueAt")
    ORDER BY "dueAt" LIMIT ${atOnce}`;
  if (broken.length === 0) return 0;
  const load = await readQueueLoad(calendar);
  let moved = 0;
  for (const { id } of broken) if (await transaction((tx) => moveLate(tx, id, settings, load, now))) moved++;
  return moved;
}

async function moveLate(
  tx: Tx,
  id: string,
  settings: Settings,
  load: QueueLoad,
  now: Date,
): Promise<boolean> {
  const ticket = await lockTicket(tx, { id, queueAt: { not: null } });
  const clock = ticket?.deadlines.find((one) => one.kind === "answer");
  const from = ticket?.expectedResolutionDate;
  if (!ticket || !clock || clock.metAt || clock.pausedAt || !from || from > now) return false;
  // Asked again under the lock: another worker may have been quicker.
  const told = await tx.promiseMove.findFirst({
    where: { ticketId: id, creationDate: { gte: clock.dueAt } },
    select: { id: true },
  });
  if (told || (await answerUnderWay(tx, id))) return false;
  const call = await laterCall(tx, ticket, settings, now);
  if (call === "underWay") return false;
  const until = call?.end ?? promiseAgain(settings, ticket, legalDateOf(ticket, now), now, load);
  await saveTicket(tx, ticket, { expectedResolutionDate: until }, ticket.deadlines, now);
  const move: Move = { kind: "answer", cause: "late", from, until, reason: null };
  await recordMove(tx, worker, ticket, move, now);
  await tellMove(tx, ticket, move, call, settings, now);
  return true;
}

/** An answer is written and has not failed: it says more than an excuse. */
async function answerUnderWay(tx: Tx, ticketId: string): Promise<boolean> {
  const waiting = { state: { in: ["created" as const, "sending" as const] } };
  const note = await tx.note.findFirst({
    where: { ticketId, kind: "answer", arrivedAt: null, messages: { some: waiting } },
    select: { id: true },
  });
  return note !== null;
}

/** A call that nobody made moves to the next window; one that is being made or decided about is left alone. */
async function laterCall(
  tx: Tx,
  ticket: LockedTicket,
  settings: Settings,
  now: Date,
): Promise<{ start: Date; end: Date } | "underWay" | null> {
  if (ticket.replyChannel !== "phone") return null;
  const calls = await lockOpenCalls(tx, ticket.id);
  const call = calls.at(-1);
  if (!call) return null;
  if (calls.some(({ state }) => state !== "scheduled")) return "underWay";
  const window = await nextRoomAfter(tx, settings, now, new Date(now.getTime() + hourMs));
  const { phone, contactName } = call;
  const moved = { ticket, phone, contactName, windowStart: window.start, windowEnd: window.end };
  await moveCall(tx, worker, calls, moved, now);
  return window;
}

const legalDateOf = (ticket: LockedTicket, now: Date): Date | null =>
  ticket.deadlines.find((clock) => clock.kind === "legal" && !clock.metAt && clock.dueAt > now)?.dueAt ??
  null;
