/**
 * How text is compared in search: lower case, without accents, one space between words. The same for what is
 * stored and for what is typed, so that "reklamace uctu" finds "Reklamace účtu".
 */
export const searchable = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();

/** How much of a conversation is searched: past this a trigram index costs more than it finds. */
const maximumLength = 20_000;

/** Joins everything a ticket can be found by. */
export const searchTextOf = (parts: (string | null | undefined)[]): string =>
  searchable(parts.filter(Boolean).join(" ")).slice(0, maximumLength);

/** Adds what a ticket can be found by from now on, in front, where a long conversation does not push it out. */
export function searchTextWith(before: string, parts: (string | null | undefined)[]): string {
  const fresh = parts.filter((part) => part && !before.includes(searchable(part)));
  return fresh.length > 0 ? searchTextOf([...fresh, before]) : before;
}
