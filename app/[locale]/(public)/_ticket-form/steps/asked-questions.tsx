import type { SlotProps } from "@/app/[locale]/(public)/_ticket-form/slots/slot-props";
import type { Question } from "@/lib/questionnaires/schema";
import { AskedQuestion } from "./asked-question";
import { ConditionsStyle } from "./conditions-style";

/** Questions of a questionnaire, each seen while its conditions hold. */
export function AskedQuestions({ questions, ...slot }: { questions: Question[] } & SlotProps) {
  return (
    <>
      <ConditionsStyle questions={questions} />
      {questions.map((question) => (
        <div key={question.key} data-question={question.key}>
          <AskedQuestion question={question} {...slot} />
        </div>
      ))}
    </>
  );
}
