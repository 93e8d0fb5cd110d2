import { Options, TextField } from "@/app/_ui/form-controls";
import { Optional } from "@/app/_ui/optional";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";

/** Who asks: no name, no account; a number only where there is one. */
export function YouPart({ locale, settings: _settings }: { locale: Locale; settings: Settings }) {
  const t = translator(locale, "public.form");
  return (
    <section className="part" aria-labelledby="you">
      <h2 id="you">{t("you")}</h2>
      <Options
        name="segment"
        label={t("segment")}
        pair
        options={[
          { value: "private", label: t("segmentPrivate") },
          { value: "corporate", label: t("segmentCorporate") },
        ]}
      />
      <Options
        name="subscriber"
        label={t("subscriber")}
        options={[
          {
            value: "yes",
            label: t("yes"),
            reveal: (
              <TextField
                name="subjectNumber"
                label={<Optional locale={locale}>{t("subjectNumber")}</Optional>}
                hint={t("subjectNumberHint")}
                type="tel"
                autoComplete="tel"
                className="chars-20"
              />
            ),
          },
          { value: "no", label: t("no") },
        ]}
      />
    </section>
  );
}
