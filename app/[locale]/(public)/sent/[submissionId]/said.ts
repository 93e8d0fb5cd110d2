import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { type Said, textOf } from "@/lib/receipts/said";
import { signStatement } from "@/lib/receipts/statement";
import type { Receipt } from "@/lib/tickets/receipt";

/** What the person said, without who they are: the paper may be shown to others. */
export function saidOn({ ticketType, answers, description }: Receipt, locale: Locale): Said[] {
  const topic = translator(locale, `shared.topic.${ticketType}`)(answers.topic);
  return [
    { label: translator(locale, "public.receipt")("topic"), text: topic },
    { label: null, text: description },
  ];
}

/** The code that proves this receipt, as the page and the paper show it. */
export function proofOf(receipt: Receipt, said: Said[]): string {
  const { reference, creationDate, expectedResolutionDate } = receipt;
  return signStatement(
    { reference, filedAt: creationDate, promisedBy: expectedResolutionDate },
    textOf(said),
  );
}
