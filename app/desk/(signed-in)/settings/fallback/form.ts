import type { QuestionGroup } from "@/app/desk/_parts/form-state";
import type { StaffActor } from "@/lib/access/actor";
import { translator } from "@/lib/i18n/translator";
import { fallbackSteps, type Settings } from "@/lib/settings/schema";

export function ask({ locale }: StaffActor, { fallback, calls }: Settings): QuestionGroup[] {
  const t = translator(locale, "staff.settings");
  const options = [
    ...fallbackSteps.map((step) => ({ value: step, label: t(`fallback.${step}`) })),
    { value: "", label: t("fallbackNone") },
  ];
  return [
    {
      legend: t("fallbackSteps"),
      questions: [
        ...fallbackSteps.map((_, index) => ({
          kind: "select" as const,
          name: `fallback-steps-${index}`,
          label: t("fallbackStep", { number: index + 1 }),
          value: fallback.steps[index] ?? "",
          options,
        })),
        {
          kind: "number",
          name: "fallback-byItselfHours",
          label: t("fallbackHours"),
          hint: t("fallbackHoursHint"),
          value: String(fallback.byItselfHours),
          width: "short",
        },
      ],
    },
    {
      legend: t("callsLegend"),
      questions: [
        {
          kind: "number",
          name: "calls-atOnce",
          label: t("callsAtOnce"),
          hint: t("callsAtOnceHint"),
          value: String(calls.atOnce),
          width: "short",
        },
        {
          kind: "radios",
          name: "calls-recorded",
          label: t("callsRecorded"),
          value: calls.recorded ? "on" : "off",
          options: [
            { value: "on", label: translator(locale, "following.settings")("on") },
            { value: "off", label: translator(locale, "following.settings")("off") },
          ],
        },
      ],
    },
  ];
}

export function read(fields: Record<string, string>) {
  const number = (name: string) => Number(fields[name]?.trim() || Number.NaN);
  return {
    fallback: {
      steps: fallbackSteps.map((_, index) => fields[`fallback-steps-${index}`] ?? "").filter(Boolean),
      byItselfHours: number("fallback-byItselfHours"),
    },
    calls: { atOnce: number("calls-atOnce"), recorded: fields["calls-recorded"] === "on" },
  };
}
