import { isSealed, type OfTicket } from "@/lib/access/visibility";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/new-id";
import type { Note } from "@/lib/generated/prisma/client";
import type { ClaimOutcome, NoteKind, TicketStatus } from "@/lib/generated/prisma/enums";
import { openNote, textColumns } from "@/lib/tickets/sealed-note";

export type NoteToWrite = {
  ticket: OfTicket;
  kind: NoteKind;
  text: string;
  /** The person of the desk who wrote it. */
  authorId?: string;
  /** Names the form it came from: the same one writes once. */
  submissionId?: string;
  /** The step the ticket takes when this answer has arrived. */
  statusAfter?: TicketStatus;
  /** What became of the claim, in its final answer. */
  outcome?: ClaimOutcome | null;
};

/** Adds an entry to a ticket's conversation. What else the entry means is for the caller to write in `tx`. */
export async function writeNote(tx: Tx, { ticket, ...note }: NoteToWrite, now: Date): Promise<Note> {
  const row = { ...note, ticketId: ticket.id, creationDate: now };
  const id = isSealed(ticket) ? newId() : null;
  const data = id ? { ...row, id, ...textColumns(id, ticket, note.text) } : row;
  return openNote(await tx.note.create({ data }));
}

/** The words prepared for a call become the words that were said in it. */
export async function rewriteNote(
  tx: Tx,
  noteId: string,
  {
    ticket,
    text,
    authorId,
    statusAfter,
    outcome,
  }: Required<Pick<NoteToWrite, "ticket" | "text" | "authorId" | "statusAfter" | "outcome">>,
): Promise<Note> {
  const data = { authorId, statusAfter, outcome, ...textColumns(noteId, ticket, text) };
  return openNote(await tx.note.update({ where: { id: noteId }, data }));
}
