/**
 * What belongs together does not break apart at the end of a line: "24. listopadu", "24 November", "до 9:00", and a
 * word of one letter with the next one.
 */
export const keepTogether = (said: string): string =>
  said
    .replace(/(\d{1,2}\.?) (?=\p{L})/gu, "$1\u00a0")
    .replace(/(?<=(?:^|\s)(?:\p{L}|\p{L}{2}(?= \d))) /gu, "\u00a0");
