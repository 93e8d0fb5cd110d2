import type { TicketType } from "@/lib/generated/prisma/enums";
import { claimReference } from "@/lib/questionnaires/reference/claim";
import { fraudReference } from "@/lib/questionnaires/reference/fraud-report";
import { questionReference } from "@/lib/questionnaires/reference/question";
import type { Questionnaire } from "@/lib/questionnaires/schema";

/**
 * What a mobile operator asks, as it comes with the product: version 1 of each type. Tickets from before there were
 * versions are read by it, so a key in it never goes and never means something else.
 */
export const referenceQuestionnaires: Record<TicketType, Questionnaire> = {
  question: questionReference,
  claim: claimReference,
  fraudReport: fraudReference,
};
