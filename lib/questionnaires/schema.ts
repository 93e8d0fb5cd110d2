import { z } from "zod";
import { type Locale, locales } from "@/lib/i18n/locales";

/** What a questionnaire may hold at most: more is no form that anybody fills in. Lengths in characters. */
export const questionnaireLimits = {
  topics: 40,
  questions: 20,
  options: 30,
  conditions: 5,
  label: 200,
  hint: 300,
  line: 1_000,
  text: 10_000,
} as const;

/** Longer than any of them: what is over a limit is kept in a draft and named, what is over this is no form. */
const anything = z.string().max(2_000);
const key = z.string().max(60);

/** A language that came after the questionnaire was written is empty, and said in another. */
export const textShape = z.object(
  Object.fromEntries(locales.map((locale) => [locale, anything.default("")])) as Record<
    Locale,
    z.ZodDefault<typeof anything>
  >,
);

const condition = z.object({ question: key, is: z.array(key).max(60) });
const option = z.object({ value: key, label: textShape, hint: textShape.nullable() });

const common = {
  key,
  label: textShape,
  hint: textShape.nullable(),
  required: z.boolean(),
  when: z.array(condition).max(60),
};
const options = z.array(option).max(100);
const whole = z.int().min(-1_000_000_000).max(1_000_000_000);

export const questionShape = z.discriminatedUnion("kind", [
  z.object({ ...common, kind: z.literal("choice"), options }),
  z.object({ ...common, kind: z.literal("several"), options }),
  z.object({ ...common, kind: z.literal("yesNo") }),
  z.object({ ...common, kind: z.literal("line"), maxLength: whole }),
  z.object({ ...common, kind: z.literal("text"), maxLength: whole }),
  z.object({ ...common, kind: z.literal("date") }),
  z.object({ ...common, kind: z.literal("time") }),
  z.object({ ...common, kind: z.literal("money") }),
  z.object({ ...common, kind: z.literal("phone") }),
  z.object({ ...common, kind: z.literal("number"), min: whole, max: whole }),
]);
const questions = z.array(questionShape).max(100);

export const topicShape = z.object({
  key,
  label: textShape,
  hint: textShape.nullable(),
  questions,
  proof: z.enum(["offered", "required"]),
});

/**
 * The shape alone, as a draft may be stored half written. Whether it may be asked of people is what `problemsOf`
 * says.
 */
export const questionnaireShape = z.object({
  before: questions,
  topics: z.array(topicShape).max(100),
  after: questions,
});

/** The same words in every language. */
export type Text = z.infer<typeof textShape>;
/** `question` was answered with one of `is`; a yes or no is "yes" or "no". In `after`, "topic" may be asked for. */
export type Condition = z.infer<typeof condition>;
export type Option = z.infer<typeof option>;
/** Asked when every condition of `when` holds. */
export type Question = z.infer<typeof questionShape>;
/** `proof`: whether the person must show that the number or address is theirs, or may. */
export type Topic = z.infer<typeof topicShape>;
/** `before` is asked before the topic, `after` for every topic after its own questions. */
export type Questionnaire = z.infer<typeof questionnaireShape>;

export type Money = {
  /** Decimal with a point, for example `249.50`. */
  amount: string;
  /** ISO 4217. */
  currency: string;
};

/**
 * By kind: choice the option's value, several their values, yesNo true or false, date "YYYY-MM-DD", time "HH:MM",
 * phone E.164, number its digits, line and text as written. Null was asked and left empty.
 */
export type AnswerValue = string | string[] | boolean | Money | null;

/** Answers by the key of their question; `topic` is the key of the topic. */
export type AnswerSet = Record<string, AnswerValue>;

/** Why a questionnaire must not be asked of people, and where. */
export type Problem = {
  /** Into the questionnaire: `["topics", 2, "questions", 0, "label"]`. */
  path: (string | number)[];
  /** Under `questionnaires.problems`. */
  key: string;
  values?: Record<string, string | number>;
};

export const hasOptions = (asked: Question): asked is Extract<Question, { kind: "choice" | "several" }> =>
  asked.kind === "choice" || asked.kind === "several";

/** The words in one language; where they are missing, in the first that has them. */
export const sayText = (words: Text, locale: Locale): string =>
  words[locale] || locales.map((one) => words[one]).find((one) => one !== "") || "";
