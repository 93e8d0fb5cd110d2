import { type EventToRecord, recordEvents } from "@/lib/audit/recording";
import type { Note } from "@/lib/generated/prisma/client";
import type { Priority } from "@/lib/generated/prisma/enums";
import { type Going, goOn } from "@/lib/replies/going-on";
import { reprioritised } from "@/lib/tickets/clocks";
import { saveTicket } from "@/lib/tickets/deadlines";
import { isOpen } from "@/lib/tickets/status";

const raised: Record<Priority, Priority> = { low: "high", normal: "high", high: "urgent", urgent: "urgent" };

/**
 * An answer that did not help opens its ticket again for somebody else: whoever had it is not handed it again, it
 * goes sooner than before, and a new answer is promised. A ticket that is open again already is taken from whoever
 * gave that answer; with anybody else it stays.
 * @returns when the next answer is promised, or null when nothing changed
 */
export async function giveToAnother(
  going: Going,
  answer: Pick<Note, "authorId">,
): Promise<{ dueAt: Date } | null> {
  const { tx, actor, ticket, settings, now } = going;
  const ended = ticket.status === "resolved" || ticket.status === "closed";
  const withAuthor = ticket.assigneeId !== null && ticket.assigneeId === answer.authorId;
  if (!ended && !(isOpen(ticket.status) && withAuthor)) return null;
  const { change, clocks } = await goOn(going, "acknowledged");
  const priority = raised[ticket.priority];
  const told = change.expectedResolutionDate ?? ticket.expectedResolutionDate;
  const sooner = clocks.map((clock) => reprioritised(clock, priority, told, settings.calendar, now));
  const events: EventToRecord[] = [
    { kind: "ticketAssigned", ticketId: ticket.id, data: { to: null }, at: now },
    ...(priority === ticket.priority
      ? []
      : [
          {
            kind: "priorityChanged" as const,
            ticketId: ticket.id,
            data: { from: ticket.priority, to: priority },
            at: now,
          },
        ]),
  ];
  await recordEvents(tx, actor, events);
  const dueAt = sooner.find(({ kind, metAt }) => kind === "answer" && !metAt)?.dueAt ?? now;
  const owner = { assigneeId: null, notAssigneeId: ticket.assigneeId ?? answer.authorId };
  const promised = change.expectedResolutionDate ? { expectedResolutionDate: dueAt } : {};
  await saveTicket(tx, ticket, { ...change, ...promised, ...owner, priority }, sooner, now);
  return { dueAt };
}
