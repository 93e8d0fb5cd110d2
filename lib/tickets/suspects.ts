import type { StaffActor } from "@/lib/access/actor";
import { closedTicketRow } from "@/lib/access/sealed-content";
import { isSealed, visibleTickets, visibleTypes } from "@/lib/access/visibility";
import { db } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { openStatuses } from "@/lib/tickets/status";

/** So many are listed, and decided about at once. */
export const suspectsAtMost = 100;

const select = {
  id: true,
  reference: true,
  ticketType: true,
  replyChannel: true,
  replyAddress: true,
  locale: true,
  description: true,
  answers: true,
  spamSigns: true,
  addressProvedAt: true,
  subjectNumberProvedAt: true,
  creationDate: true,
} satisfies Prisma.TicketSelect;

/** What waits for somebody to say whether it is spam, of what this person may know of. */
const waiting = (actor: StaffActor) =>
  ({
    suspectedSpam: true,
    status: { in: [...openStatuses] },
    ticketType: { in: visibleTypes(actor) },
  }) satisfies Prisma.TicketWhereInput;

/** Suspected tickets that nobody has decided about, the longest-waiting first. Of reports it gives no word. */
export async function listSuspects(actor: StaffActor) {
  const rows = await db().ticket.findMany({
    where: { AND: [visibleTickets(actor), waiting(actor)] },
    orderBy: [{ creationDate: "asc" }, { id: "asc" }],
    take: suspectsAtMost,
    select,
  });
  return rows.map((row) => (isSealed(row) ? closedTicketRow(row) : row));
}

export type Suspect = Awaited<ReturnType<typeof listSuspects>>[number];

export const countSuspects = (actor: StaffActor): Promise<number> =>
  db().ticket.count({ where: waiting(actor) });
