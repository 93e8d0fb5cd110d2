import type { SystemActor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { settleCall } from "@/lib/callbacks/attempting";
import { nextRoomAfter } from "@/lib/callbacks/capacity";
import { lockOpenCalls } from "@/lib/callbacks/moving";
import { db, type Tx, transaction } from "@/lib/core/db";
import { readSettings } from "@/lib/settings/reading";
import type { Settings } from "@/lib/settings/schema";
import { lockTicket, saveTicket } from "@/lib/tickets/deadlines";
import { tellMove } from "@/lib/tickets/move-telling";
import { type Move, recordMove } from "@/lib/tickets/promise-moves";

const worker: SystemActor = { kind: "system", name: "worker" };
const hourMs = 3_600_000;
/** Whoever calls a little late still calls; and a promise that breaks with its call is moved by its own rule. */
const graceMs = hourMs / 2;
/** So many windows pass by rule; then a person decides. */
const missedByRule = 3;
const atOnce = 50;

/**
 * Calls that nobody took in their window come back in the next one with room, and whoever was promised the call is
 * told; after three windows a person is asked. @returns how many
 */
export async function bringBackMissed(now: Date): Promise<number> {
  const settings = await readSettings();
  const missed = await db().callback.findMany({
    where: {
      state: "scheduled",
      windowEnd: { lt: new Date(now.getTime() - graceMs) },
      ticket: { suspectedSpam: false },
    },
    orderBy: [{ windowEnd: "asc" }, { id: "asc" }],
    take: atOnce,
    select: { id: true, ticketId: true },
  });
  for (const one of missed) await transaction((tx) => bringBack(tx, one, settings, now));
  return missed.length;
}

async function bringBack(
  tx: Tx,
  { id, ticketId }: { id: string; ticketId: string },
  settings: Settings,
  now: Date,
): Promise<void> {
  const ticket = await lockTicket(tx, { id: ticketId });
  const call = (await lockOpenCalls(tx, ticketId)).find((one) => one.id === id);
  // Taken, or moved, since it was looked for.
  if (!ticket || call?.state !== "scheduled" || call.windowEnd.getTime() >= now.getTime() - graceMs) return;
  const before = await tx.event.count({
    where: { ticketId, kind: "callMissed", at: { gte: call.creationDate } },
  });
  const { start, end } = await nextRoomAfter(tx, settings, now, new Date(now.getTime() + hourMs));
  const window = { windowStart: start, windowEnd: end };
  const asks = before + 1 >= missedByRule;
  await settleCall(
    tx,
    { ...call, ticket },
    asks ? { state: "needsDecision" } : { state: "scheduled", ...window },
  );
  const said = asks ? { windowStart: call.windowStart, windowEnd: call.windowEnd } : window;
  const data = { windowStart: said.windowStart.toISOString(), windowEnd: said.windowEnd.toISOString() };
  await recordEvent(tx, worker, { kind: "callMissed", ticketId, data, at: now });
  if (asks || ticket.replyChannel !== "phone") return;
  const move: Move = { kind: "answer", cause: "late", from: call.windowEnd, until: end, reason: null };
  await saveTicket(tx, ticket, { expectedResolutionDate: end }, ticket.deadlines, now);
  await recordMove(tx, worker, ticket, move, now);
  // Told once: every further window that passes is said on the page.
  if (before === 0) await tellMove(tx, ticket, move, { start, end }, settings, now);
}
