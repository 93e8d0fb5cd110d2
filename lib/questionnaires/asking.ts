import { isAnswerTo, type KindContext, readAnswer, writeAnswer } from "@/lib/questionnaires/answer-kinds";
import { isAsked } from "@/lib/questionnaires/conditions";
import { type FieldError, type Fields, FormReading } from "@/lib/questionnaires/form-reading";
import type { AnswerSet, AnswerValue, Question, Questionnaire, Topic } from "@/lib/questionnaires/schema";

export const topicOf = (questionnaire: Questionnaire, topicKey: unknown): Topic | undefined =>
  questionnaire.topics.find(({ key }) => key === topicKey);

/** What is asked once the topic is known: its own questions and those of every topic, whatever their conditions. */
export function detailQuestions(questionnaire: Questionnaire, topicKey: unknown): Question[] {
  const topic = topicOf(questionnaire, topicKey);
  return topic ? [...topic.questions, ...questionnaire.after] : [];
}

/** Every question of one topic in the order of the form, whatever their conditions. */
export const questionsOf = (questionnaire: Questionnaire, topicKey: unknown): Question[] => [
  ...questionnaire.before,
  ...detailQuestions(questionnaire, topicKey),
];

/** The questions that these answers lead to. An answer to a question that is not asked leads nowhere. */
export const askedQuestions = (questionnaire: Questionnaire, answers: AnswerSet): Question[] =>
  walk(questionnaire, answers).asked;

/**
 * The answers to the questions that they lead to: what was answered before the topic or an earlier answer changed,
 * what fits no question, and a topic that is none, are left out.
 */
export const keepAsked = (questionnaire: Questionnaire, answers: AnswerSet): AnswerSet =>
  walk(questionnaire, answers).kept;

/** The questions that must still be answered before this may be sent, in order. The topic is not among them. */
export function unansweredQuestions(questionnaire: Questionnaire, answers: AnswerSet): Question[] {
  const { asked, kept } = walk(questionnaire, answers);
  return asked.filter(({ key, required }) => required && (kept[key] ?? null) === null);
}

function walk(questionnaire: Questionnaire, answers: AnswerSet): { asked: Question[]; kept: AnswerSet } {
  const topic = topicOf(questionnaire, answerTo(answers, "topic"));
  const kept: AnswerSet = topic ? { topic: topic.key } : {};
  const asked: Question[] = [];
  for (const question of questionsOf(questionnaire, topic?.key)) {
    if (!isAsked(question, kept)) continue;
    asked.push(question);
    const value = answerTo(answers, question.key);
    if (isAnswerTo(question, value)) kept[question.key] = value;
  }
  return { asked, kept };
}

const answerTo = (answers: AnswerSet, key: string): AnswerValue | undefined =>
  Object.hasOwn(answers, key) ? answers[key] : undefined;

export type AnswerContext = KindContext & { answersSoFar: AnswerSet };

/**
 * Reads what one page asked. Conditions look at the answers so far and at those above on the page; a question
 * that is not asked is not read, whatever its field holds.
 * @param questions those of the page in their order, whatever their conditions; fields are those of `fieldNames`
 * @returns the answers of this page alone, null for what was left empty or is wrong; errors under `public.errors`
 */
export function readAnswers(
  questions: Question[],
  fields: Fields,
  context: AnswerContext,
): { answers: AnswerSet; errors: FieldError[] } {
  const form = new FormReading(fields);
  const known: AnswerSet = { ...context.answersSoFar };
  for (const { key } of questions) delete known[key];
  const answers: AnswerSet = {};
  for (const question of questions) {
    if (!isAsked(question, known)) continue;
    const answer = readAnswer(form, question, context);
    answers[question.key] = answer;
    known[question.key] = answer;
  }
  return { answers, errors: form.errors };
}

/** The fields of a page as they were when these answers were given: what it shows again. */
export const fieldsFrom = (questions: Question[], answers: AnswerSet): Record<string, string> =>
  Object.assign(
    {},
    ...questions.map((question) => {
      const value = answerTo(answers, question.key);
      return isAnswerTo(question, value) ? writeAnswer(question, value) : {};
    }),
  );
