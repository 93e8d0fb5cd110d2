import { unseal } from "@/lib/core/sealing";
import type { Prisma, Ticket } from "@/lib/generated/prisma/client";

/** Who it was. What a ticket is found by names them, too, and is kept with them while it finds nothing. */
type Identity = Pick<Ticket, "contactName" | "replyAddress" | "subjectNumber">;
export type SealedIdentity = Identity & Pick<Ticket, "searchText">;
export type Account = Pick<Ticket, "description" | "answers">;
type Seals = Pick<Ticket, "id" | "sealed" | "sealedIdentity">;

/** Where in the database what was said about a ticket, or who said it, is sealed. */
export const ticketPlace = (id: string, part: "account" | "identity"): string => `Ticket ${id} ${part}`;

const isText = (value: unknown, like: RegExp): boolean => typeof value === "string" && like.test(value);

/**
 * The answers of a report that the desk must see to know what is urgent and who is to take it: what kind, when, how
 * much. They are choices, times and sums. Whatever else a questionnaire asks is sealed, and so are words that stand
 * where one of these belongs: an administrator may have asked another question under its key.
 */
const inTheOpen: Record<string, (value: Prisma.JsonValue | undefined) => boolean> = {
  topic: (value) => isText(value, /^[a-z][A-Za-z0-9]{0,39}$/),
  happeningNow: (value) => typeof value === "boolean",
  occurredOn: (value) => isText(value, /^\d{4}-\d{2}-\d{2}$/),
  occurredAt: (value) => isText(value, /^\d{2}:\d{2}$/),
  moneyLost: (value) => isSum(value),
};

const isSum = (value: Prisma.JsonValue | undefined): boolean =>
  isObject(value) &&
  Object.keys(value).length === 2 &&
  isText(value.amount, /^[\d.]{1,20}$/) &&
  isText(value.currency, /^[A-Z]{3}$/);

const isObject = (value: Prisma.JsonValue | undefined): value is Prisma.JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What of these answers everybody may see who may know that the report is there. */
export function openAnswers(answers: Prisma.JsonValue): Prisma.JsonObject {
  if (!isObject(answers)) return {};
  const isOpen = (key: string) =>
    Object.hasOwn(inTheOpen, key) && (answers[key] === null || inTheOpen[key]?.(answers[key]));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => isOpen(key)));
}

/**
 * A ticket with what was said, and with who said it when asked for, whether they are sealed or not. A row that was
 * read without one of these columns is given them all the same.
 * @throws SealBroken
 */
export function openTicketRow<T extends Seals>(ticket: T, { identity }: { identity: boolean }): T {
  const { id, sealed, sealedIdentity } = ticket;
  return {
    ...ticket,
    ...(sealed ? unseal<Account>(ticketPlace(id, "account"), sealed) : {}),
    ...(sealedIdentity && identity
      ? unseal<SealedIdentity>(ticketPlace(id, "identity"), sealedIdentity)
      : {}),
  };
}

/** A report as somebody sees it who has not opened it, or not who reported it. */
export function closedTicketRow<T extends { answers: Prisma.JsonValue }>(ticket: T): T {
  const answers = openAnswers(ticket.answers);
  return { ...ticket, ...nobody, description: "", answers };
}

/** Nobody known. */
export const nobody: Identity = { contactName: null, replyAddress: null, subjectNumber: null };
