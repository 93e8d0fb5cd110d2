import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { cancelCallsOf } from "@/lib/callbacks/planning";
import type { Tx } from "@/lib/core/db";
import type { Ticket } from "@/lib/generated/prisma/client";
import type { Settings } from "@/lib/settings/schema";
import { resumed } from "@/lib/tickets/clocks";
import { lockTicket, saveTicket } from "@/lib/tickets/deadlines";
import { mayBeRated } from "@/lib/tickets/rateable";
import { isOpen } from "@/lib/tickets/status";
import { stepTo } from "@/lib/tickets/stepping";

const dayMs = 86_400_000;

/**
 * An answer has reached the person: only now does the answer clock stop and the ticket take the step that
 * staff chose for it, a claim with the outcome that the answer states. Told twice, it changes nothing the second time.
 */
export async function answerArrived(
  tx: Tx,
  actor: Actor,
  noteId: string,
  settings: Settings,
  now: Date,
): Promise<void> {
  const note = await tx.note.findUniqueOrThrow({ where: { id: noteId } });
  const ticket = await lockTicket(tx, { id: note.ticketId });
  const { count } = await tx.note.updateMany({
    where: { id: noteId, arrivedAt: null },
    data: { arrivedAt: now },
  });
  if (!ticket || count === 0) return;
  await cancelCallsOf(tx, noteId, now);
  await recordEvent(tx, actor, { kind: "answerArrived", ticketId: ticket.id, data: { noteId }, at: now });
  // What the customer wrote after this answer still waits for the next one.
  const answeredAll = !(await tx.note.findFirst({
    where: { ticketId: ticket.id, kind: "customer", creationDate: { gt: note.creationDate } },
  }));
  if (!answeredAll) return;
  // A question back to the customer answers nothing: the clock pauses with the step, it is not met.
  const met = ticket.deadlines.map((clock) => {
    const stops = !clock.metAt && clock.kind === "answer" && note.statusAfter !== "pending";
    if (!stops) return clock;
    // An answer that lay ready in time is in time, whenever its reader comes.
    const going = clock.remainingMs ? resumed(clock, settings.calendar, now) : clock;
    return { ...going, metAt: now, pausedAt: null, remainingMs: null };
  });
  // One that was withdrawn or closed meanwhile stays so: the answer has only come late.
  const to = isOpen(ticket.status) ? (note.statusAfter ?? ticket.status) : ticket.status;
  const step = stepTo(ticket, to, met, settings.calendar, now);
  if (step.change.status) {
    const data = { from: ticket.status, to: step.change.status };
    await recordEvent(tx, actor, { kind: "statusChanged", ticketId: ticket.id, data, at: now });
  }
  const outcome = note.outcome && step.change.status === "resolved" ? { outcome: note.outcome } : {};
  const secondLookAt = step.change.status === "resolved" ? secondLookOf(ticket, settings, now) : null;
  await saveTicket(
    tx,
    ticket,
    { ...step.change, ...outcome, ...(secondLookAt ? { secondLookAt } : {}) },
    step.clocks,
    now,
  );
}

/** When the person is asked whether it is still all right: promised with the answer, kept by the worker. */
function secondLookOf(ticket: Ticket, { following }: Settings, now: Date): Date | null {
  const { secondLookDays } = following;
  return secondLookDays && mayBeRated(ticket) ? new Date(now.getTime() + secondLookDays * dayMs) : null;
}
