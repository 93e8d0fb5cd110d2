import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { FieldError } from "@/lib/questionnaires/form-reading";
import { exampleNumber } from "./example-number";

/** What is wrong with a field, as a sentence. */
export const errorText = (locale: Locale, { key, values }: FieldError, country: string): string =>
  translator(locale, "public.errors")(key, { ...values, example: exampleNumber(country) });
