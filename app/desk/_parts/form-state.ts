/** One question of a form. `value` is what stands in it before anybody typed. */
export type Question = {
  name: string;
  label: string;
  hint?: string;
  value?: string;
  lang?: string;
  /** What else must be said to whom does not see where it stands. */
  about?: string;
  /** The heading above says it already; it is still read out. */
  quietLabel?: boolean;
  /** Where questions stand side by side, this one begins a row. */
  newRow?: boolean;
} & (
  | { kind: "text" | "email" | "password" | "number"; autoComplete?: string; width?: "short" | "half" }
  | { kind: "textarea"; rows: number }
  | { kind: "select" | "radios"; options: { value: string; label: string; hint?: string }[] }
  | { kind: "checkbox" }
  /** A moment on the wall clock of the desk: "2026-11-24T14:30". */
  | { kind: "datetime" }
  | { kind: "file"; accept: string; choose: string; none: string }
);

/** Questions that belong together, side by side where there is room. */
export type QuestionGroup = { legend?: string; hint?: string; columns?: 2 | 3; questions: Question[] };

export type FormProblem = { field: string; text: string };

/** What an action gives back when the form stays on the page: everything typed, and what to mend. */
export type FormState = {
  /** Differs at each answer, so that the page knows a new one. */
  id: string;
  values: Record<string, string>;
  problems: FormProblem[];
  /** Instead of the form: it is done, and this is to be read, and copied where `copy` is given. */
  done?: { title: string; text: string; copy?: string; next: { href: string; label: string } };
} | null;

/** A form that stays, with what was typed except passwords and files, which a browser does not take back. */
export const mend = (values: Record<string, string>, problems: FormProblem[]): NonNullable<FormState> => ({
  id: crypto.randomUUID(),
  values,
  problems,
});
