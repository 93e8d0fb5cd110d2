import { SpamSign } from "@/lib/generated/prisma/enums";
import { searchable } from "@/lib/tickets/search-text";

/** A person points to one page, perhaps two. */
const manyLinks = 3;
/** Shorter texts are the same by chance: "No signal since this morning". */
const leastRepeated = 60;

/** What stands in addresses of pages and in the marks that link to them, whatever the forum. */
const link = /https?:\/\/|\bwww\.[\p{L}\d-]+\.|<a\s|\[url[=\]]/giu;

/** Does this text point to more pages than a person would? */
export const hasManyLinks = (text: string): boolean => (text.match(link)?.length ?? 0) >= manyLinks;

/** The words of a text as they are compared with others'; null when they are too few to say anything. */
export function comparedWords(text: string): string | null {
  const words = searchable(text);
  return words.length < leastRepeated ? null : words;
}

/** Signs that are worth a look and no more: nobody is kept waiting for them. */
const light: SpamSign[] = [SpamSign.disposableEmail];

/** Is a ticket with these signs to be kept apart until a person has looked at it? */
export const isSuspected = (signs: SpamSign[]): boolean => signs.some((sign) => !light.includes(sign));
