import type { CallDay } from "@/lib/callbacks/windows";
import { sayClock, sayDay } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import type { OfferedDay } from "./call-times-view";

/** The windows that the desk offers, in the reader's words. */
export const offeredDays = (days: CallDay[], locale: Locale, timeZone: string, now: Date): OfferedDay[] =>
  days.map(({ day, windows }) => {
    const noon = new Date(`${day}T12:00:00Z`);
    const part = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(texts[locale].language.intl, { ...options, timeZone: "UTC" }).format(noon);
    return {
      day,
      weekday: part({ weekday: "short" }),
      date: part({ day: "numeric", month: "numeric" }),
      full: sayDay(locale, day, timeZone, now),
      times: windows.map(({ from, to }) => ({
        value: `${day}T${from}`,
        label: `${sayClock(locale, from)}–${sayClock(locale, to)}`,
      })),
    };
  });

/** The desk's time zone by the name that people there use: "Central European Time". */
export const zoneName = (locale: Locale, timeZone: string, now: Date): string =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "longGeneric" })
    .formatToParts(now)
    .find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
