import type { QuestionGroup } from "@/app/desk/_parts/form-state";
import type { StaffActor } from "@/lib/access/actor";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import { profileName } from "./facts";

/** Whose law holds: that of the operator's country, unless another is chosen. */
export function askCountry({ locale }: StaffActor, { legal, operator }: Settings): QuestionGroup[] {
  const t = translator(locale, "promise.settings");
  const own = new Intl.DisplayNames(locale, { type: "region" }).of(operator.country) ?? operator.country;
  return [
    {
      questions: [
        {
          kind: "select",
          name: "legal-country",
          label: t("inForce"),
          hint: t("inForceHint"),
          value: legal.country ?? "",
          options: [
            { value: "", label: t("ownCountry", { country: own }) },
            ...legal.profiles.map((profile) => ({
              value: profile.country,
              label: profileName(locale, profile),
            })),
          ],
        },
      ],
    },
  ];
}

export const readCountry = (fields: Record<string, string>, { legal }: Settings) => ({
  legal: { ...legal, country: fields["legal-country"] || null },
});
