import type { QuestionGroup } from "@/app/desk/_parts/form-state";
import type { StaffActor } from "@/lib/access/actor";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";

export function ask({ locale }: StaffActor, { following }: Settings): QuestionGroup[] {
  const t = translator(locale, "following.settings");
  return [
    {
      questions: [
        {
          kind: "number",
          name: "following-reopenDays",
          label: t("reopenDays"),
          value: String(following.reopenDays),
          width: "short",
        },
        {
          kind: "radios",
          name: "following-ratings",
          label: t("ratings"),
          value: following.ratings ? "on" : "off",
          options: [
            { value: "on", label: t("on") },
            { value: "off", label: t("off") },
          ],
        },
        {
          kind: "number",
          name: "following-secondLookDays",
          label: t("secondLookDays"),
          hint: t("secondLookHint"),
          value: String(following.secondLookDays ?? ""),
          width: "short",
        },
      ],
    },
  ];
}

export function read(fields: Record<string, string>) {
  const typed = (name: string) => fields[`following-${name}`]?.trim() ?? "";
  return {
    following: {
      reopenDays: Number(typed("reopenDays") || Number.NaN),
      ratings: typed("ratings") === "on",
      secondLookDays: typed("secondLookDays") === "" ? null : Number(typed("secondLookDays")),
    },
  };
}
