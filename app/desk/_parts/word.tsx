import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { hasText } from "./known-text";

type Query = Record<string, string | string[] | undefined>;

/** Says what was just done, or why it was not, as the address has it. An unknown word says nothing. */
export function Word({ locale, query }: { locale: Locale; query: Query }) {
  const { done, problem } = query;
  if (typeof problem === "string" && hasText(locale, "problems", problem)) {
    return (
      <p
        role="alert"
        className="border-b border-rule bg-danger-paper px-4 py-1.5 text-[13px] font-semibold text-danger"
      >
        {translator(locale, "desk.problems")(problem)}
      </p>
    );
  }
  if (typeof done === "string" && hasText(locale, "notices", done)) {
    return (
      <p
        role="status"
        className="border-b border-rule bg-shade px-4 py-1.5 text-[13px] font-semibold text-good"
      >
        {translator(locale, "desk.notices")(done)}
      </p>
    );
  }
  return null;
}
