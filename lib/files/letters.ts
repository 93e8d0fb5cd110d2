import { isSealed } from "@/lib/access/visibility";
import { db } from "@/lib/core/db";
import { logger } from "@/lib/core/log";
import type { File } from "@/lib/generated/prisma/client";
import { isServed } from "./file-state";
import { there } from "./owning";
import { fileName } from "./sealed-name";
import { content } from "./storage";

/** What mailboxes take from everybody: with the coding of e-mail a third more, it stays below 15 MB. */
const mostBytes = 10 * 1_048_576;

export type LetterFile = { name: string; mediaType: string; content: AsyncIterable<Uint8Array> };

/**
 * The files of an answer, to go along with its letter. None when together they are too large for one, or when one of
 * them may not be opened (yet) or is not as it was stored, and never those of a report of fraud, whose letters say
 * nothing of it: the letter leads to the page where they are. What is wrong with a file shows only at its end, so all
 * of them are read before the letter begins: no fault of a file holds an answer back.
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
  const letterFiles: LetterFile[] = [];
  for (const file of files) {
    const chunks = await whole(file).catch((err: unknown) => sayLost(file, noteId, err));
    if (!chunks) return [];
    letterFiles.push({ name: fileName(file), mediaType: file.mediaType, content: inTurn(chunks) });
  }
  return letterFiles;
}

async function whole(file: File): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  let left = file.size;
  for await (const chunk of content(file, file.storageKey)) {
    left -= chunk.length;
    if (left < 0) throw new Error("A stored file is longer than it was.");
    chunks.push(chunk);
  }
  return chunks;
}

async function* inTurn(chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/** A letter that is tried again and again finds the same fault each time. */
const said = new Set<string>();

function sayLost({ id }: File, noteId: string, err: unknown): null {
  if (!said.has(id)) logger("files").error({ fileId: id, noteId, err }, "a stored file does not open");
  said.add(id);
  return null;
}
