import type { Ticket } from "@/lib/generated/prisma/client";
import type { TicketStatus } from "@/lib/generated/prisma/enums";

/** Statuses in which somebody is owed something. Only these stand in the queue. */
export const openStatuses = [
  "acknowledged",
  "inProgress",
  "pending",
  "held",
] as const satisfies TicketStatus[];

export const isOpen = (status: TicketStatus): boolean =>
  (openStatuses as readonly TicketStatus[]).includes(status);

/** The steps of TMF621's life of a ticket that staff may take. `cancelled` is the customer's own. */
const steps: Record<TicketStatus, TicketStatus[]> = {
  acknowledged: ["inProgress", "pending", "held", "resolved", "rejected"],
  inProgress: ["pending", "held", "resolved", "rejected"],
  pending: ["inProgress", "held", "resolved", "rejected"],
  held: ["inProgress", "pending", "resolved", "rejected"],
  resolved: ["inProgress", "closed"],
  closed: ["inProgress"],
  rejected: ["inProgress"],
  cancelled: [],
};

/** Where a ticket can go from here, in the order to offer it. */
export const nextStatuses = (status: TicketStatus): TicketStatus[] => steps[status];

/** The answer that ends a claim is its final one: it states what became of it. */
export const isFinal = ({ ticketType }: Pick<Ticket, "ticketType">, statusAfter: TicketStatus): boolean =>
  ticketType === "claim" && statusAfter === "resolved";
