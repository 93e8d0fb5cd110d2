import type { QuestionGroup } from "@/app/desk/_parts/form-state";
import type { StaffActor } from "@/lib/access/actor";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";

export function ask({ locale }: StaffActor, { attachments }: Settings): QuestionGroup[] {
  const t = translator(locale, "staff.settings");
  return [
    {
      questions: [
        {
          kind: "number",
          name: "attachments-most",
          label: t("filesMost"),
          hint: t("filesMostHint"),
          value: String(attachments.most),
          width: "short",
        },
        {
          kind: "number",
          name: "attachments-megabytes",
          label: t("filesMegabytes"),
          hint: t("filesMegabytesHint"),
          value: String(attachments.megabytes),
          width: "short",
        },
      ],
    },
  ];
}

const numberIn = (typed: string | undefined): number => Number(typed?.trim() || Number.NaN);

export const read = (fields: Record<string, string>) => ({
  attachments: {
    most: numberIn(fields["attachments-most"]),
    megabytes: numberIn(fields["attachments-megabytes"]),
  },
});
