import { isSealed } from "@/lib/access/visibility";
import { db, type Tx } from "@/lib/core/db";
import type { Ticket } from "@/lib/generated/prisma/client";
import type { TicketType } from "@/lib/generated/prisma/enums";
import { topicKeyOf } from "@/lib/tickets/becoming-claim";

export const openOnes = {
  status: { in: ["acknowledged" as const, "inProgress" as const, "pending" as const, "held" as const] },
};

/** What two tickets have in common that are about the same. */
export type Thing = { ticketType: TicketType; topic: string | null };

export const isAbout = (
  ticket: Pick<Ticket, "ticketType" | "answers">,
  { ticketType, topic }: Thing,
): boolean => ticket.ticketType === ticketType && topic !== null && topicKeyOf(ticket.answers) === topic;

/**
 * The newest other ticket that is open about the same and answered at the same address. Only whoever owns the address
 * may be told: say it in a message to it. Never of a fraud report.
 */
export async function openAboutTheSame(
  tx: Tx,
  ticket: Pick<Ticket, "id" | "ticketType" | "answers">,
  address: string,
): Promise<Pick<Ticket, "id" | "reference"> | null> {
  if (isSealed(ticket)) return null;
  const { id, ticketType, answers } = ticket;
  const others = await tx.ticket.findMany({
    where: { replyAddress: address, ticketType, id: { not: id }, ...openOnes },
    select: { id: true, reference: true, ticketType: true, answers: true },
    orderBy: { creationDate: "desc" },
    take: 10,
  });
  return others.find((one) => isAbout(one, { ticketType, topic: topicKeyOf(answers) })) ?? null;
}

/** Of these tickets, which their holder has opened on this device, the ones that are open about the same. */
export async function heldAboutTheSame(ticketIds: string[], thing: Thing): Promise<string[]> {
  if (ticketIds.length === 0 || thing.ticketType === "fraudReport") return [];
  const held = await db().ticket.findMany({
    where: { id: { in: ticketIds }, ...openOnes },
    select: { reference: true, ticketType: true, answers: true },
  });
  return held.filter((one) => isAbout(one, thing)).map(({ reference }) => reference);
}
