import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import type { Tx } from "@/lib/core/db";
import type { TicketStatus } from "@/lib/generated/prisma/enums";
import type { Settings } from "@/lib/settings/schema";
import { lockTicket, saveTicket } from "@/lib/tickets/deadlines";
import { stepTo } from "@/lib/tickets/stepping";

/** Steps that an arrived answer may have made and that fall with it. */
const byArrival: TicketStatus[] = ["resolved", "closed", "pending"];

/**
 * An answer that was taken for arrived has come back: nobody has it. The clocks that it had stopped run on as if it
 * had never been sent, towards what was promised, and the step that it made is taken back. Where another answer has
 * arrived since, that one holds.
 */
export async function answerReturned(
  tx: Tx,
  actor: Actor,
  noteId: string,
  settings: Settings,
  now: Date,
): Promise<void> {
  const note = await tx.note.findUniqueOrThrow({ where: { id: noteId } });
  const ticket = await lockTicket(tx, { id: note.ticketId });
  const { arrivedAt } = note;
  if (!ticket || !arrivedAt) return;
  await tx.note.update({ where: { id: noteId }, data: { arrivedAt: null } });
  const another = await tx.note.findFirst({
    where: { ticketId: ticket.id, kind: "answer", arrivedAt: { gte: arrivedAt }, id: { not: noteId } },
  });
  if (another) return;
  const stoppedByIt = (metAt: Date | null) => metAt?.getTime() === arrivedAt.getTime();
  const running = ticket.deadlines.map((clock) =>
    stoppedByIt(clock.metAt) ? { ...clock, metAt: null } : clock,
  );
  const takenBack = byArrival.includes(ticket.status) && note.statusAfter !== null;
  const step = stepTo(ticket, takenBack ? "inProgress" : ticket.status, running, settings.calendar, now);
  if (step.change.status) {
    const data = { from: ticket.status, to: step.change.status };
    await recordEvent(tx, actor, { kind: "statusChanged", ticketId: ticket.id, data, at: now });
  }
  await saveTicket(tx, ticket, step.change, step.clocks, now);
}
