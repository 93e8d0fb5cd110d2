/** One thing a person said: an answer under its question, or the message under none. */
export type Said = { label: string | null; text: string };

/** The text that a receipt signs: what was asked and answered, then the message, in the order of the paper. */
export const textOf = (said: Said[]): string =>
  said.map(({ label, text }) => (label ? `${label}\n${text}` : text)).join("\n\n");
