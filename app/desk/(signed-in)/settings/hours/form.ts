import type { QuestionGroup } from "@/app/desk/_parts/form-state";
import type { StaffActor } from "@/lib/access/actor";
import { translator } from "@/lib/i18n/translator";
import { dayNames, readPeriods, writePeriods } from "@/lib/settings/periods";
import type { Settings } from "@/lib/settings/schema";

export function ask({ locale }: StaffActor, { calendar, callWindowMinutes }: Settings): QuestionGroup[] {
  const t = translator(locale, "staff.settings");
  const zones = new Set([calendar.timeZone, ...Intl.supportedValuesOf("timeZone")]);
  return [
    {
      legend: t("hoursLegend"),
      hint: t("hoursHint"),
      columns: 2,
      questions: dayNames.map((day) => ({
        kind: "text",
        name: `calendar-hours-${day}`,
        label: t(`days.${day}`),
        value: writePeriods(calendar.hours[day]),
        width: "half",
      })),
    },
    {
      questions: [
        {
          kind: "select",
          name: "calendar-timeZone",
          label: t("timeZone"),
          value: calendar.timeZone,
          options: [...zones].sort().map((zone) => ({ value: zone, label: zone })),
        },
        {
          kind: "textarea",
          name: "calendar-holidays",
          label: t("holidays"),
          hint: t("holidaysHint"),
          rows: 12,
          value: calendar.holidays.join("\n"),
        },
        {
          kind: "number",
          name: "callWindowMinutes",
          label: t("callWindow"),
          hint: t("callWindowHint"),
          value: String(callWindowMinutes),
          width: "short",
        },
      ],
    },
  ];
}

export function read(fields: Record<string, string>) {
  const hours = dayNames.map((day) => {
    const typed = fields[`calendar-hours-${day}`] ?? "";
    return [day, readPeriods(typed) ?? [{ from: "?", to: "?" }]];
  });
  return {
    calendar: {
      timeZone: fields["calendar-timeZone"],
      hours: Object.fromEntries(hours),
      holidays: readDays(fields["calendar-holidays"] ?? ""),
    },
    callWindowMinutes: Number(fields.callWindowMinutes?.trim() || Number.NaN),
  };
}

/** One day a line; "24. 12. 2026" is taken too. */
const readDays = (typed: string): string[] =>
  typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [, day = "", month = "", year] = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(line) ?? [];
      return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : line;
    });
