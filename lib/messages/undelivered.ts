import type { StaffActor } from "@/lib/access/actor";
import { visibleTickets } from "@/lib/access/visibility";
import { db } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";

const undelivered = (actor: StaffActor): Prisma.MessageWhereInput => ({
  kind: "answer",
  state: { in: ["temporaryFailure", "permanentFailure", "technicalFailure"] },
  dismissedAt: null,
  ticket: visibleTickets(actor),
});

const atMost = 200;

/** Answers that did not arrive and that nobody has decided about, the longest-waiting first. */
export function listUndelivered(actor: StaffActor) {
  return db().message.findMany({
    where: undelivered(actor),
    orderBy: [{ completedAt: "asc" }, { id: "asc" }],
    take: atMost,
    include: {
      tries: { orderBy: { number: "desc" }, take: 1 },
      ticket: {
        select: {
          reference: true,
          status: true,
          ticketType: true,
          description: true,
          replyChannel: true,
          queueAt: true,
        },
      },
    },
  });
}

export type UndeliveredMessage = Awaited<ReturnType<typeof listUndelivered>>[number];

export const countUndelivered = (actor: StaffActor): Promise<number> =>
  db().message.count({ where: undelivered(actor) });
