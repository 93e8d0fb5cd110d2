import { parseEmail } from "@/lib/access/email-address";
import { openTicketRow } from "@/lib/access/sealed-content";
import { db } from "@/lib/core/db";
import type { Ticket } from "@/lib/generated/prisma/client";
import type { Clue } from "./threading";

/** The ticket that the first clue names which names one. @returns null when none does */
export async function findTicket(clues: Clue[]): Promise<Ticket | null> {
  for (const clue of clues) {
    const ticket = await byClue(clue);
    if (ticket) return openTicketRow(ticket, { identity: true });
  }
  return null;
}

async function byClue(clue: Clue): Promise<Ticket | null> {
  if (clue.by === "tag") return db().ticket.findUnique({ where: { id: clue.ticketId } });
  if (clue.by === "subject") return db().ticket.findUnique({ where: { reference: clue.reference } });
  const messages = await db().message.findMany({
    where: { id: { in: clue.messageIds }, ticketId: { not: null } },
    select: { id: true, ticketId: true },
  });
  const nearest = clue.messageIds.flatMap((id) => messages.find((one) => one.id === id)?.ticketId ?? []);
  for (const id of [...nearest, ...clue.ticketIds]) {
    const ticket = await db().ticket.findUnique({ where: { id } });
    if (ticket) return ticket;
  }
  return null;
}

/** The same mailbox, as far as almost all of them go: they do not tell case apart. */
const comparable = (address: string): string => {
  const email = parseEmail(address);
  return (email.ok ? email.address : address).toLowerCase();
};

/** Does the ticket belong to whoever writes from this address? Only the address that it is answered at is known to. */
export const belongsTo = (
  { replyChannel, replyAddress }: Pick<Ticket, "replyChannel" | "replyAddress">,
  sender: string,
): boolean =>
  replyChannel === "email" && replyAddress !== null && comparable(replyAddress) === comparable(sender);
