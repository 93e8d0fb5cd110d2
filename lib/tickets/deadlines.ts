import { openTicketRow } from "@/lib/access/sealed-content";
import type { Tx } from "@/lib/core/db";
import type { Prisma, Ticket } from "@/lib/generated/prisma/client";
import { type Clock, queueMoment } from "@/lib/tickets/clocks";
import { keyedFingerprint } from "@/lib/tickets/fingerprint";
import { contentColumns } from "@/lib/tickets/sealed-ticket";
import { isOpen } from "@/lib/tickets/status";

export type LockedTicket = Ticket & { deadlines: Clock[] };

/**
 * Reads a ticket for a change and keeps everybody else's change waiting until this transaction ends. What is
 * sealed is open in it: say nothing of it to anybody whose guard is not theirs to open it.
 * @param where with the actor's guard
 * @returns null when there is none that the actor may see
 * @throws SealBroken
 */
export async function lockTicket(tx: Tx, where: Prisma.TicketWhereInput): Promise<LockedTicket | null> {
  const found = await tx.ticket.findFirst({ where, select: { id: true } });
  if (!found) return null;
  await tx.$queryRaw`SELECT 1 FROM "Ticket" WHERE "id" = ${found.id}::uuid FOR UPDATE`;
  const ticket = await tx.ticket.findFirst({
    where: { AND: [{ id: found.id }, where] },
    include: { deadlines: true },
  });
  return ticket && openTicketRow(ticket, { identity: true });
}

/**
 * The clocks with which a locked ticket goes on. Where it had ended without any answer having arrived, the end
 * kept no promise: the clocks it stopped run again.
 */
export async function clocksToGoOn(tx: Tx, ticket: LockedTicket): Promise<Clock[]> {
  if (isOpen(ticket.status)) return ticket.deadlines;
  const arrived = { ticketId: ticket.id, kind: "answer" as const, arrivedAt: { not: null } };
  const answered = await tx.note.findFirst({ where: arrived, select: { id: true } });
  return answered ? ticket.deadlines : ticket.deadlines.map((clock) => ({ ...clock, metAt: null }));
}

type Derived = "id" | "reference" | "queueAt" | "lastUpdate" | "sealed" | "sealedIdentity";
type TicketChange = Partial<Omit<Ticket, Derived>>;

/**
 * Writes a locked ticket's change together with its clocks and the queue key that follows from both. What was said
 * and who said it is sealed, or not, as the ticket's type wants it. A new address is not proved.
 */
export async function saveTicket(
  tx: Tx,
  ticket: LockedTicket,
  change: TicketChange,
  clocks: Clock[],
  now: Date,
): Promise<void> {
  for (const clock of clocks) {
    if (ticket.deadlines.includes(clock)) continue;
    const { kind, dueAt, metAt, pausedAt, remainingMs } = clock;
    await tx.deadline.upsert({
      where: { ticketId_kind: { ticketId: ticket.id, kind } },
      create: { ticketId: ticket.id, kind, dueAt, metAt, pausedAt, remainingMs, creationDate: now },
      update: { dueAt, metAt, pausedAt, remainingMs },
    });
  }
  const { answers: _, ...columns } = change;
  const status = change.status ?? ticket.status;
  const statusChangeDate = change.statusChangeDate ?? ticket.statusChangeDate;
  const suspected = change.suspectedSpam ?? ticket.suspectedSpam;
  const queueAt = suspected ? null : queueMoment({ status, statusChangeDate }, clocks);
  await tx.ticket.update({
    where: { id: ticket.id },
    data: {
      ...columns,
      ...contentChange(ticket, change),
      ...(change.replyAddress === undefined || change.replyAddress === ticket.replyAddress
        ? {}
        : { addressProvedAt: null }),
      lastUpdate: now,
      queueAt,
    },
  });
}

const contentKeys = [
  "ticketType",
  "description",
  "answers",
  "contactName",
  "replyAddress",
  "subjectNumber",
  "searchText",
] as const;

function contentChange(ticket: LockedTicket, change: TicketChange) {
  if (!contentKeys.some((key) => change[key] !== undefined)) return {};
  const after = { ...ticket, ...change };
  return { ...contentColumns(after, after), fingerprint: keyedFingerprint(after.fingerprint) };
}
