import { parsePhone } from "@/lib/access/phone";
import { cleanLine, cleanText, lengthOf } from "@/lib/core/typed-text";
import type { Locale } from "@/lib/i18n/locales";
import { offeredCurrencies } from "@/lib/questionnaires/currencies";
import type { FormReading } from "@/lib/questionnaires/form-reading";
import { type AnswerValue, hasOptions, type Question, sayText } from "@/lib/questionnaires/schema";
import { parseAmount } from "@/lib/questionnaires/typed-amount";
import { parseDay, parseTimeOfDay } from "@/lib/questionnaires/typed-date";

export type KindContext = {
  /** "YYYY-MM-DD" at the desk. */
  today: string;
  /** ISO 4217: what the operator charges in. */
  currency: string;
  /** ISO 3166-1 alpha-2: whose numbers may be written without the country's code. */
  country: string;
  /** In which an error names its question. */
  locale: Locale;
};

/**
 * The fields of a question, in the order of the page. One field of the question's own key, but for a date
 * (`keyDay`, `keyMonth`, `keyYear`), an amount (`key`, `keyCurrency`) and several answers (`key-value` each,
 * where anything but nothing is a tick).
 */
export function fieldNames(question: Question): string[] {
  const { key } = question;
  if (question.kind === "date") return [`${key}Day`, `${key}Month`, `${key}Year`];
  if (question.kind === "money") return [key, `${key}Currency`];
  if (question.kind === "several") return question.options.map(({ value }) => `${key}-${value}`);
  return [key];
}

/** The answer to one question, as `form` has it. What is wrong is refused there, and the answer is null. */
export function readAnswer(form: FormReading, question: Question, context: KindContext): AnswerValue {
  const before = form.errors.length;
  const answer = readers(form, question, context);
  const isEmpty = answer === null || (Array.isArray(answer) && answer.length === 0);
  if (isEmpty && question.required && form.errors.length === before) {
    const [field = question.key] = fieldNames(question);
    form.refuse(field, missingKey(question), { question: sayText(question.label, context.locale) });
  }
  return isEmpty ? null : answer;
}

function missingKey({ kind }: Question): string {
  if (kind === "several") return "severalRequired";
  return kind === "choice" || kind === "yesNo" ? "choiceRequired" : "answerRequired";
}

function readers(form: FormReading, question: Question, context: KindContext): AnswerValue {
  const { key } = question;
  switch (question.kind) {
    case "choice":
      return question.options.find(({ value }) => value === form.raw(key))?.value ?? null;
    case "several":
      return question.options.map(({ value }) => value).filter((value) => form.raw(`${key}-${value}`) !== "");
    case "yesNo":
      return form.raw(key) === "yes" ? true : form.raw(key) === "no" ? false : null;
    case "line":
      return readWritten(form, question, cleanLine(form.raw(key)), question.maxLength, context);
    case "text":
      return readWritten(form, question, cleanText(form.raw(key)), question.maxLength, context);
    case "date":
      return readDay(form, key, context);
    case "time":
      return readTime(form, key);
    case "money":
      return readMoney(form, key, context);
    case "phone":
      return readPhone(form, key, context);
    case "number":
      return readNumber(form, question);
  }
}

function readWritten(
  form: FormReading,
  { key, label }: Question,
  written: string,
  limit: number,
  { locale }: KindContext,
): string | null {
  const over = lengthOf(written) - limit;
  if (over <= 0) return written || null;
  form.refuse(key, "answerTooLong", { question: sayText(label, locale), limit, over });
  return null;
}

const dateErrors = {
  incomplete: "dateIncomplete",
  impossible: "dateImpossible",
  year: "dateYear",
  future: "dateFuture",
  longAgo: "dateLongAgo",
};

function readDay(form: FormReading, key: string, { today }: KindContext): string | null {
  const fields = { day: `${key}Day`, month: `${key}Month`, year: `${key}Year` };
  const typed = { day: form.line(fields.day), month: form.line(fields.month), year: form.line(fields.year) };
  const found = parseDay(typed, today);
  if (found.ok) return found.day;
  form.refuse(fields[found.part ?? "day"], dateErrors[found.reason]);
  return null;
}

function readTime(form: FormReading, key: string): string | null {
  const found = parseTimeOfDay(form.line(key));
  if (found.ok) return found.time;
  form.refuse(key, "timeFormat");
  return null;
}

function readMoney(form: FormReading, key: string, { currency: own }: KindContext): AnswerValue {
  const typed = form.line(key);
  const chosen = form.raw(`${key}Currency`) || own;
  const currency = offeredCurrencies(own).find((code) => code === chosen);
  if (!currency) {
    if (typed !== "") form.refuse(`${key}Currency`, "currencyRequired");
    return null;
  }
  const found = parseAmount(typed, currency);
  if (found.ok) return found.amount ? { amount: found.amount, currency } : null;
  form.refuse(key, found.reason === "tooLarge" ? "amountTooLarge" : "amountFormat");
  return null;
}

function readPhone(form: FormReading, key: string, { country }: KindContext): string | null {
  const typed = form.line(key);
  if (typed === "") return null;
  const number = parsePhone(typed, country);
  if (number.ok) return number.e164;
  form.refuse(key, "phoneNumberFormat");
  return null;
}

function readNumber(form: FormReading, question: Question & { kind: "number" }): string | null {
  const { key, min, max } = question;
  const typed = form.line(key).normalize("NFKC").replace(/\s/g, "").replace(/^[−–]/, "-");
  if (typed === "") return null;
  const number = /^[+-]?\d{1,15}$/.test(typed) ? Number(typed) : Number.NaN;
  if (number >= min && number <= max) return String(number + 0);
  form.refuse(key, "wholeNumber", { min, max });
  return null;
}

const text = (value: AnswerValue | undefined): value is string => typeof value === "string" && value !== "";

const isDay = (value: string): boolean => {
  const date = new Date(`${/^\d{4}-\d\d-\d\d$/.test(value) ? value : ""}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};

/** Whether a stored answer is one that its question could have got. Null, for none, always is. */
export function isAnswerTo(question: Question, value: AnswerValue | undefined): value is AnswerValue {
  if (value === null) return true;
  if (question.kind === "several") {
    const known = question.options.map((option) => option.value);
    return Array.isArray(value) && value.length > 0 && value.every((one) => known.includes(one));
  }
  if (question.kind === "yesNo") return typeof value === "boolean";
  if (question.kind === "money") {
    return typeof value === "object" && !Array.isArray(value) && text(value.amount) && text(value.currency);
  }
  if (!text(value)) return false;
  if (question.kind === "date") return isDay(value);
  if (question.kind === "time") return /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
  return !hasOptions(question) || question.options.some((option) => option.value === value);
}

/** What its fields held when this answer was read off them: what a form shows again. */
export function writeAnswer(question: Question, value: AnswerValue): Record<string, string> {
  const { key, kind } = question;
  if (value === null) return {};
  if (typeof value === "boolean") return { [key]: value ? "yes" : "no" };
  if (Array.isArray(value)) return Object.fromEntries(value.map((one) => [`${key}-${one}`, "yes"]));
  if (typeof value === "object") return { [key]: value.amount, [`${key}Currency`]: value.currency };
  if (kind !== "date") return { [key]: value };
  const [year = "", month = "", day = ""] = value.split("-");
  return { [`${key}Day`]: String(Number(day)), [`${key}Month`]: String(Number(month)), [`${key}Year`]: year };
}
