import type { StaffActor } from "@/lib/access/actor";
import { visibleTickets } from "@/lib/access/visibility";
import { recordEvent } from "@/lib/audit/recording";
import { type LockedCall, lockCall, settleCall, writeAttempt } from "@/lib/callbacks/attempting";
import { nextRoomAfter, takeRoom } from "@/lib/callbacks/capacity";
import { systemClock } from "@/lib/core/clock";
import { type Tx, transaction } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import { type Result, refuse } from "@/lib/core/result";
import type { Callback } from "@/lib/generated/prisma/client";
import type { CallOutcome, ClaimOutcome, TicketStatus } from "@/lib/generated/prisma/enums";
import { callCameToNothing } from "@/lib/messages/falling-back";
import { readSettings } from "@/lib/settings/reading";
import type { Settings } from "@/lib/settings/schema";
import { answerArrived } from "@/lib/tickets/arriving";
import { type LockedTicket, lockTicket } from "@/lib/tickets/deadlines";
import { rewriteNote, writeNote } from "@/lib/tickets/notes";
import { isFinal } from "@/lib/tickets/status";
import { askAfterCall } from "./asking-rating";
import { askForWindow } from "./asking-window";
import { promiseFollowsCall } from "./call-moving";

/** So many calls by rule; then a person decides. */
const callsByRule = 3;
/** How long an unreached person is left alone before the next call. */
const pauseMs = 2 * 3_600_000;

export type CallResult = {
  callbackId: string;
  outcome: CallOutcome;
  /** What was said. Required when the person was reached: that is the answer. */
  said: string | null;
  /** The step the ticket takes when the person was reached. */
  statusAfter: Extract<TicketStatus, "resolved" | "pending" | "inProgress">;
  /** What became of a claim that this answer ends. */
  claimOutcome?: ClaimOutcome | null;
};

/**
 * Records a call that was made. Reached: what was said is the answer, and it has arrived. Not reached: the
 * call comes back in a later window by itself, three times, then their customer is asked for another window, or a person what to do. A wrong number asks
 * at once.
 * @returns `notYours` when another person has taken the call, `saidMissing` when a reached call has no words,
 *   `claimOutcomeMissing` when it would end a claim without saying how
 * @throws NotFound
 */
export async function recordCall(
  actor: StaffActor,
  result: CallResult,
  clock = systemClock,
): Promise<Result<{ state: Callback["state"] }, "notYours" | "saidMissing" | "claimOutcomeMissing">> {
  const said = result.said?.trim() || null;
  if (result.outcome === "reached" && !said) return refuse("saidMissing");
  const settings = await readSettings();
  return transaction(async (tx) => {
    const now = clock();
    const { call, ticket } = await lockCallOfTicket(tx, actor, result.callbackId);
    if (call.state !== "taken" || call.takenById !== actor.id) return refuse("notYours");
    const answer = result.outcome === "reached" ? said : null;
    const claimOutcome = answer && isFinal(ticket, result.statusAfter) ? result.claimOutcome : null;
    if (answer && isFinal(ticket, result.statusAfter) && !claimOutcome) return refuse("claimOutcomeMissing");
    const attempt = { at: now, outcome: result.outcome, said, staffId: actor.id };
    const number = await writeAttempt(tx, call, attempt);
    await recordEvent(tx, actor, {
      kind: "callAttempted",
      ticketId: call.ticketId,
      data: { callbackId: call.id, number, outcome: result.outcome },
      at: now,
    });
    if (answer) {
      const words = { text: answer, statusAfter: result.statusAfter, outcome: claimOutcome ?? null };
      const noteId = await writeSpokenAnswer(tx, actor, call, words, now);
      await settleCall(tx, call, { state: "reached", noteId, completedAt: now });
      await answerArrived(tx, actor, noteId, settings, now);
      await askAfterCall(tx, { ticketId: call.ticketId, noteId, phone: call.phone }, settings, now);
      return { ok: true, state: "reached" };
    }
    const wrong = result.outcome === "wrongNumber";
    const ends = { asks: wrong || number % callsByRule === 0, wrong };
    return { ok: true, state: await reachedNobody(tx, actor, call, ticket, ends, settings, now) };
  });
}

