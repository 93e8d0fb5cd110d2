import { isSealed } from "@/lib/access/visibility";
import { db } from "@/lib/core/db";
import { isServed } from "./file-state";
import { there } from "./owning";
import { fileName } from "./sealed-name";
import { content } from "./storage";

/** What mailboxes take from everybody: with the coding of e-mail a third more, it stays below 15 MB. */
const mostBytes = 10 * 1_048_576;

export type LetterFile = { name: string; mediaType: string; content: AsyncIterable<Uint8Array> };

/**
 * The files of an answer, to go along with its letter. None when together they are too large for one, or when one of
 * them may not be opened (yet), and never those of a report of fraud, whose letters say nothing of it: the letter leads
 * to the page where they are.
 */
export async function filesForLetter(noteId: string): Promise<LetterFile[]> {
  const files = await db().file.findMany({
    where: { noteId, ...there },
    orderBy: { id: "asc" },
    include: { ticket: { select: { ticketType: true } } },
  });
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const sealed = files.some(({ ticket }) => !ticket || isSealed(ticket));
  if (sealed || bytes > mostBytes || !files.every(isServed)) return [];
  return files.map((file) => ({
    name: fileName(file),
    mediaType: file.mediaType,
    content: content(file, file.storageKey),
  }));
}
