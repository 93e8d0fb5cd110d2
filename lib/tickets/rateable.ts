import type { Ticket } from "@/lib/generated/prisma/client";

/**
 * Is anybody asked how the answer was? Not about fraud: a question about the report would stand on the reporter's
 * phone for others to see, and what is answered to it would stand outside the seal.
 */
export const mayBeRated = ({ ticketType }: Pick<Ticket, "ticketType">): boolean =>
  ticketType !== "fraudReport";
