import { isSealed, type OfTicket } from "@/lib/access/visibility";
import type { Tx } from "@/lib/core/db";
import { seal, unseal } from "@/lib/core/sealing";
import type { Note } from "@/lib/generated/prisma/client";

const place = (id: string): string => `Note ${id}`;

/** The column with a note's words, as the ticket's type wants it. */
export const textColumns = (id: string, ticket: OfTicket, text: string) =>
  isSealed(ticket) ? { text: "", sealed: seal(place(id), { text }) } : { text, sealed: null };

/** A note with its words, whether they are sealed or not. @throws SealBroken */
export function openNote<N extends Pick<Note, "id" | "text" | "sealed">>(note: N): N {
  return note.sealed ? { ...note, ...unseal<Pick<Note, "text">>(place(note.id), note.sealed) } : note;
}

/** Writes the notes of a ticket anew as its type wants them: sealed, or not. @throws SealBroken */
export async function resealNotes(tx: Tx, ticket: OfTicket): Promise<void> {
  for (const note of await tx.note.findMany({ where: { ticketId: ticket.id } })) {
    await tx.note.update({ where: { id: note.id }, data: textColumns(note.id, ticket, openNote(note).text) });
  }
}
