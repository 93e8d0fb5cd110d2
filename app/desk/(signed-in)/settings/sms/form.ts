import type { QuestionGroup } from "@/app/desk/_parts/form-state";
import type { StaffActor } from "@/lib/access/actor";
import { translator } from "@/lib/i18n/translator";
import { defaultSettings } from "@/lib/settings/defaults";
import type { Settings } from "@/lib/settings/schema";

export function ask({ locale }: StaffActor, { sms }: Settings): QuestionGroup[] {
  const t = translator(locale, "staff.settings");
  const hours = sms.quiet ?? defaultSettings.sms.quiet;
  return [
    {
      questions: [
        {
          kind: "radios",
          name: "quiet",
          label: t("quiet"),
          hint: t("quietHint"),
          value: sms.quiet ? "on" : "off",
          options: [
            { value: "on", label: t("quietOn") },
            { value: "off", label: t("quietOff") },
          ],
        },
      ],
    },
    {
      columns: 2,
      questions: [
        { kind: "text", name: "sms-quiet-from", label: t("quietFrom"), value: hours?.from, width: "short" },
        { kind: "text", name: "sms-quiet-to", label: t("quietTo"), value: hours?.to, width: "short" },
      ],
    },
    {
      questions: [
        {
          kind: "textarea",
          rows: 5,
          name: "sms-senders",
          label: t("senders"),
          hint: t("sendersHint"),
          value: sms.senders.map(({ country, sender }) => `${country} ${sender}`.trim()).join("\n"),
        },
      ],
    },
  ];
}

export function read(fields: Record<string, string>) {
  const time = (name: string) => (fields[`sms-quiet-${name}`] ?? "").trim().replace(/^(\d):/, "0$1:");
  const lines = (fields["sms-senders"] ?? "").split("\n").map((line) => line.trim());
  const senders = lines.filter(Boolean).map((line) => {
    const [country = "", ...rest] = line.split(/\s+/);
    return { country: country.toUpperCase(), sender: rest.join(" ") };
  });
  const quiet = fields.quiet === "off" ? null : { from: time("from"), to: time("to") };
  return { sms: { quiet, senders } };
}
