import type { AnswerSet, AnswerValue, Condition, Question } from "@/lib/questionnaires/schema";

/** What a condition compares: the values that an answer stands for. Text, dates and amounts stand for none. */
function valuesOf(answer: AnswerValue | undefined): string[] {
  if (typeof answer === "boolean") return [answer ? "yes" : "no"];
  if (typeof answer === "string") return [answer];
  return Array.isArray(answer) ? answer : [];
}

const own = (answers: AnswerSet, key: string): AnswerValue | undefined =>
  Object.hasOwn(answers, key) ? answers[key] : undefined;

const holds = ({ question, is }: Condition, answers: AnswerSet): boolean =>
  valuesOf(own(answers, question)).some((value) => is.includes(value));

/** Every condition of a question holds. `answers` must not hold an answer to a question that was not asked. */
export const isAsked = ({ when }: Question, answers: AnswerSet): boolean =>
  when.every((condition) => holds(condition, answers));
