import type { SlotProps } from "@/app/[locale]/(public)/_ticket-form/slots/slot-props";
import { possibleDetails } from "@/lib/drafts/steps";
import { AskedQuestions } from "./asked-questions";

/** What the chosen topic asks, and what every topic asks. */
export function Details(slot: SlotProps) {
  const questions = possibleDetails(slot.questionnaire, slot.form.answers);
  return <AskedQuestions questions={questions} {...slot} />;
}
