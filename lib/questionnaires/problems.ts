import { lengthOf } from "@/lib/core/typed-text";
import { locales } from "@/lib/i18n/locales";
import { conditionProblems } from "@/lib/questionnaires/condition-problems";
import { isKey, isReserved } from "@/lib/questionnaires/reserved";
import {
  hasOptions,
  questionnaireLimits as limits,
  type Problem,
  type Question,
  type Questionnaire,
  type Text,
  type Topic,
} from "@/lib/questionnaires/schema";

type Path = Problem["path"];

/** Everything for which a questionnaire must not be asked of people, in its own order; empty when it may be. */
export function problemsOf(questionnaire: Questionnaire): Problem[] {
  const { before, topics, after } = questionnaire;
  return [
    ...(topics.length === 0 ? [{ path: ["topics"], key: "noTopics" }] : []),
    ...tooMany(topics, limits.topics, ["topics"]),
    ...listProblems(before, ["before"]),
    ...topics.flatMap((topic, index) => topicProblems(topic, ["topics", index])),
    ...listProblems(after, ["after"]),
    ...keyProblems(questionnaire),
    ...conditionProblems(questionnaire),
  ];
}

function topicProblems(topic: Topic, path: Path): Problem[] {
  return [...wordProblems(topic, path), ...listProblems(topic.questions, [...path, "questions"])];
}

const listProblems = (questions: Question[], path: Path): Problem[] => [
  ...tooMany(questions, limits.questions, path),
  ...questions.flatMap((question, index) => questionProblems(question, [...path, index])),
];

function questionProblems(question: Question, path: Path): Problem[] {
  return [
    ...wordProblems(question, path),
    ...(question.when.length > limits.conditions
      ? [{ path: [...path, "when"], key: "tooMany", values: { limit: limits.conditions } }]
      : []),
    ...(hasOptions(question) ? optionProblems(question, path) : []),
    ...boundProblems(question, path),
  ];
}

function optionProblems(question: Extract<Question, { options: unknown }>, path: Path): Problem[] {
  const { options, kind } = question;
  const least = kind === "choice" ? 2 : 1;
  const values = options.map(({ value }) => value);
  return [
    ...(options.length < least
      ? [{ path: [...path, "options"], key: "tooFewOptions", values: { least } }]
      : []),
    ...tooMany(options, limits.options, [...path, "options"]),
    ...options.flatMap((option, index) => {
      const place = [...path, "options", index];
      const wrong = !isKey(option.value) || values.indexOf(option.value) !== index;
      return [...wordProblems(option, place), ...(wrong ? [{ path: place, key: "optionValue" }] : [])];
    }),
  ];
}

function boundProblems(question: Question, path: Path): Problem[] {
  if (question.kind === "line" || question.kind === "text") {
    const limit = limits[question.kind];
    const fits = question.maxLength >= 1 && question.maxLength <= limit;
    return fits ? [] : [{ path: [...path, "maxLength"], key: "maxLength", values: { limit } }];
  }
  if (question.kind === "number" && question.min > question.max)
    return [{ path: [...path, "max"], key: "range" }];
  return [];
}

function wordProblems({ label, hint }: { label: Text; hint: Text | null }, path: Path): Problem[] {
  return [
    ...textProblems(label, limits.label, [...path, "label"]),
    ...(hint ? textProblems(hint, limits.hint, [...path, "hint"]) : []),
  ];
}

const textProblems = (text: Text, limit: number, path: Path): Problem[] =>
  locales.flatMap((locale) => {
    const place = [...path, locale];
    const written = text[locale].trim();
    if (written === "") return [{ path: place, key: "missing" }];
    return lengthOf(written) > limit ? [{ path: place, key: "tooLong", values: { limit } }] : [];
  });

const tooMany = (list: unknown[], limit: number, path: Path): Problem[] =>
  list.length > limit ? [{ path, key: "tooMany", values: { limit } }] : [];

/**
 * One form asks for no key twice; two topics may share one, and then of one kind, so that an answer is kept when the
 * topic changes.
 */
function keyProblems({ before, topics, after }: Questionnaire): Problem[] {
  const kinds = new Map<string, string>();
  const problems: Problem[] = [];
  const check = (questions: Question[], path: Path, others: Question[]) => {
    const seen = new Set(others.map(({ key }) => key));
    questions.forEach(({ key, kind }, index) => {
      const place = [...path, index];
      if (!isKey(key) || isReserved(key)) problems.push({ path: place, key: "keyReserved" });
      else if (seen.has(key)) problems.push({ path: place, key: "keyTwice" });
      else if ((kinds.get(key) ?? kind) !== kind) problems.push({ path: place, key: "keyOtherKind" });
      seen.add(key);
      kinds.set(key, kinds.get(key) ?? kind);
    });
  };
  check(before, ["before"], []);
  topics.forEach((topic, index) => {
    const isFirst = topics.findIndex(({ key }) => key === topic.key) === index;
    if (!isKey(topic.key) || !isFirst) problems.push({ path: ["topics", index], key: "keyTwice" });
    check(topic.questions, ["topics", index, "questions"], before);
  });
  check(after, ["after"], [...before, ...topics.flatMap(({ questions }) => questions)]);
  return problems;
}
