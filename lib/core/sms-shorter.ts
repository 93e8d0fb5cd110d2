/**
 * Ways to write a text so that it takes fewer short messages. Each is for a person to choose: nothing is ever
 * replaced by itself, and what none of them knows stays as it is. Pure, and light enough for a browser.
 */

/** Marks that a word processor sets, and what a typewriter has for them (all of it is in GSM-7). */
const PLAIN: Record<string, string> = {
  ...each("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
  ...each("\u2018\u2019\u201a\u201b\u2039\u203a\u2032\u00b4`", "'"),
  ...each("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2022", "-"),
  ...each("\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t", " "),
  ...each("\u00ad\u200b\u2060\ufeff", ""),
  "\u2026": "...",
  "\u00d7": "x",
};

/** Latin letters that are no letter with a mark to Unicode, and how they are written without it. */
const BARE: Record<string, string> = {
  ...{ ł: "l", Ł: "L", đ: "d", Đ: "D", ħ: "h", Ħ: "H", ı: "i", œ: "oe", Œ: "OE", þ: "th", Þ: "Th" },
  ...{ ð: "d", Ð: "D", ĸ: "k", ŧ: "t", Ŧ: "T", ŋ: "n", Ŋ: "N" },
};

/**
 * Russian in Latin letters: ICAO Doc 9303, Machine Readable Travel Documents, part 3, section 6 B (the column for
 * Russian), which stands in passports since 2013. GOST 7.79-2000 system B writes the two signs as grave accents, and
 * those are not in GSM-7. The soft sign is not written.
 */
const LATIN: Record<string, string> = {
  ...{ а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ё: "e", ж: "zh", з: "z", и: "i", й: "i" },
  ...{ к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f" },
  ...{ х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ъ: "ie", ы: "y", ь: "", э: "e", ю: "iu", я: "ia" },
};

/** Letters with marks that GSM-7 has as they are: they cost nothing. */
const FREE = "èéùìòÇØøÅåÆæßÉÄÖÑÜäöñüà";

/** Typographic quotes, dashes, spaces and the ellipsis as a typewriter has them. */
export const plainMarks = (text: string): string =>
  [...text].map((character) => PLAIN[character] ?? character).join("");

/** The same, and Latin letters without the marks that GSM-7 has not. Letters of other scripts keep theirs: й is not и. */
export const withoutAccents = (text: string): string =>
  [...plainMarks(text).normalize("NFC")]
    .map((letter) => {
      if (FREE.includes(letter)) return letter;
      const bare = letter.normalize("NFD").replace(/^(\p{Script=Latin})\p{M}+$/u, "$1");
      return BARE[letter] ?? bare.normalize("NFC");
    })
    .join("")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1");

/** Russian in Latin letters, and typographic marks made plain. Other languages' letters stay. */
export const inLatin = (text: string): string => {
  // № is on every Russian keyboard.
  const plain = plainMarks(text).normalize("NFC").replaceAll("\u2116", "No.");
  const letters = [...plain];
  return letters
    .map((letter, at) => {
      const small = letter.toLowerCase();
      const latin = LATIN[small];
      if (latin === undefined || letter === small) return latin ?? letter;
      const shouted =
        isCapital(letters[at + 1]) || (!isLetter(letters[at + 1]) && isCapital(letters[at - 1]));
      return shouted ? latin.toUpperCase() : latin.charAt(0).toUpperCase() + latin.slice(1);
    })
    .join("");
};

/** Has it Cyrillic letters, and none that Russian has not? */
export const isRussian = (text: string): boolean => {
  const letters = text.normalize("NFC").match(/\p{Script=Cyrillic}/gu) ?? [];
  return letters.length > 0 && letters.every((letter) => LATIN[letter.toLowerCase()] !== undefined);
};

const isLetter = (character = ""): boolean => /\p{L}/u.test(character);
const isCapital = (character = ""): boolean => /\p{Lu}/u.test(character);

function each(characters: string, plain: string): Record<string, string> {
  return Object.fromEntries([...characters].map((character) => [character, plain]));
}
