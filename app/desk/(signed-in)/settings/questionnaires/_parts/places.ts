import { type Locale, locales } from "@/lib/i18n/locales";
import { applyEdit, type Edit, questionsIn } from "@/lib/questionnaires/editing";
import type { Question, Questionnaire, Text, Topic } from "@/lib/questionnaires/schema";
import { seenOf } from "@/lib/questionnaires/versions";
import { unpack } from "./packing";
import { problemsAt } from "./place-problems";

type Query = Record<string, string | string[] | undefined>;

type Place<Thing> = {
  /** What stands in the form: what was typed and not saved, or what is stored, or nothing yet. */
  shown: Thing;
  /** What is stored; null for what is new, or was removed meanwhile. */
  stored: Thing | null;
  /** The change that saving makes. */
  edit: Edit;
  /** Of what was stored when the person began to write; empty for what is new. */
  seen: string;
  /** What was typed and not saved; null when everything is. */
  packed: string | null;
  /** What is wrong, by field. */
  problems: Map<string, string>;
};

type TopicWords = Pick<Topic, "label" | "hint" | "proof">;

/** What was typed into a form and not saved, as the address carries it. */
const typedIn = (query: Query): { typed: Edit | null; packed: string | null } => {
  const typed = unpack(query.with);
  return { typed, packed: typed && typeof query.with === "string" ? query.with : null };
};

const seenIn = (query: Query, content: Questionnaire, edit: Edit): string =>
  typeof query.seen === "string" && hasTyped(query) ? query.seen : (seenOf(content, edit) ?? "");

/** Whether the address carries something that was typed and not saved. */
export const hasTyped = (query: Query): boolean => typedIn(query).packed !== null;

/** The place of a question in a list; null when there is no such list or no such question. */
export function questionPlace(
  locale: Locale,
  content: Questionnaire,
  list: string,
  key: string,
  query: Query,
): (Place<Question> & { above: Question[] }) | null {
  const questions = questionsIn(content, list);
  if (!questions) return null;
  const { typed, packed } = typedIn(query);
  const written = typed && "question" in typed ? typed.question : null;
  const stored = questions.find((one) => one.key === key) ?? null;
  const shown = written ?? stored ?? (key === "new" ? newQuestion : null);
  if (!shown) return null;
  const edit: Edit = stored
    ? { change: "setQuestion", list, key, question: shown }
    : { change: "addQuestion", list, question: shown };
  const applied = written || stored ? applyEdit(content, edit) : null;
  const problems = applied
    ? problemsAt(locale, applied.content, { change: "setQuestion", list, key: applied.key, question: shown })
    : new Map<string, string>();
  const first = list === "before" ? [] : content.before;
  const above = [...first, ...questions.slice(0, stored ? questions.indexOf(stored) : undefined)];
  return { shown, stored, edit, seen: seenIn(query, content, edit), packed, problems, above };
}

/** The place of a topic; null when there is none. */
export function topicPlace(
  locale: Locale,
  content: Questionnaire,
  key: string,
  query: Query,
): (Place<TopicWords> & { stored: Topic | null }) | null {
  const { typed, packed } = typedIn(query);
  const written = typed && "words" in typed ? typed.words : null;
  const stored = content.topics.find((one) => one.key === key) ?? null;
  const shown = written ?? stored ?? (key === "new" ? newTopic : null);
  if (!shown) return null;
  const { label, hint, proof } = shown;
  const words = { label, hint, proof };
  const edit: Edit = stored ? { change: "setTopic", topic: key, words } : { change: "addTopic", words };
  const applied = written || stored ? applyEdit(content, edit) : null;
  const problems = applied
    ? problemsAt(locale, applied.content, { change: "setTopic", topic: applied.key, words })
    : new Map<string, string>();
  return { shown: words, stored, edit, seen: seenIn(query, content, edit), packed, problems };
}

const nothing = Object.fromEntries(locales.map((locale) => [locale, ""])) as Text;
const newTopic = { label: nothing, hint: null, proof: "offered" as const };
const newQuestion: Question = {
  key: "new",
  kind: "choice",
  options: [],
  label: nothing,
  hint: null,
  required: false,
  when: [],
};
