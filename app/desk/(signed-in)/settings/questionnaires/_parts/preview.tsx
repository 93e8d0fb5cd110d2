import type { TicketType } from "@/lib/generated/prisma/enums";
import { isLocale, type Locale, locales } from "@/lib/i18n/locales";
import { sayLanguage } from "@/lib/i18n/texts";
import { translator } from "@/lib/i18n/translator";
import type { Edit } from "@/lib/questionnaires/editing";
import { LiveFrame } from "./live-frame";
import { previewPath } from "./preview-path";

type Props = {
  locale: Locale;
  ticketType: TicketType;
  /** Null for the draft. */
  version: number | null;
  query: Record<string, string | string[] | undefined>;
  /** The form whose words are shown before they are saved, with what stands in it when the page comes. */
  form?: { id: string; edit: Edit | null; packed: string | null };
};

/** The form as customers will see it, in the language of choice. */
export function Preview({ locale, ticketType, version, query, form }: Props) {
  const t = translator(locale, "questionnaires");
  const language = isLocale(query.language) ? query.language : locale;
  const src = previewPath({ ticketType, language, version, edit: form?.edit, packed: form?.packed });
  return (
    <aside aria-labelledby="preview" className="editor-preview">
      <div className="preview-head">
        <h2 id="preview">{t("preview")}</h2>
        <ul>
          {locales.map((one) => (
            <li key={one}>
              {form ? (
                <button
                  type="submit"
                  form={form.id}
                  name="intent"
                  value={`preview-${one}`}
                  lang={one}
                  aria-current={one === language || undefined}
                >
                  {sayLanguage(one)}
                </button>
              ) : (
                <a href={`?language=${one}#preview`} lang={one} aria-current={one === language || undefined}>
                  {sayLanguage(one)}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
      <LiveFrame
        src={src}
        title={t("previewTitle", { language: sayLanguage(language) })}
        formId={form?.id ?? null}
      />
      {form && <p className="text-[12.5px] text-muted">{t("previewHint")}</p>}
    </aside>
  );
}
