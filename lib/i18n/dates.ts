import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { Locale } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";
import { translator } from "@/lib/i18n/translator";

/**
 * A moment as people say it: "Tuesday 24 November, 16:00", "today, 16:00", "tomorrow, Wednesday 25 November,
 * 16:00"; with the year when it is not this year's. It stands alone, or after a colon or a dash: a preposition
 * before it would need another case in Czech and Russian, which is what `sayOn`, `sayBy` and `sayWindow` are for.
 * @param timeZone IANA name of the zone to say it in
 */
export const sayMoment = (locale: Locale, date: Date, timeZone: string, now: Date): string =>
  translator(locale, "dates")("moment", takeApart(locale, date, timeZone, now));

/**
 * When something happened, with its prepositions and in their case, to go on a sentence: "on Tuesday 24 November at
 * 16:00", "ve čtvrtek 19. listopadu v 16:00", "today at 16:00".
 */
export const sayOn = (locale: Locale, date: Date, timeZone: string, now: Date): string =>
  translator(locale, "dates")("onMoment", takeApart(locale, date, timeZone, now));

/**
 * The moment up to which something will be done, with its preposition and in its case: "by Tuesday 24 November,
 * 16:00", "do úterý 24. listopadu, 16:00", "до 16:00 вторника, 24 ноября".
 */
export const sayBy = (locale: Locale, date: Date, timeZone: string, now: Date): string =>
  translator(locale, "dates")("by", takeApart(locale, date, timeZone, now));

/**
 * When somebody will be called, with its prepositions: "on Tuesday 24 November between 10:00 and 12:00",
 * "today between 10:00 and 12:00". Both ends lie on one day; midnight at its end is said as 24:00.
 */
export function sayWindow(locale: Locale, start: Date, end: Date, timeZone: string, now: Date): string {
  const [first, last] = [numbersOf(start, timeZone), numbersOf(end, timeZone)];
  const closing = first.day !== last.day && last.minutes === 0 ? "24:00" : sayTime(locale, end, timeZone);
  const said = takeApart(locale, start, timeZone, now);
  return translator(locale, "dates")("window", { ...said, end: closing });
}

/**
 * A day as people say it: "Tuesday 24 November", "today", "tomorrow, Wednesday 25 November".
 * @param day a moment in it, or the local day itself as "YYYY-MM-DD"
 */
export function sayDay(locale: Locale, day: Date | string, timeZone: string, now: Date): string {
  if (typeof day !== "string") return takeApart(locale, day, timeZone, now).day;
  const today = new Date(`${numbersOf(now, timeZone).day}T00:00:00Z`);
  return takeApart(locale, new Date(`${day}T00:00:00Z`), "UTC", today).day;
}

/**
 * The day up to the end of which something will be done, with its preposition and in its case: "by Tuesday 24
 * November", "do úterý 24. listopadu", "до вторника, 24 ноября".
 */
export const sayByDay = (locale: Locale, day: Date, timeZone: string, now: Date): string =>
  translator(locale, "dates")("byDay", takeApart(locale, day, timeZone, now));

/** A day in as few characters as an SMS can afford: "23 Dec", "23. 12.", "23.12"; with the year when it is another. */
export function sayShortDay(locale: Locale, date: Date, timeZone: string, now: Date): string {
  const [day, today] = [numbersOf(date, timeZone).day, numbersOf(now, timeZone).day];
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric";
  const format = cached(
    `short ${locale} ${timeZone} ${year}`,
    () =>
      new Intl.DateTimeFormat(texts[locale].language.intl, {
        timeZone,
        day: "numeric",
        month: texts[locale].language.shortMonth as "short" | "numeric",
        year,
      }),
  );
  return format.format(date);
}

/** The time of day: "08:05", in Czech "8:05". */
export const sayTime = (locale: Locale, date: Date, timeZone: string): string =>
  cached(
    `time ${locale} ${timeZone}`,
    () => new Intl.DateTimeFormat(texts[locale].language.intl, { timeZone, timeStyle: "short" }),
  ).format(date);

/** A time on the clock, "08:05" to "24:00", as it is said. */
export const sayClock = (locale: Locale, time: string): string =>
  time === "24:00" ? time : sayTime(locale, new Date(`2000-01-01T${time}:00Z`), "UTC");

