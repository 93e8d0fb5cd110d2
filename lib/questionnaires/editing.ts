import { z } from "zod";
import { comparableValues } from "@/lib/questionnaires/condition-problems";
import { isReserved } from "@/lib/questionnaires/reserved";
import {
  type Question,
  type Questionnaire,
  questionShape,
  sayText,
  type Topic,
  topicShape,
} from "@/lib/questionnaires/schema";

/** Where questions stand: "before", "after", or "topic-" and the key of a topic. */
export type ListName = string;

const topicWords = topicShape.pick({ label: true, hint: true, proof: true });
const list = z.string().max(80);
const key = z.string().max(60);
const by = z.union([z.literal(-1), z.literal(1)]);

/**
 * One change of a draft. Things are named by their keys, so that what two people change in different places comes
 * together. A new topic or question gets a key of its own, whatever key it came with.
 */
export const editSchema = z.discriminatedUnion("change", [
  z.object({ change: z.literal("addTopic"), words: topicWords }),
  z.object({ change: z.literal("setTopic"), topic: key, words: topicWords }),
  z.object({ change: z.literal("moveTopic"), topic: key, by }),
  z.object({ change: z.literal("removeTopic"), topic: key }),
  z.object({ change: z.literal("addQuestion"), list, question: questionShape }),
  z.object({ change: z.literal("setQuestion"), list, key, question: questionShape }),
  z.object({ change: z.literal("moveQuestion"), list, key, by }),
  z.object({ change: z.literal("removeQuestion"), list, key }),
]);

export type Edit = z.infer<typeof editSchema>;

export const topicList = (topicKey: string): ListName => `topic-${topicKey}`;

/** The questions of one list; null when there is no such list. */
export function questionsIn(questionnaire: Questionnaire, name: ListName): Question[] | null {
  if (name === "before" || name === "after") return questionnaire[name];
  return questionnaire.topics.find((topic) => topicList(topic.key) === name)?.questions ?? null;
}

/**
 * The questionnaire with one change made, and the key of what was changed; null when what was to be changed is not
 * there any more. Conditions forget the topics and options that are gone; one that named nothing else names nothing.
 */
export function applyEdit(
  questionnaire: Questionnaire,
  edit: Edit,
): { content: Questionnaire; key: string } | null {
  switch (edit.change) {
    case "addTopic": {
      const topic: Topic = {
        ...edit.words,
        key: newKey(questionnaire, edit.words.label, "topic"),
        questions: [],
      };
      return { content: { ...questionnaire, topics: [...questionnaire.topics, topic] }, key: topic.key };
    }
    case "setTopic":
      return onTopics(questionnaire, edit.topic, (topics, at) =>
        topics.map((topic, index) => (index === at ? { ...topic, ...edit.words } : topic)),
      );
    case "moveTopic":
      return onTopics(questionnaire, edit.topic, (topics, at) => moved(topics, at, edit.by));
    case "removeTopic":
      return onTopics(questionnaire, edit.topic, (topics, at) => topics.toSpliced(at, 1));
    case "addQuestion": {
      const question = { ...edit.question, key: newKey(questionnaire, edit.question.label, "question") };
      const content = onList(questionnaire, edit.list, (questions) => [...questions, question]);
      return content && { content, key: question.key };
    }
    case "setQuestion":
      return onQuestion(questionnaire, edit, (questions, at) =>
        questions.with(at, { ...edit.question, key: edit.key }),
      );
    case "moveQuestion":
      return onQuestion(questionnaire, edit, (questions, at) => moved(questions, at, edit.by));
    case "removeQuestion":
      return onQuestion(questionnaire, edit, (questions, at) => questions.toSpliced(at, 1));
  }
}

function moved<T>(all: T[], at: number, step: -1 | 1): T[] {
  const [one, other] = [all[at], all[at + step]];
  if (one === undefined || other === undefined) return all;
  return all.with(at, other).with(at + step, one);
}

function onTopics(
  questionnaire: Questionnaire,
  topicKey: string,
  change: (topics: Topic[], at: number) => Topic[],
): { content: Questionnaire; key: string } | null {
  const at = questionnaire.topics.findIndex((topic) => topic.key === topicKey);
  if (at < 0) return null;
  const topics = change(questionnaire.topics, at);
  return { content: forgetValues({ ...questionnaire, topics }), key: topicKey };
}

function onQuestion(
  questionnaire: Questionnaire,
  { list: name, key: wanted }: { list: ListName; key: string },
  change: (questions: Question[], at: number) => Question[],
): { content: Questionnaire; key: string } | null {
  const at = questionsIn(questionnaire, name)?.findIndex((question) => question.key === wanted) ?? -1;
  if (at < 0) return null;
  const content = onList(questionnaire, name, (questions) => change(questions, at));
  return content && { content: forgetValues(content), key: wanted };
}

function onList(
  questionnaire: Questionnaire,
  name: ListName,
  change: (questions: Question[]) => Question[],
): Questionnaire | null {
  if (name === "before" || name === "after") return { ...questionnaire, [name]: change(questionnaire[name]) };
  if (!questionsIn(questionnaire, name)) return null;
  const topics = questionnaire.topics.map((topic) =>
    topicList(topic.key) === name ? { ...topic, questions: change(topic.questions) } : topic,
  );
  return { ...questionnaire, topics };
}

/** Takes out of every condition the values that its question, where there is one, does not offer. */
function forgetValues(questionnaire: Questionnaire): Questionnaire {
  const { before, topics, after } = questionnaire;
  const clean = (questions: Question[], others: Question[], offered: string[] | null): Question[] =>
    questions.map((question) => ({
      ...question,
      when: question.when.map((condition) => {
        const target = [...others, ...questions].find((one) => one.key === condition.question);
        const known = condition.question === "topic" ? offered : target && comparableValues(target);
        return known
          ? { ...condition, is: condition.is.filter((value) => known.includes(value)) }
          : condition;
      }),
    }));
  return {
    before: clean(before, [], null),
    topics: topics.map((topic) => ({ ...topic, questions: clean(topic.questions, before, null) })),
    after: clean(
      after,
      before,
      topics.map((topic) => topic.key),
    ),
  };
}

/** A name that nothing in the questionnaire has, made of the English words. */
function newKey(questionnaire: Questionnaire, label: Question["label"], otherwise: string): string {
  const { before, topics, after } = questionnaire;
  const lists = [topics, before, ...topics.map((topic) => topic.questions), after];
  const taken = new Set(lists.flatMap((all) => all.map((one) => one.key)));
  return freeKey(
    keyFrom(sayText(label, "en"), otherwise),
    (candidate) => taken.has(candidate) || isReserved(candidate),
  );
}

/** "Which bill is it?" becomes "whichBillIsIt"; what has no Latin letter in it becomes `otherwise`. */
export function keyFrom(words: string, otherwise: string): string {
  const plain = words.normalize("NFKD").replace(/\p{M}/gu, "");
  const parts = plain.match(/[A-Za-z0-9]+/g) ?? [];
  const joined = parts
    .map((part, index) =>
      index === 0 ? part.toLowerCase() : part.charAt(0).toUpperCase() + part.slice(1).toLowerCase(),
    )
    .join("")
    .slice(0, 30);
  return /^[a-z]/.test(joined) ? joined : otherwise;
}

/** The key itself, or with the first number from 2 on that makes it free. */
export function freeKey(wanted: string, isTaken: (candidate: string) => boolean): string {
  let candidate = wanted;
  for (let number = 2; isTaken(candidate); number++) candidate = `${wanted}${number}`;
  return candidate;
}
