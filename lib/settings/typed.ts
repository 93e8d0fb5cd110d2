import { z } from "zod";
import { type Locale, locales } from "@/lib/i18n/locales";

/** One typed line, without control characters. Issues are `required` and `tooLong`. */
export const line = (max: number) =>
  z
    .string({ error: "required" })
    .transform((typed) => typed.replace(/[\p{Cc}\p{Cs}]/gu, " ").trim())
    .pipe(z.string().min(1, "required").max(max, "tooLong"));

const [first, ...others] = locales;

/**
 * The same said in every language. A form asks for all of them; what was stored before a language came has it in the
 * first one.
 */
export const inEveryLanguage = (max: number) =>
  z
    .strictObject({
      [first]: line(max),
      ...(Object.fromEntries(others.map((locale) => [locale, line(max).optional()])) as Record<
        (typeof others)[number],
        z.ZodOptional<ReturnType<typeof line>>
      >),
    })
    .transform(
      (said) =>
        Object.fromEntries(locales.map((locale) => [locale, said[locale] ?? said[first]])) as Record<
          Locale,
          string
        >,
    );
