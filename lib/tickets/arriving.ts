import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import type { Tx } from "@/lib/core/db";
import type { Calendar } from "@/lib/settings/calendar";
import { lockTicket, saveTicket } from "@/lib/tickets/deadlines";
import { stepTo } from "@/lib/tickets/stepping";

/**
 * An answer has reached the person: only now does the answer clock stop and the ticket take the step that
 * staff chose for it. Told twice, it changes nothing the second time.
 */
export async function answerArrived(
  tx: Tx,
  actor: Actor,
  noteId: string,
  calendar: Calendar,
  now: Date,
): Promise<void> {
  const note = await tx.note.findUniqueOrThrow({ where: { id: noteId } });
  const ticket = await lockTicket(tx, { id: note.ticketId });
  const { count } = await tx.note.updateMany({
    where: { id: noteId, arrivedAt: null },
    data: { arrivedAt: now },
  });
  if (!ticket || count === 0) return;
  await recordEvent(tx, actor, { kind: "answerArrived", ticketId: ticket.id, data: { noteId }, at: now });
  // What the customer wrote after this answer still waits for the next one.
  const answeredAll = !(await tx.note.findFirst({
    where: { ticketId: ticket.id, kind: "customer", creationDate: { gt: note.creationDate } },
  }));
  if (!answeredAll) return;
  // A question back to the customer answers nothing: the clock pauses with the step, it is not met.
  const met = ticket.deadlines.map((clock) => {
    const stops = !clock.metAt && clock.kind === "answer" && note.statusAfter !== "pending";
    return stops ? { ...clock, metAt: now, pausedAt: null, remainingMs: null } : clock;
  });
  const step = stepTo(ticket, note.statusAfter ?? ticket.status, met, calendar, now);
  if (step.change.status) {
    const data = { from: ticket.status, to: step.change.status };
    await recordEvent(tx, actor, { kind: "statusChanged", ticketId: ticket.id, data, at: now });
  }
  await saveTicket(tx, ticket, step.change, step.clocks, now);
}
