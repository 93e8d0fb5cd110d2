import {
  type Condition,
  hasOptions,
  type Problem,
  type Question,
  type Questionnaire,
} from "@/lib/questionnaires/schema";

type Place = Problem["path"];

/** Conditions that could never be looked at, or never hold: each names a question asked before, and its answers. */
export function conditionProblems({ before, topics, after }: Questionnaire): Problem[] {
  const topicValues = topics.map(({ key }) => key);
  return [
    ...within(before, [], ["before"]),
    ...topics.flatMap(({ questions }, index) => within(questions, before, ["topics", index, "questions"])),
    ...within(after, before, ["after"], topicValues),
  ];
}

/** @param topicValues where the topic itself may be asked about, which is after it was chosen */
function within(questions: Question[], earlier: Question[], path: Place, topicValues?: string[]): Problem[] {
  return questions.flatMap((question, index) => {
    const above = [...earlier, ...questions.slice(0, index)];
    return question.when.flatMap((condition, number): Problem[] => {
      const place = [...path, index, "when", number];
      if (condition.question === "topic" && topicValues) return wrongValues(condition, topicValues, place);
      const target = above.find(({ key }) => key === condition.question);
      if (!target) return [{ path: place, key: whyNotAbove(question, condition, questions) }];
      const values = comparableValues(target);
      return values ? wrongValues(condition, values, place) : [{ path: place, key: "conditionKind" }];
    });
  });
}

/** The values that an answer can be compared with; null for what people write themselves. */
export function comparableValues(question: Question): string[] | null {
  if (question.kind === "yesNo") return ["yes", "no"];
  return hasOptions(question) ? question.options.map(({ value }) => value) : null;
}

function wrongValues({ is }: Condition, known: string[], path: Place): Problem[] {
  if (is.length === 0) return [{ path, key: "conditionEmpty" }];
  return is.every((value) => known.includes(value)) ? [] : [{ path, key: "conditionValue" }];
}

function whyNotAbove(question: Question, { question: wanted }: Condition, questions: Question[]): string {
  const target = questions.find(({ key }) => key === wanted);
  if (!target) return "conditionUnknown";
  return leadsTo(target, question.key, questions, new Set()) ? "conditionLoop" : "conditionForward";
}

function leadsTo(from: Question, wanted: string, questions: Question[], seen: Set<string>): boolean {
  if (from.key === wanted) return true;
  if (seen.has(from.key)) return false;
  seen.add(from.key);
  return from.when.some((condition) => {
    const next = questions.find(({ key }) => key === condition.question);
    return next !== undefined && leadsTo(next, wanted, questions, seen);
  });
}
