import { db } from "@/lib/core/db";
import { isServed } from "./file-state";
import { there } from "./owning";
import { openText } from "./sealing";
import { content } from "./storage";

/** What mailboxes take from everybody: with the coding of e-mail a third more, it stays below 15 MB. */
const mostBytes = 10 * 1_048_576;

export type LetterFile = { name: string; mediaType: string; content: AsyncIterable<Uint8Array> };

/**
 * The files of an answer, to go along with its letter. None when together they are too large for one, or when one of
 * them may not be opened (yet): the letter leads to the page where they are.
 */
export async function filesForLetter(noteId: string): Promise<LetterFile[]> {
  const files = await db().file.findMany({ where: { noteId, ...there }, orderBy: { id: "asc" } });
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > mostBytes || !files.every(isServed)) return [];
  return files.map((file) => ({
    name: openText(file.name),
    mediaType: file.mediaType,
    content: content(file, file.storageKey),
  }));
}
