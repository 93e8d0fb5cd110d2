import { TicketType } from "@/lib/generated/prisma/enums";
import type { ListName } from "@/lib/questionnaires/editing";

export const homePath = "/desk/settings/questionnaires";

/** The ticket type that an address or a field names; null for none. */
export const typeNamed = (value: unknown): TicketType | null =>
  Object.values(TicketType).find((one) => one === value) ?? null;

export const typePath = (ticketType: TicketType): string => `${homePath}/${ticketType}`;

/** @param topic its key, or "new" */
export const topicPath = (ticketType: TicketType, topic: string): string =>
  `${typePath(ticketType)}/topics/${topic}`;

/** @param question its key, or "new" */
export const questionPath = (ticketType: TicketType, list: ListName, question: string): string =>
  `${typePath(ticketType)}/questions/${list}/${question}`;

export const versionPath = (ticketType: TicketType, version: number): string =>
  `${typePath(ticketType)}/versions/${version}`;
