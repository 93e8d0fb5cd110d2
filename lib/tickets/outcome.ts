import type { ClaimOutcome, ReplyChannel } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { LegalProfile } from "@/lib/settings/legal-schema";
import { sayLegalSpan } from "@/lib/settings/legal-words";

/** What became of a claim, in a sentence to its customer. */
export const sayOutcome = (locale: Locale, outcome: ClaimOutcome): string =>
  translator(locale, "promise.outcome")(outcome);

/** How to turn to somebody else, and by when, as the law says under which the claim was filed; or nothing. */
export function sayAppeal(locale: Locale, { appeal, appealWithin }: LegalProfile): string | null {
  if (!appeal) return null;
  if (!appealWithin) return appeal[locale];
  const span = sayLegalSpan(locale, appealWithin, "within");
  return `${appeal[locale]} ${translator(locale, "promise")("appealWithin", { span })}`;
}

/**
 * The words of a final answer: what became of the claim, the reasons, and how to appeal. A letter and a call say it
 * in full. An SMS leads to the page that does, and says nothing of it when there is nothing to appeal against.
 * @param text the reasons, as staff wrote them
 */
export function finalWords(
  locale: Locale,
  channel: ReplyChannel,
  text: string,
  outcome: ClaimOutcome,
  law: LegalProfile,
): string {
  const said = sayOutcome(locale, outcome);
  const appeal = sayAppeal(locale, law);
  if (channel !== "sms") return [said, text, appeal].filter(Boolean).join("\n\n");
  const where = appeal && outcome !== "upheld" ? `\n${translator(locale, "promise")("appealThere")}` : "";
  return `${said} ${text}${where}`;
}
