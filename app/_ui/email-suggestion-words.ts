import type { FormState } from "@/app/_ui/form-state";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Asks which of two addresses is meant, where the one that was typed looks like a slip. */
export function suggestionWords(
  locale: Locale,
  suggestion: string | null,
  typed = "",
): FormState["suggestion"] {
  if (!suggestion) return undefined;
  const t = translator(locale, "public.form");
  return {
    ask: t("emailSuggestion", { suggestion }),
    use: t("emailUse", { suggestion }),
    keep: t("emailKeep", { address: typed }),
  };
}
