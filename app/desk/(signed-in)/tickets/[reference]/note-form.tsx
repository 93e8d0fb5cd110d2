import { newFormToken } from "@/app/_doors/form-token";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { addNote } from "./actions";

/** Something for the desk alone, folded away until it is wanted. */
export function NoteForm({ locale, reference, back }: { locale: Locale; reference: string; back: string }) {
  const t = translator(locale, "desk.answer");
  return (
    <details className="answer-rest mt-2">
      <summary className="w-fit cursor-pointer text-[12.5px] text-muted">{t("note")}</summary>
      <form action={addNote} className="mt-1.5 grid gap-2">
        <input type="hidden" name="formToken" value={newFormToken()} />
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="back" value={back} />
        <textarea
          name="note"
          rows={2}
          aria-label={t("note")}
          placeholder={t("notePlaceholder")}
          className="input max-h-[30dvh] bg-warn-paper"
          data-keys="n"
          data-command={t("note")}
        />
        <button type="submit" className="button justify-self-end">
          {t("addNote")}
        </button>
      </form>
    </details>
  );
}
