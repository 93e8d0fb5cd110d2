import { zonesOfNumber } from "@/lib/callbacks/local-time";
import { sayTime } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What time it is where the number is at home, when that differs from the desk's. */
export function timeThere(phone: string, timeZone: string, now: Date, locale: Locale): string | null {
  const zones = zonesOfNumber(phone, timeZone, now);
  if (!zones) return null;
  const t = translator(locale, "desk.calls");
  const [from, to] = [zones.earliest, zones.latest].map((zone) => sayTime(locale, now, zone));
  if (from === to) return t("there", { time: from ?? "" });
  return t("thereBetween", { from: from ?? "", to: to ?? "" });
}
