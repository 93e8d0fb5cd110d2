import { z } from "zod";
import { cleanLine, cleanText, lengthOf } from "@/lib/core/typed-text";
import { type Locale, locales } from "@/lib/i18n/locales";

/** Types whose tickets can follow a notice: a report of fraud is nobody else's. */
export const noticeTypes = ["question", "claim"] as const;

const inEveryLanguage = (clean: (typed: string) => string, limit: number) => {
  const words = z
    .string()
    .transform(clean)
    .pipe(
      z
        .string()
        .min(1, "missing")
        .refine((said) => lengthOf(said) <= limit, "tooLong"),
    );
  return z.object(
    Object.fromEntries(locales.map((locale) => [locale, words])) as Record<Locale, typeof words>,
  );
};

const region = z.string().transform(cleanLine).pipe(z.string().max(80, "tooLong"));

/** A notice as staff write it; the message of every issue is a key of `notices.errors`. */
export const noticeInput = z
  .object({
    title: inEveryLanguage(cleanLine, 120),
    text: inEveryLanguage(cleanText, 1_000),
    /** "claim.outage": a type and the key of one of its topics. */
    topics: z
      .array(z.string().regex(/^(question|claim)\.[a-z][A-Za-z0-9]{0,39}$/, "topics"))
      .min(1, "topics")
      .max(100, "topics")
      .transform((all) => [...new Set(all)]),
    /** As people call them; none means everywhere. */
    regions: z
      .array(region)
      .max(50, "tooLong")
      .transform((all) => [...new Set(all.filter(Boolean))]),
    startsAt: z.date("startsAt"),
    endsAt: z.date("endsAt").nullable(),
  })
  .refine(({ startsAt, endsAt }) => endsAt === null || endsAt > startsAt, {
    path: ["endsAt"],
    message: "endsBefore",
  });

export type NoticeInput = z.infer<typeof noticeInput>;

/** What everybody who follows a notice is told at its end: as long as an answer may be. */
export const noticeAnswer = inEveryLanguage(cleanText, 2_000);

/** The same words in every language, as they are stored. A language that came later is said in another. */
export const noticeWords = z.record(z.string(), z.string()).catch({});
export type NoticeWords = z.infer<typeof noticeWords>;

export const sayNotice = (words: NoticeWords, locale: string): string =>
  words[locale] ?? locales.map((one) => words[one]).find(Boolean) ?? "";
