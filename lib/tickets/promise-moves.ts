import type { Actor } from "@/lib/access/actor";
import type { OfTicket } from "@/lib/access/visibility";
import { recordEvent } from "@/lib/audit/recording";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/new-id";
import type { PromiseMove, Ticket } from "@/lib/generated/prisma/client";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Clock } from "@/lib/tickets/clocks";
import type { LockedTicket } from "@/lib/tickets/deadlines";
import { reasonColumns } from "@/lib/tickets/sealed-move";

/** Something that was promised for one moment and is now promised for another. */
export type Move = Pick<PromiseMove, "kind" | "cause" | "from" | "until" | "reason"> & {
  /** Names the form it came from: the same one moves once. */
  submissionId?: string;
};

/** Writes a move down, for the customer and in the history. */
export async function recordMove(
  tx: Tx,
  actor: Actor,
  ticket: OfTicket,
  move: Move,
  now: Date,
): Promise<void> {
  const [id, ticketId] = [newId(), ticket.id];
  const data = { ...move, id, ticketId, creationDate: now, ...reasonColumns(id, ticket, move.reason) };
  await tx.promiseMove.create({ data });
  const { cause, from, until } = move;
  await recordEvent(tx, actor, {
    kind: move.kind === "legal" ? "legalExtended" : "promiseMoved",
    ticketId,
    data: { cause, from: from.toISOString(), until: until.toISOString() },
    at: now,
  });
}

/** Was a promise moved by this form before? */
export const movedBefore = async (tx: Tx, ticketId: string, submissionId: string): Promise<boolean> =>
  (await tx.promiseMove.findFirst({ where: { submissionId, ticketId } })) !== null;

/**
 * Why it moved, in a sentence for the customer. What staff wrote about a fraud report is not repeated outside of
 * its page.
 * @param where in a message, or on the customer's own page
 */
export function sayReason(
  locale: Locale,
  ticketType: Ticket["ticketType"],
  { cause, reason }: Pick<Move, "cause" | "reason">,
  where: "message" | "page",
): string {
  const t = translator(locale, "promise");
  if (!reason) return t(`cause.${cause}`);
  return ticketType === "fraudReport" && where === "message" ? t("reasonThere") : t("why", { reason });
}

/**
 * Writes down the move that a step makes of a promise which had waited for the customer: their time is not counted.
 * @param after the clocks once the step is taken
 * @returns what it changes in the ticket, and the move, for whoever has to tell it
 */
export async function recordWaiting(
  tx: Tx,
  actor: Actor,
  ticket: LockedTicket,
  after: Clock[],
  now: Date,
): Promise<{ change: Partial<Pick<Ticket, "expectedResolutionDate">>; move: Move | null }> {
  const before = ticket.deadlines.find((clock) => clock.kind === "answer" && clock.pausedAt);
  const running = after.find((clock) => clock.kind === "answer" && !clock.pausedAt && !clock.metAt);
  const from = ticket.expectedResolutionDate ?? before?.dueAt;
  if (!before || !running || !from || running.dueAt <= from) return { change: {}, move: null };
  const until = running.dueAt;
  const move: Move = { kind: "answer", cause: "waited", from, until, reason: null };
  await recordMove(tx, actor, ticket, move, now);
  return { change: { expectedResolutionDate: until }, move };
}
