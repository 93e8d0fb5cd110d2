import { receiptPath } from "@/app/_doors/report-session";
import { Disclosure as Disclosures } from "@/lib/generated/prisma/enums";
import { translator } from "@/lib/i18n/translator";
import type { SlotProps } from "./slot-props";

/** Named, confidential or anonymous; on the first step of a fraud report, inside its form. */
export function Disclosure({ locale, controls }: SlotProps) {
  const t = translator(locale, "fraud.ask");
  const { Options } = controls;
  return (
    <>
      <p className="quiet">
        {t("again")} <a href={`/${locale}${receiptPath}`}>{t("againLink")}</a>
      </p>
      <Options
        name="disclosure"
        label={t("disclosure")}
        options={Object.values(Disclosures).map((value) => ({
          value,
          label: t(value),
          hint: t(`${value}Hint`),
        }))}
      />
    </>
  );
}
