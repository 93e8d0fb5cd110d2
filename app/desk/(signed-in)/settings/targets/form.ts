import type { QuestionGroup } from "@/app/desk/_parts/form-state";
import type { StaffActor } from "@/lib/access/actor";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { WorkingSpan } from "@/lib/settings/calendar";
import type { Settings } from "@/lib/settings/schema";

const types = ["question", "claim", "fraudReport"] as const;
const segments = ["private", "corporate"] as const;

/** Every promise of the desk: its path in the settings, and what it is called. */
export function targetsOf(
  locale: Locale,
  { targets }: Settings,
): { name: string; label: string; span: WorkingSpan }[] {
  const t = translator(locale, "staff.settings");
  const sayType = translator(locale, "shared.ticketType");
  const saySegment = translator(locale, "shared.segment");
  const rows = types.flatMap((type) =>
    segments.map((segment) => ({
      name: `targets-${type}-${segment}`,
      label: t("target", { type: sayType(type), segment: saySegment(segment).toLowerCase() }),
      span: targets[type][segment],
    })),
  );
  return [
    ...rows,
    {
      name: "targets-fraudHappeningNow",
      label: t("targetNow", { type: sayType("fraudReport") }),
      span: targets.fraudHappeningNow,
    },
  ];
}

export function ask({ locale }: StaffActor, settings: Settings): QuestionGroup[] {
  const t = translator(locale, "staff.settings");
  const units = [
    { value: "days", label: t("unitDays") },
    { value: "hours", label: t("unitHours") },
  ];
  const groups = targetsOf(locale, settings).map(({ name, label, span }): QuestionGroup => {
    const [unit, amount] = "days" in span ? ["days", span.days] : ["hours", span.hours];
    return {
      columns: 2,
      questions: [
        { kind: "number", name, label, value: String(amount), width: "short" },
        { kind: "select", name: `${name}-unit`, label: t("unit"), about: label, value: unit, options: units },
      ],
    };
  });
  return groups;
}

export function read(fields: Record<string, string>) {
  const span = (name: string) => {
    const amount = Number(fields[name]?.trim() || Number.NaN);
    return fields[`${name}-unit`] === "hours" ? { hours: amount } : { days: amount };
  };
  const bySegment = types.map((type) => [
    type,
    Object.fromEntries(segments.map((segment) => [segment, span(`targets-${type}-${segment}`)])),
  ]);
  return {
    targets: { ...Object.fromEntries(bySegment), fraudHappeningNow: span("targets-fraudHappeningNow") },
  };
}
