import type { Tx } from "@/lib/core/db";
import type { Note } from "@/lib/generated/prisma/client";
import type { NoteKind, TicketStatus } from "@/lib/generated/prisma/enums";

export type NoteToWrite = {
  ticketId: string;
  kind: NoteKind;
  text: string;
  /** The person of the desk who wrote it. */
  authorId?: string;
  /** Names the form it came from: the same one writes once. */
  submissionId?: string;
  /** The step the ticket takes when this answer has arrived. */
  statusAfter?: TicketStatus;
};

/** Adds an entry to a ticket's conversation. What else the entry means is for the caller to write in `tx`. */
export const writeNote = (tx: Tx, note: NoteToWrite, now: Date): Promise<Note> =>
  tx.note.create({ data: { ...note, creationDate: now } });

/** The words prepared for a call become the words that were said in it. */
export const rewriteNote = (
  tx: Tx,
  noteId: string,
  said: Required<Pick<NoteToWrite, "text" | "authorId" | "statusAfter">>,
): Promise<Note> => tx.note.update({ where: { id: noteId }, data: said });
