import { sayDay, sayMoney, sayPhone } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { isAnswerTo } from "@/lib/questionnaires/answer-kinds";
import { questionsOf, topicOf } from "@/lib/questionnaires/asking";
import {
  type AnswerSet,
  type AnswerValue,
  type Question,
  type Questionnaire,
  sayText,
} from "@/lib/questionnaires/schema";

export type SaidAnswer = { key: string; label: string; text: string };

/** The desk's own zone (IANA) and country (ISO 3166-1 alpha-2): `Settings` has them. */
type SayingSettings = { calendar: { timeZone: string }; operator: { country: string } };

/**
 * The answers in words, in the order they were asked; the topic is said by `topicLabel`. What was left empty or
 * is no answer to its question is left out. Whatever is stored, it never throws.
 * @param questionnaire the version that asked: `questionnaireOf` finds it
 * @param answers as stored in `Ticket.answers`
 * @param now decides what is "today", and which year need not be said
 */
export function sayAnswers(
  questionnaire: Questionnaire,
  answers: unknown,
  locale: Locale,
  settings: SayingSettings,
  now: Date = new Date(),
): SaidAnswer[] {
  const stored = answerSetOf(answers);
  return answered(questionnaire, stored).flatMap((question) => {
    const value = stored[question.key] ?? null;
    const text = value === null ? "" : sayAnswer(question, value, locale, settings, now);
    const { key, label } = question;
    return text === "" ? [] : [{ key, label: sayText(label, locale), text }];
  });
}

/** The name of a topic; the key itself where this questionnaire has no such topic. */
export function topicLabel(questionnaire: Questionnaire, topicKey: unknown, locale: Locale): string {
  const topic = topicOf(questionnaire, topicKey);
  if (topic) return sayText(topic.label, locale);
  if (topicKey === "imported") return translator(locale, "shared.answer")("imported");
  return typeof topicKey === "string" ? topicKey : "";
}

/**
 * The questions of the topic, and those that another topic asks: before there were versions every topic asked them
 * all. The last topic is the one for everything else, and has the widest words.
 */
function answered(questionnaire: Questionnaire, answers: AnswerSet): Question[] {
  const own = questionsOf(questionnaire, answers.topic);
  const all = [
    ...own,
    ...questionnaire.topics.toReversed().flatMap(({ questions }) => questions),
    ...questionnaire.after,
  ];
  const keys = new Set<string>();
  return all.filter((question) => {
    if (keys.has(question.key) || !Object.hasOwn(answers, question.key)) return false;
    if (!isAnswerTo(question, answers[question.key])) return false;
    keys.add(question.key);
    return true;
  });
}

function answerSetOf(stored: unknown): AnswerSet {
  return typeof stored === "object" && stored !== null && !Array.isArray(stored) ? (stored as AnswerSet) : {};
}

function sayAnswer(
  question: Question,
  value: Exclude<AnswerValue, null>,
  locale: Locale,
  { calendar, operator }: SayingSettings,
  now: Date,
): string {
  const optionLabel = (wanted: string): string => {
    const found = "options" in question && question.options.find((option) => option.value === wanted);
    return found ? sayText(found.label, locale) : wanted;
  };
  if (typeof value === "boolean") return translator(locale, "shared.answer")(value ? "yes" : "no");
  if (Array.isArray(value)) return value.map(optionLabel).join(", ");
  if (typeof value === "object") return sayAmount(locale, value.amount, value.currency);
  if (question.kind === "date") return sayDay(locale, value, calendar.timeZone, now);
  if (question.kind === "phone") return sayPhone(value, operator.country);
  return optionLabel(value);
}

const sayAmount = (locale: Locale, amount: string, currency: string): string =>
  /^[A-Z]{3}$/.test(currency) && Number.isFinite(Number(amount))
    ? sayMoney(locale, amount, currency)
    : `${amount} ${currency}`;
