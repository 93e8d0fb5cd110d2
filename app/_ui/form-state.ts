import type { ShownWork } from "./work";

/** What a form shows after it came back: what was typed, what is wrong, and the token for the next try. */
export type FormState = {
  token: string;
  values: Record<string, string>;
  errors: ShownError[];
  /** What there is to say when nothing is wrong and the form stays. */
  good?: string[];
  /** How often it came back. */
  attempt: number;
  /** Asks which of two e-mail addresses is meant, where the one typed looks like a slip. */
  suggestion?: Suggestion;
  /** Is due before it is taken. */
  work?: ShownWork;
};

export type Suggestion = { ask: string; use: string; keep: string };

/** A sentence, and the field that it is about; one without a field is about the whole form. */
export type ShownError = { field: string | null; text: string; link?: { href: string; text: string } };

/** What a control needs to know of its form. */
export type ShownForm = {
  values: Record<string, string | undefined>;
  errors: ShownError[];
  /** Stands before each error for those who do not see its sign. */
  errorWord: string;
  suggestion?: Suggestion | undefined;
};

export const freshForm = (token: string): FormState => ({ token, values: {}, errors: [], attempt: 0 });
