import type { Tx } from "@/lib/core/db";
import type { Prisma, Ticket } from "@/lib/generated/prisma/client";
import { newReference } from "@/lib/tickets/reference";

/** One of half a billion references is taken once in a while; five in a row never are. */
const referenceTries = 5;

/** Inserts a ticket under a reference that is nobody's: one that is taken inserts nothing, and the next is tried. */
export async function insertTicket(
  tx: Tx,
  rowFor: (reference: string) => Prisma.TicketCreateManyInput,
): Promise<Ticket> {
  for (let tries = 0; tries < referenceTries; tries++) {
    const data = rowFor(newReference());
    const [ticket] = await tx.ticket.createManyAndReturn({ data, skipDuplicates: true });
    if (ticket) return ticket;
  }
  throw new Error("Every reference that was drawn is taken.");
}
