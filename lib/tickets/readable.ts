/**
 * The 32 characters that are told apart on a screen, on paper and on the phone: no I, O, 0, 1.
 * Position is value: the character at index n stands for the five bits of n.
 */
export const readable = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

const cyrillic = "АВЕКМНРСТУХ";
const latin = "ABEKMHPCTYX";

/**
 * What a person typed, cut down to letters and digits: upper case, full-width forms made narrow, no spaces,
 * hyphens or invisible characters, and Cyrillic letters that look like Latin ones taken for those.
 * @param longest beyond it, it cannot be anything we gave out
 * @returns "" when it is longer
 */
export function readTyped(typed: string, longest = 100): string {
  if (typed.length > longest) return "";
  const letters = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  return [...letters].map((letter) => latin[cyrillic.indexOf(letter)] ?? letter).join("");
}
