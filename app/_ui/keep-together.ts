const short = /(?:^|[\s(«„“])(?:\p{L}|во|до|за|из|ко|на|не|но|от|по|со)$/iu;

/**
 * What belongs together does not break apart at the end of a line: "24. listopadu", "24 November", "до 9:00",
 * "§ 64", a word of one letter or a short one of Russian with the next one, and "SIM-карта", whose hyphen is followed
 * by a joiner: our type has no hyphen of the kind that does not break. For pages, not for an SMS.
 */
export const keepTogether = (said: string): string => {
  const words = said.replace(/-(?=\p{Script=Cyrillic})/gu, "-\u2060").split(" ");
  return words.reduce((before, word, index) => {
    const last = words[index - 1] ?? "";
    return `${before}${clings(last, word) ? "\u00a0" : " "}${word}`;
  });
};

const clings = (word: string, next: string): boolean =>
  short.test(word) ||
  (/(?:^|\s)\d+\.?$/.test(word) && /^\p{L}/u.test(next)) ||
  (/(?:^|\s)(?:\p{L}{2}|§)$/u.test(word) && /^[+\d]/.test(next));
