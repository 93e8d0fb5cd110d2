import { isSealed } from "@/lib/access/visibility";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { sayAnswers, topicLabel } from "@/lib/questionnaires/saying";
import { type Said, textOf } from "@/lib/receipts/said";
import { signStatement } from "@/lib/receipts/statement";
import type { Receipt } from "@/lib/tickets/receipt";

/** What is signed must read the same for ever: no "today", and nothing that a setting could change. */
const always = { calendar: { timeZone: "UTC" }, operator: { country: "CZ" } };
const beforeAll = new Date(0);

/** What the person said, without who they are: the paper may be shown to others. */
export function saidOn({ questionnaire, answers, description }: Receipt, locale: Locale): Said[] {
  const answered = sayAnswers(questionnaire, answers, locale, always, beforeAll);
  return [
    {
      label: translator(locale, "public.receipt")("topic"),
      text: topicLabel(questionnaire, answers.topic, locale),
    },
    ...answered.map(({ label, text }) => ({ label, text })),
    { label: null, text: description },
  ];
}

/**
 * Are the words on this receipt? Those of a fraud report only in the browser that sent them, for half an hour: the
 * address of the page stays behind in places that others can look at.
 */
export const showsWords = (receipt: Receipt, code: string | null): boolean =>
  code !== null || !isSealed(receipt);

/** The code that proves this receipt, as the page and the paper show it. */
export function proofOf(receipt: Receipt, said: Said[]): string {
  const { reference, creationDate, expectedResolutionDate } = receipt;
  return signStatement(
    { reference, filedAt: creationDate, promisedBy: expectedResolutionDate },
    textOf(said),
  );
}
