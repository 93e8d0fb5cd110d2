import type { Actor, StaffActor } from "@/lib/access/actor";
import type { Prisma, Ticket } from "@/lib/generated/prisma/client";
import type { StaffRole, TicketType } from "@/lib/generated/prisma/enums";

/** What each role may know of. */
export const typesByRole: Record<StaffRole, TicketType[]> = {
  agent: ["question", "claim"],
  fraudAnalyst: ["question", "claim", "fraudReport"],
  supervisor: ["question", "claim", "fraudReport"],
  administrator: ["question", "claim"],
};

/** The ticket types a person at the desk may know of. A fraud report can harm its reporter: need-to-know only. */
export const visibleTypes = (actor: StaffActor): TicketType[] => typesByRole[actor.role];

/** The guard of every ticket query: what it leaves out does not exist for this actor. */
export function visibleTickets(actor: Actor): Prisma.TicketWhereInput {
  if (actor.kind === "staff") return { ticketType: { in: visibleTypes(actor) } };
  if (actor.kind === "customer") return { id: actor.ticketId };
  if (actor.kind === "system") return {};
  return { id: { in: [] } };
}

/** What a row that hangs on a ticket must know of it to be written as the ticket's type wants. */
export type OfTicket = Pick<Ticket, "id" | "ticketType">;

/**
 * Is the content of such a ticket sealed in the database? Everything that was said about a fraud report, and who
 * said it: the database, its backups and its logs can be read by people who may not know of it.
 */
export const isSealed = ({ ticketType }: Pick<Ticket, "ticketType">): boolean => ticketType === "fraudReport";
