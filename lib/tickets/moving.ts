import type { StaffActor } from "@/lib/access/actor";
import { visibleTickets } from "@/lib/access/visibility";
import { lockOpenCalls, moveCall } from "@/lib/callbacks/moving";
import { systemClock } from "@/lib/core/clock";
import { type Tx, transaction } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import { type Result, refuse } from "@/lib/core/result";
import { readSettings } from "@/lib/settings/reading";
import { type LockedTicket, lockTicket, saveTicket } from "@/lib/tickets/deadlines";
import { tellMove } from "@/lib/tickets/move-telling";
import { type Move, movedBefore, recordMove } from "@/lib/tickets/promise-moves";
import { isOpen } from "@/lib/tickets/status";

export type PromiseToMove = {
  /** The new moment; for a promised call, the end of its window. */
  until: Date;
  /** Where a call is promised: the window it moves to. */
  window?: { start: Date; end: Date };
  /** For the customer, in their language. */
  reason: string;
  submissionId: string;
};

type Refused = "notOwed" | "past" | "pastLegal" | "unchanged" | "windowMissing" | "callUnderWay";

/**
 * Moves the moment by which a ticket is answered, and tells its customer once, on their channel, with the reason.
 * The same form moves once.
 * @returns `told` is false when nobody can be written to. Refused: `notOwed` when no answer is owed now, `past`,
 *   `pastLegal` when the law wants it sooner, `unchanged`, `windowMissing` when a call was promised and no window
 *   is given, `callUnderWay` while somebody has the call
 * @throws NotFound
 */
export async function movePromise(
  actor: StaffActor,
  reference: string,
  { until, window, reason, submissionId }: PromiseToMove,
  clock = systemClock,
): Promise<Result<{ told: boolean }, Refused>> {
  const settings = await readSettings();
  return transaction(async (tx) => {
    const now = clock();
    const ticket = await lockTicket(tx, { AND: [visibleTickets(actor), { reference }] });
    if (!ticket) throw new NotFound();
    if (await movedBefore(tx, ticket.id, submissionId)) return { ok: true, told: true };
    const from = promisedFor(ticket);
    if (!from) return refuse("notOwed");
    const wrong = wrongDate(ticket, from, until, now);
    if (wrong) return refuse(wrong);
    const moved = await moveOpenCall(tx, actor, ticket, window ?? null, now);
    if (!moved.ok) return moved;
    const clocks = ticket.deadlines.map((one) => (one.kind === "answer" ? { ...one, dueAt: until } : one));
    await saveTicket(tx, ticket, { expectedResolutionDate: until }, clocks, now);
    const move: Move = { kind: "answer", cause: "staff", from, until, reason, submissionId };
    await recordMove(tx, actor, ticket, move, now);
    return { ok: true, told: await tellMove(tx, ticket, move, window ?? null, settings, now) };
  });
}

/** The moment that the customer was told; null when no answer is owed, or they are waited for. */
function promisedFor(ticket: LockedTicket): Date | null {
  const running = ticket.deadlines.find(
    (clock) => clock.kind === "answer" && !clock.metAt && !clock.pausedAt,
  );
  if (!running || !isOpen(ticket.status)) return null;
  return ticket.expectedResolutionDate ?? running.dueAt;
}

function wrongDate(
  ticket: LockedTicket,
  from: Date,
  until: Date,
  now: Date,
): "past" | "pastLegal" | "unchanged" | null {
  if (until <= now) return "past";
  if (until.getTime() === from.getTime()) return "unchanged";
  const legal = ticket.deadlines.find((clock) => clock.kind === "legal" && !clock.metAt && clock.dueAt > now);
  return legal && until > legal.dueAt ? "pastLegal" : null;
}

/** A call that is promised moves with its promise. */
export async function moveOpenCall(
  tx: Tx,
  actor: StaffActor,
  ticket: LockedTicket,
  window: { start: Date; end: Date } | null,
  now: Date,
): Promise<Result<object, "windowMissing" | "callUnderWay">> {
  if (ticket.replyChannel !== "phone") return { ok: true };
  const calls = await lockOpenCalls(tx, ticket.id);
  const call = calls.at(-1);
  if (!call) return { ok: true };
  if (calls.some(({ state }) => state === "taken")) return refuse("callUnderWay");
  if (!window) return refuse("windowMissing");
  const { phone, contactName } = call;
  const moved = { ticket, phone, contactName, windowStart: window.start, windowEnd: window.end };
  await moveCall(tx, actor, calls, moved, now);
  return { ok: true };
}
