import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { allSpam, noneSpam } from "./actions";
import { bulkForm } from "./bulk-form";
import { ChooseAll } from "./choose-all";

type Props = { locale: Locale; references: string[]; formToken: string };

/** One decision for all that are chosen below. */
export function BulkBar({ locale, references, formToken }: Props) {
  const t = translator(locale, "proof.spam");
  return (
    <form id={bulkForm} action={noneSpam} className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <input type="hidden" name="formToken" value={formToken} />
      {references.map((reference) => (
        <input key={reference} type="hidden" name="listed" value={reference} />
      ))}
      <ChooseAll label={t("chooseAll", { count: references.length })} />
      <span className="flex flex-wrap gap-2">
        <button type="submit" className="button">
          {t("clearChosen")}
        </button>
        <button type="submit" formAction={allSpam} className="button text-danger">
          {t("rejectChosen")}
        </button>
      </span>
    </form>
  );
}
