import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; query: Record<string, string | string[] | undefined> };

const changes = ["reply", "call", "claim", "withdraw", "rated", "reopened"];

/** What has just been done, said once. */
export function Done({ locale, query }: Props) {
  const { done } = query;
  const said =
    "added" in query
      ? translator(locale, "public.tracker")("added")
      : typeof done === "string" && changes.includes(done)
        ? translator(locale, "following.done")(done)
        : null;
  return said ? (
    <p className="notice" role="status">
      {said}
    </p>
  ) : null;
}
