import type { Actor } from "@/lib/access/actor";
import { isSealed, type OfTicket } from "@/lib/access/visibility";
import { recordEvent } from "@/lib/audit/recording";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/new-id";
import { whomColumns, wordsColumns } from "./sealed-call";

export type CallToPlan = {
  ticket: OfTicket;
  /** E.164 */
  phone: string;
  contactName: string | null;
  windowStart: Date;
  windowEnd: Date;
};

/** Promises a call: a row that the list of calls shows until somebody has been reached or has decided. */
export async function planCall(
  tx: Tx,
  actor: Actor,
  { ticket, windowStart, windowEnd, ...whom }: CallToPlan,
  now: Date,
): Promise<{ id: string }> {
  const times = { ticketId: ticket.id, windowStart, windowEnd, creationDate: now };
  const id = isSealed(ticket) ? newId() : null;
  const data = id ? { ...times, id, ...whomColumns(id, ticket, whom) } : { ...times, ...whom };
  const call = await tx.callback.create({ data, select: { id: true } });
  const said = { windowStart: windowStart.toISOString(), windowEnd: windowEnd.toISOString() };
  await recordEvent(tx, actor, { kind: "callPlanned", ticketId: ticket.id, data: said, at: now });
  return call;
}

/** Withdraws the calls that are still to come, because the ticket has been answered or withdrawn. */
export async function cancelCalls(tx: Tx, ticketId: string, now: Date): Promise<void> {
  await tx.callback.updateMany({
    where: { ticketId, state: { in: ["scheduled", "taken", "needsDecision"] } },
    data: { state: "cancelled", completedAt: now, takenById: null, takenAt: null },
  });
}

/** Withdraws the calls that were to bring the words of an answer which has arrived by another way meanwhile. */
export async function cancelCallsOf(tx: Tx, noteId: string, now: Date): Promise<void> {
  await tx.callback.updateMany({
    where: { noteId, state: { in: ["scheduled", "needsDecision"] } },
    data: { state: "cancelled", completedAt: now },
  });
}

/** Writes what to say, and the note that holds it, into the ticket's open call. @returns false when none is open */
export async function writeScript(
  tx: Tx,
  ticket: OfTicket,
  note: { id: string; text: string },
): Promise<boolean> {
  const call = await tx.callback.findFirst({
    where: { ticketId: ticket.id, state: { in: ["scheduled", "taken", "needsDecision"] } },
    orderBy: { creationDate: "desc" },
  });
  if (!call) return false;
  const words = wordsColumns(call.id, ticket, note.text);
  await tx.callback.update({ where: { id: call.id }, data: { ...words, noteId: note.id } });
  return true;
}