/**
 * The call comes back later by itself, and its person is told; or they are asked to choose another window where their
 * number takes an SMS, and a person of the desk decides if they do not.
 */
async function reachedNobody(
  tx: Tx,
  actor: StaffActor,
  call: LockedCall,
  ticket: LockedTicket,
  { asks, wrong }: { asks: boolean; wrong: boolean },
  settings: Settings,
  now: Date,
): Promise<"scheduled" | "needsDecision"> {
  if (asks) {
    const asked = !wrong && (await askForWindow(tx, actor, ticket, call.phone, settings, now));
    await settleCall(tx, call, { state: "needsDecision", askedAt: asked ? now : null });
    return "needsDecision";
  }
  const later = await laterWindow(tx, call, settings, now);
  await settleCall(tx, call, { state: "scheduled", ...later });
  await promiseFollowsCall(tx, actor, ticket, { phone: call.phone, ...later }, settings, now);
  return "scheduled";
}

async function laterWindow(tx: Tx, call: Callback, settings: Settings, now: Date) {
  const notBefore = new Date(now.getTime() + pauseMs);
  const { start, end } = await nextRoomAfter(tx, settings, call.windowEnd, notBefore);
  return { windowStart: start, windowEnd: end };
}

/** The words prepared for the call become the words that were said; without any, a new answer is written. */
async function writeSpokenAnswer(
  tx: Tx,
  actor: StaffActor,
  call: LockedCall,
  said: { text: string; statusAfter: TicketStatus; outcome: ClaimOutcome | null },
  now: Date,
): Promise<string> {
  const words = { ...said, ticket: call.ticket, authorId: actor.id };
  const prepared = call.noteId
    ? await tx.note.findFirst({ where: { id: call.noteId, arrivedAt: null } })
    : null;
  const note = prepared
    ? await rewriteNote(tx, prepared.id, words)
    : await writeNote(tx, { ...words, kind: "answer" }, now);
  return note.id;
}

export type CallDecision =
  | { kind: "callAgain"; windowStart: Date; windowEnd: Date; phone?: string }
  | { kind: "giveUp" };

/**
 * A person decides about a call that reached nobody: call again in a window they choose, perhaps at another
 * number, or give up calling, which leaves the ticket in the queue to be answered another way.
 * @throws NotFound
 */
export async function decideCallback(
  actor: StaffActor,
  callbackId: string,
  decision: CallDecision,
  clock = systemClock,
): Promise<Result<object, "decided" | "full">> {
  const settings = await readSettings();
  return transaction(async (tx) => {
    const now = clock();
    const { call, ticket } = await lockCallOfTicket(tx, actor, callbackId);
    if (call.state !== "needsDecision") return refuse("decided");
    const data = { callbackId, decision: decision.kind };
    const decided = { kind: "callDecided", ticketId: call.ticketId, data, at: now } as const;
    if (decision.kind === "giveUp") {
      await recordEvent(tx, actor, decided);
      await settleCall(tx, call, { state: "cancelled", completedAt: now });
      if (call.noteId) await callCameToNothing(tx, call.noteId);
    } else {
      const { windowStart, windowEnd, phone = call.phone } = decision;
      const again = { phone, windowStart, windowEnd };
      const window = { start: windowStart, end: windowEnd };
      if (!(await takeRoom(tx, window, settings, call.ticketId))) return refuse("full");
      await recordEvent(tx, actor, decided);
      await settleCall(tx, call, { state: "scheduled", ...again });
      await promiseFollowsCall(tx, actor, ticket, again, settings, now);
    }
    return { ok: true };
  });
}

/** The ticket first and its call second, as everybody locks them: otherwise two would wait for each other. */
async function lockCallOfTicket(
  tx: Tx,
  actor: StaffActor,
  id: string,
): Promise<{ call: LockedCall; ticket: LockedTicket }> {
  const ticket = await lockTicket(tx, { AND: [visibleTickets(actor), { callbacks: { some: { id } } }] });
  if (!ticket) throw new NotFound();
  return { call: await lockCall(tx, actor, id), ticket };
}
