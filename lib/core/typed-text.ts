/**
 * What a person typed, fit to be stored and shown again as it was: line ends become "\n"; the C0 controls but
 * tab and line end, and delete, go (PostgreSQL cannot keep NUL, and nobody types the others); half characters
 * become U+FFFD. Everything else stays: accents, emoji, right-to-left marks, HTML.
 */
export const cleanText = (typed: string): string =>
  typed
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
    .toWellFormed()
    .trim();

/** The same for a field of one line. */
export const cleanLine = (typed: string): string => cleanText(typed).replace(/\s+/g, " ");

/** As a person counts: an emoji outside the basic plane is one. */
export const lengthOf = (text: string): number => [...text].length;
