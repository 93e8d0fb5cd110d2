import { zonesOfNumber } from "@/lib/callbacks/local-time";
import { sayTime } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";

/** What time it is where the number is at home, when that differs from the desk's: "11:49", or "11:49–21:49". */
export function timeThere(phone: string, timeZone: string, now: Date, locale: Locale): string | null {
  const zones = zonesOfNumber(phone, timeZone, now);
  if (!zones) return null;
  const times = [zones.earliest, zones.latest].map((zone) => sayTime(locale, now, zone));
  return [...new Set(times)].join("–");
}