/**
 * An amount of money: "1 234,50 Kč", "CZK 1,234.50"; whole amounts without zeros. The parts do not break apart
 * at the end of a line.
 * @param amount decimal, exact when given as a string of digits @param currency ISO 4217
 * @throws RangeError when the currency is not three letters
 */
export function sayMoney(locale: Locale, amount: number | string, currency: string): string {
  const format = cached(
    `money ${locale} ${currency}`,
    () =>
      new Intl.NumberFormat(texts[locale].language.intl, {
        style: "currency",
        currency,
        trailingZeroDisplay: "stripIfInteger",
      }),
  );
  return format.format(amount as number);
}

/**
 * A telephone number as it can be dialled from anywhere: "+420 601 123 456".
 * @param country ISO 3166-1 alpha-2: where a number that is not in E.164 belongs. What cannot be read as a
 * number, such as a short one, is given back as it is.
 */
export function sayPhone(number: string, country: string): string {
  const parsed = parsePhoneNumberFromString(number, {
    defaultCountry: country as CountryCode,
    extract: false,
  });
  return parsed?.isPossible() ? parsed.formatInternational() : number;
}

/**
 * How long until a promise, in few letters: "in 2 h 10 min", "35 min late", "now". At most two units, cut, not
 * rounded: it never says that there is more time than there is.
 * @param ms milliseconds left; negative when the promise is overdue
 */
export function sayDuration(locale: Locale, ms: number): string {
  const t = translator(locale, "dates");
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  if (minutes === 0) return t("now");
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  const parts: [number, string][] =
    days > 0
      ? [
          [days, "days"],
          [days > 9 ? 0 : hours, "hours"],
        ]
      : [
          [hours, "hours"],
          [minutes % 60, "minutes"],
        ];
  const duration = parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => t(unit, { count: String(count) }))
    .join(" ");
  return t(ms < 0 ? "late" : "ahead", { duration });
}

/** One moment, taken apart for the sentences of `dates`: each language puts it together in its own way. */
function takeApart(locale: Locale, date: Date, timeZone: string, now: Date) {
  const t = translator(locale, "dates");
  const format = cached(
    `date ${locale} ${timeZone}`,
    () =>
      new Intl.DateTimeFormat(texts[locale].language.intl, {
        timeZone,
        weekday: "long",
        day: "numeric",
        month: "long",
        year: "numeric",
      }),
  );
  const parts = new Map(format.formatToParts(date).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  const [local, today] = [numbersOf(date, timeZone), numbersOf(now, timeZone)];
  const daysAhead = (Date.parse(local.day) - Date.parse(today.day)) / 86_400_000;
  const year = local.day.slice(0, 4) === today.day.slice(0, 4) ? "none" : part("year");
  const ofWeek = { weekday: part("weekday"), weekdayNumber: String(new Date(local.day).getUTCDay()) };
  const said = {
    ...ofWeek,
    near: daysAhead === 0 ? "today" : daysAhead === 1 ? "tomorrow" : "later",
    date: t("date", { dayOfMonth: part("day"), month: part("month"), year }),
    on: t("on", ofWeek),
    of: t("of", ofWeek),
    hour: String(Math.floor(local.minutes / 60)),
    time: sayTime(locale, date, timeZone),
  };
  return { ...said, day: t("day", said) };
}

/** The local day, "YYYY-MM-DD", and the minutes on the clock since midnight. */
function numbersOf(date: Date, timeZone: string): { day: string; minutes: number } {
  const format = cached(
    `numbers ${timeZone}`,
    () =>
      new Intl.DateTimeFormat("sv-SE", {
        timeZone,
        dateStyle: "short",
        timeStyle: "short",
      }),
  );
  const [day = "", time = ""] = format.format(date).split(" ");
  const [hour, minute] = time.split(":");
  return { day, minutes: Number(hour) * 60 + Number(minute) };
}

const formats = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

/** Making a formatter costs a hundred times as much as using it. */
function cached<Format extends Intl.DateTimeFormat | Intl.NumberFormat>(
  name: string,
  make: () => Format,
): Format {
  const known = formats.get(name);
  if (known) return known as Format;
  const made = make();
  formats.set(name, made);
  return made;
}
