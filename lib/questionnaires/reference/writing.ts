import {
  type Condition,
  type Option,
  type Question,
  type Text,
  type Topic,
  textShape,
} from "@/lib/questionnaires/schema";

/** How the reference data are written down: one line a question, with what is usual left out. */

export const words = (cs: string, en: string, ru: string): Text => textShape.parse({ cs, en, ru });

type Rest = { hint?: Text; required?: boolean; when?: Condition[] };

const common = (key: string, label: Text, { hint, required, when }: Rest) => ({
  key,
  label,
  hint: hint ?? null,
  required: required ?? false,
  when: when ?? [],
});

type Bare = Extract<Question, { kind: "yesNo" | "date" | "time" | "money" | "phone" }>["kind"];

const bare =
  (kind: Bare) =>
  (key: string, label: Text, rest: Rest = {}): Question => ({ ...common(key, label, rest), kind });

export const yesNo = bare("yesNo");
export const date = bare("date");
export const time = bare("time");
export const money = bare("money");
export const phone = bare("phone");

export const line = (
  key: string,
  label: Text,
  { maxLength = 100, ...rest }: Rest & { maxLength?: number } = {},
): Question => ({
  ...common(key, label, rest),
  kind: "line",
  maxLength,
});

export const number = (key: string, label: Text, min: number, max: number, rest: Rest = {}): Question => ({
  ...common(key, label, rest),
  kind: "number",
  min,
  max,
});

export const option = (value: string, label: Text, hint: Text | null = null): Option => ({
  value,
  label,
  hint,
});

export const choice = (key: string, label: Text, options: Option[], rest: Rest = {}): Question => ({
  ...common(key, label, rest),
  kind: "choice",
  options,
});

export const several = (key: string, label: Text, options: Option[], rest: Rest = {}): Question => ({
  ...common(key, label, rest),
  kind: "several",
  options,
});

export const topic = (
  key: string,
  label: Text,
  questions: Question[] = [],
  hint: Text | null = null,
): Topic => ({
  key,
  label,
  hint,
  questions,
  proof: "offered",
});

/** One condition: `question` was answered with one of these values. */
export const when = (question: string, ...is: string[]): Condition[] => [{ question, is }];
