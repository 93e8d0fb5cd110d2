import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { anyCountry, type LegalProfile } from "@/lib/settings/legal-schema";
import type { LegalSpan } from "@/lib/settings/legal-time";
import { sayLegalSpan } from "@/lib/settings/legal-words";

export const profileName = (locale: Locale, { country }: Pick<LegalProfile, "country">): string =>
  country === anyCountry
    ? translator(locale, "promise.settings")("otherCountry")
    : (new Intl.DisplayNames(locale, { type: "region" }).of(country) ?? country);

/** What a law says, in short; what it does not say is left out. */
export function legalFacts(locale: Locale, profile: LegalProfile): { name: string; value: string }[] {
  const t = translator(locale, "promise.settings");
  const within = (span: LegalSpan | undefined | null) =>
    span
      ? span.amount === 0
        ? t("atOnce")
        : t("within", { span: sayLegalSpan(locale, span, "within") })
      : "";
  const { exception, extension } = profile;
  const facts: [string, string][] = [
    ["law", profile.law[locale]],
    ["filing", within(profile.filing)],
    ["acknowledgement", within(profile.acknowledgement)],
    ["answer", within(profile.answer)],
    ["exception", within(exception?.within)],
    ["extension", extension ? `${within(extension.within)}, ${extension.when[locale]}` : t("none")],
    ["authority", profile.authority?.[locale] ?? ""],
    ["appealWithin", within(profile.appealWithin)],
  ];
  return facts.flatMap(([key, value]) => (value ? [{ name: t(key), value }] : []));
}
