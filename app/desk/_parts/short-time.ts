import type { Locale } from "@/lib/i18n/locales";

const minuteMs = 60_000;
const units = [
  ["year", 525_960],
  ["day", 1440],
  ["hour", 60],
  ["minute", 1],
] as const;

const formats = new Map<string, Intl.NumberFormat>();

/**
 * Time left in one unit, cut, with a minus when it is over: "2d", "−34m". Never more time than there is.
 * @param ms milliseconds left; negative when it is over
 */
export function shortTime(locale: Locale, ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / minuteMs);
  const [unit, size] = units.find(([, length]) => minutes >= length) ?? (["minute", 1] as const);
  const name = `${locale} ${unit}`;
  const format =
    formats.get(name) ??
    new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "narrow", signDisplay: "negative" });
  formats.set(name, format);
  const amount = Math.floor(minutes / size);
  return format
    .format(ms < 0 ? -amount : amount)
    .replace("-", "−")
    .replace(/(?<=[dд])\.$/, "");
}
