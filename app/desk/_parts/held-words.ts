import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The sentences around an answer that is held back; `{seconds}` and `{reference}` are filled in by the page. */
export function heldWords(locale: Locale) {
  const t = translator(locale, "desk.answer");
  return {
    holding: t("holding", { seconds: "{seconds}" }),
    holdingFor: t("holdingFor", { reference: "{reference}" }),
    undo: t("undo"),
    sending: t("sending"),
    failed: t("failed", { reference: "{reference}" }),
    look: t("look"),
  };
}
