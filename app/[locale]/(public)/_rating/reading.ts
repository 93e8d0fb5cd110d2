import type { ShownError } from "@/app/_ui/form-state";
import { cleanText, lengthOf } from "@/lib/core/typed-text";
import type { RatingToGive, Stars } from "@/lib/following/rating";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export const ratingFields = ["solved", "rating", "word"];

const wordLimit = 500;
const solvedBy: Record<string, boolean> = { yes: true, no: false };

type Read =
  | { ok: true; said: Pick<RatingToGive, "solved" | "rating" | "word"> }
  | { ok: false; errors: ShownError[] };

/** Reads what was posted in the form of a rating. */
export function readRating(locale: Locale, fields: Record<string, string>): Read {
  const t = translator(locale, "following.rating");
  const solved = solvedBy[fields.solved ?? ""] ?? null;
  const rating = /^[1-5]$/.test(fields.rating ?? "") ? (Number(fields.rating) as Stars) : null;
  const word = cleanText(fields.word ?? "") || null;
  const over = lengthOf(word ?? "") - wordLimit;
  const errors: ShownError[] = [
    ...(solved === null && rating === null ? [{ field: "solved", text: t("required") }] : []),
    ...(over > 0 ? [{ field: "word", text: t("wordTooLong", { limit: wordLimit, over }) }] : []),
  ];
  return errors.length > 0 ? { ok: false, errors } : { ok: true, said: { solved, rating, word } };
}

/** What was said before, as the form shows it. */
export const shownRating = (given: Pick<RatingToGive, "solved" | "word"> & { rating: number | null }) => ({
  solved: given.solved === null ? "" : given.solved ? "yes" : "no",
  rating: given.rating === null ? "" : String(given.rating),
  word: given.word ?? "",
});
