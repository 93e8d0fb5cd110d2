import { z } from "zod";
import { type Locale, locales } from "@/lib/i18n/locales";

/** One typed line, without control characters. Issues are `required` and `tooLong`. */
export const line = (max: number) =>
  z
    .string({ error: "required" })
    .transform((typed) => typed.replace(/[\p{Cc}\p{Cs}]/gu, " ").trim())
    .pipe(z.string().min(1, "required").max(max, "tooLong"));

/** The same said in every language. */
export const inEveryLanguage = (max: number) =>
  z.strictObject(
    Object.fromEntries(locales.map((locale) => [locale, line(max)])) as Record<
      Locale,
      ReturnType<typeof line>
    >,
  );
