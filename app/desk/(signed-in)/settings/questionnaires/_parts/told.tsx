import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  query: Record<string, string | string[] | undefined>;
  /** What another administrator saved at this place, in words; null when it is gone. */
  theirs: string | null;
};

/** What became of a form that was not saved because of somebody else: it stands below as it was typed. */
export function Told({ locale, query, theirs }: Props) {
  const t = translator(locale, "questionnaires.told");
  if (query.problem !== "changed" && query.problem !== "gone") return null;
  const by = typeof query.by === "string" ? query.by.slice(0, 100) : "";
  return (
    <div role="alert" className="told">
      <p>{query.problem === "gone" ? t("gone") : t("changed", { known: by ? "yes" : "no", by })}</p>
      {theirs && query.problem === "changed" && <p>{t("theirs", { words: theirs })}</p>}
      <p>{t(query.problem === "gone" ? "goneNext" : "changedNext")}</p>
    </div>
  );
}
