import { cleanLine, cleanText } from "@/lib/core/typed-text";
import { locales } from "@/lib/i18n/locales";
import { freeKey, keyFrom } from "@/lib/questionnaires/editing";
import { type Option, type Question, sayText, type Text } from "@/lib/questionnaires/schema";

/** What the form of a question or a topic posted, by field name. */
export type Fields = Record<string, string>;

/** The words of `label-cs`, `label-en` …; `name` is what stands before the language. */
export const readText = (fields: Fields, name: string): Text =>
  Object.fromEntries(locales.map((locale) => [locale, cleanLine(fields[`${name}-${locale}`] ?? "")])) as Text;

/** The same, or null when nothing is written in any language. */
export function readHint(fields: Fields, name: string): Text | null {
  const words = Object.fromEntries(
    locales.map((locale) => [locale, cleanText(fields[`${name}-${locale}`] ?? "")]),
  ) as Text;
  return isBlank(words) ? null : words;
}

const isBlank = (words: Text): boolean => locales.every((locale) => words[locale] === "");

/** The question as the form has it, with rows for options that nobody has written yet. */
export function readQuestion(fields: Fields): Question {
  const common = {
    key: fields.key ?? "",
    label: readText(fields, "label"),
    hint: readHint(fields, "hint"),
    required: fields.required === "yes",
    when: readConditions(fields),
  };
  const kind = fields.kind ?? "";
  switch (kind) {
    case "choice":
    case "several":
      return { ...common, kind, options: readOptions(fields) };
    case "line":
    case "text":
      return { ...common, kind, maxLength: whole(fields.maxLength, 0) };
    case "number":
      return { ...common, kind, min: whole(fields.min, 1), max: whole(fields.max, 0) };
    case "date":
    case "time":
    case "money":
    case "phone":
      return { ...common, kind };
    default:
      return { ...common, kind: "yesNo" };
  }
}

/** Without the rows in which nothing is written. */
export const withoutBlanks = (question: Question): Question =>
  "options" in question
    ? { ...question, options: question.options.filter(({ label }) => !isBlank(label)) }
    : question;

function readOptions(fields: Fields): Option[] {
  const rows = Array.from({ length: 100 }, (_, index) => `option-${index}`).filter(
    (name) => `${name}-value` in fields,
  );
  const taken = new Set(rows.map((name) => fields[`${name}-value`] ?? ""));
  return rows.map((name) => {
    const label = readText(fields, name);
    const known = fields[`${name}-value`] ?? "";
    if (known !== "" || isBlank(label))
      return { value: known, label, hint: readHint(fields, `${name}-hint`) };
    const value = freeKey(keyFrom(sayText(label, "en"), "answer"), (candidate) => taken.has(candidate));
    taken.add(value);
    return { value, label, hint: null };
  });
}

/** A tick `when.KEY.VALUE`: asked when KEY was answered with VALUE, or with another that is ticked. */
function readConditions(fields: Fields): Question["when"] {
  const conditions = new Map<string, string[]>();
  for (const name of Object.keys(fields)) {
    const [, question, value] = /^when\.([^.]+)\.([^.]*)$/.exec(name) ?? [];
    if (question === undefined || value === undefined) continue;
    conditions.set(question, [...(conditions.get(question) ?? []), value].filter(Boolean));
  }
  return [...conditions].map(([question, is]) => ({ question, is }));
}

function whole(typed: string | undefined, otherwise: number): number {
  const plain = (typed ?? "").replace(/\s/g, "");
  return /^-?\d{1,9}$/.test(plain) ? Number(plain) : otherwise;
}

/** What a press of a button in the form does to its options; anything else leaves them. */
export function changeOptions(question: Question, intent: string): Question {
  if (!("options" in question)) return question;
  const { options } = question;
  if (intent === "addOption") {
    const label = Object.fromEntries(locales.map((locale) => [locale, ""])) as Text;
    return { ...question, options: [...options, { value: "", label, hint: null }] };
  }
  const [, what, number] = /^(up|down|drop)-(\d{1,3})$/.exec(intent) ?? [];
  const at = Number(number);
  const option = options[at];
  if (!what || !option) return question;
  const rest = options.toSpliced(at, 1);
  if (what === "drop") return { ...question, options: rest };
  return { ...question, options: rest.toSpliced(what === "up" ? Math.max(0, at - 1) : at + 1, 0, option) };
}
