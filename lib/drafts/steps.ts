import { type ProofState, wantsProof } from "@/lib/drafts/provable";
import { type DraftContent, type Step, steps } from "@/lib/drafts/schema";
import { fieldNames } from "@/lib/questionnaires/answer-kinds";
import { detailQuestions } from "@/lib/questionnaires/asking";
import { isAsked } from "@/lib/questionnaires/conditions";
import type { Fields } from "@/lib/questionnaires/form-reading";
import type { AnswerSet, Question, Questionnaire } from "@/lib/questionnaires/schema";
import type { FormPart, ReadForm } from "@/lib/tickets/form";
import { replyFields } from "@/lib/tickets/form-reply";

/** The known incident that the person has too; it goes when the topic changes. No question has this key. */
export const noticeField = "notice";

/** The fields of each step that no questionnaire asks for. What is in no list is not kept. */
const ownFields: Record<FormPart, readonly string[]> = {
  about: ["topic", "disclosure", noticeField],
  details: [],
  message: ["description"],
  you: ["segment", "subscriber", "subjectNumber"],
  reply: [...replyFields, wantsProof],
};

/** The fields that say who somebody is and where they can be reached. */
export const authorFields = [...ownFields.you, ...ownFields.reply];

/** The names of the fields that a step may fill. */
export function fieldsOfStep(step: FormPart, questionnaire: Questionnaire, topic: unknown): string[] {
  const questions = {
    about: questionnaire.before,
    details: detailQuestions(questionnaire, topic),
    message: [],
    you: [],
    reply: [],
  }[step];
  return [...ownFields[step], ...questions.flatMap(fieldNames)];
}

/** Questions that the page of details may have to show: their conditions hold, or may come to hold on that page. */
export function possibleDetails(questionnaire: Questionnaire, answersSoFar: AnswerSet): Question[] {
  const possible = new Set<string>();
  return detailQuestions(questionnaire, answersSoFar.topic).filter((question) => {
    const settled = question.when.filter((condition) => !possible.has(condition.question));
    if (!isAsked({ ...question, when: settled }, answersSoFar)) return false;
    possible.add(question.key);
    return true;
  });
}

/**
 * The steps of one form. A topic that asks for no details has no such step; while no topic is chosen, there is one if
 * any topic asks. Nobody asks who somebody is who wants to be known to nobody; others prove it where the topic wants
 * it, or they do.
 * @param here the step that is shown, which is one of them in any case
 */
export function stepsFor(
  questionnaire: Questionnaire,
  { answers, disclosure }: Pick<ReadForm, "answers" | "disclosure">,
  proof: Pick<ProofState, "required" | "wanted">,
  here?: Step,
): Step[] {
  const asks = questionnaire.topics.some(({ key }) => key === answers.topic)
    ? possibleDetails(questionnaire, answers).length > 0
    : questionnaire.after.length > 0 || questionnaire.topics.some(({ questions }) => questions.length > 0);
  const known = disclosure !== "anonymous";
  const proves = known && (proof.required || proof.wanted);
  const left: Partial<Record<Step, boolean>> = { details: asks, you: known, reply: known, proof: proves };
  return steps.filter((step) => step === here || (left[step] ?? true));
}

/** The first step that has not been gone on from, or that something is wrong with; the last one when there is none. */
export function openStep(
  questionnaire: Questionnaire,
  content: DraftContent,
  form: ReadForm,
  proof: ProofState,
): Step {
  const asking = stepsFor(questionnaire, form, proof).filter(isFormPart);
  const left = asking.find(
    (step) => !content.passed.includes(step) || form.errors.some((one) => one.part === step),
  );
  return left ?? (proof.required && proof.proved.length === 0 ? "proof" : "check");
}

const isFormPart = (step: Step): step is FormPart => step !== "proof" && step !== "check";

/** Takes the fields of one step out of everything posted. Values are cut far above every limit, never in silence. */
export function pickFields(names: string[], posted: Fields): Fields {
  const picked = names.filter((name) => Object.hasOwn(posted, name) && posted[name]);
  return Object.fromEntries(picked.map((name) => [name, posted[name]?.slice(0, valueCap)]));
}

const valueCap = 100_000;
