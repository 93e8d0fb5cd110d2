import type { QuestionGroup } from "@/app/desk/_parts/form-state";
import type { StaffActor } from "@/lib/access/actor";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";

const counts = ["formsPerMinute", "smsPerHour"] as const;

export function ask({ locale }: StaffActor, { abuse }: Settings): QuestionGroup[] {
  const t = translator(locale, "staff.settings");
  return [
    {
      questions: [
        {
          kind: "textarea",
          rows: 8,
          name: "abuse-smsCountries",
          label: t("smsCountries"),
          hint: t("smsCountriesHint"),
          value: abuse.smsCountries.join(" "),
        },
        ...counts.map((name) => ({
          kind: "number" as const,
          name: `abuse-${name}`,
          label: t(name),
          hint: t(`${name}Hint`),
          value: String(abuse[name]),
          width: "short" as const,
        })),
      ],
    },
  ];
}

export function read(fields: Record<string, string>) {
  const number = (name: string) => Number(fields[`abuse-${name}`]?.trim() || Number.NaN);
  const codes = (fields["abuse-smsCountries"] ?? "").toUpperCase().split(/[^A-Z0-9]+/);
  return {
    abuse: {
      smsCountries: codes.filter(Boolean),
      formsPerMinute: number("formsPerMinute"),
      smsPerHour: number("smsPerHour"),
    },
  };
}
