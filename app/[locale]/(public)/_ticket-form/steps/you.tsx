import { Optional } from "@/app/_ui/optional";
import type { SlotProps } from "@/app/[locale]/(public)/_ticket-form/slots/slot-props";
import { translator } from "@/lib/i18n/translator";

/** Who asks: no name, no account; a number only where there is one. */
export function You({ locale, controls }: SlotProps) {
  const t = translator(locale, "public.form");
  const { Options, TextField } = controls;
  return (
    <>
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
    </>
  );
}
