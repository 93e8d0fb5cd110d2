import type { Locale } from "@/lib/i18n/locales";
import { type Translator, translator } from "@/lib/i18n/translator";
import { passwordMax, passwordMin } from "@/lib/staff/passwords";
import type { FormProblem } from "./form-state";

/** The words that every form of the desk shows around its errors. */
export function formWords(locale: Locale): { problem: string; errorPrefix: string } {
  const t = translator(locale, "staff.form");
  return { problem: t("problem"), errorPrefix: t("errorPrefix") };
}

/** What is wrong with a field, by a key of `staff.errors`. */
export function staffProblem(locale: Locale, field: string, key: string): FormProblem {
  const t: Translator = translator(locale, "staff.errors");
  return { field, text: t(key, { min: passwordMin, max: passwordMax }) };
}

/** What is wrong with the whole post, shown at its first field: it is not ours, or there were too many. */
export const formProblem = (locale: Locale, field: string, key: "expired" | "tooMany"): FormProblem => ({
  field,
  text: translator(locale, "staff.form")(key),
});
