import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { LegalSpan } from "./legal-time";

/**
 * A legal time in words: "30 days", "10 working days", "1 month".
 * @param form `length` after a verb ("the law gives us 1 month"), `within` where a language declines it ("do 1 měsíce")
 */
export const sayLegalSpan = (
  locale: Locale,
  { amount, unit }: LegalSpan,
  form: "length" | "within",
): string => translator(locale, "promise.span")(unit, { amount, form });
