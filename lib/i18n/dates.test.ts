import { describe, expect, test } from "vitest";
import {
  sayBy,
  sayDay,
  sayDuration,
  sayMoment,
  sayMoney,
  sayOn,
  sayPhone,
  sayTime,
  sayWindow,
} from "./dates";
import { type Locale, locales } from "./locales";

const prague = "Europe/Prague";
const at = (local: string) => new Date(`${local}:00+01:00`);
const now = at("2026-11-20T09:00");
const tuesday = at("2026-11-24T16:00");

describe("a moment", () => {
  test.each<[Locale, string]>([
    ["en", "Tuesday 24 November, 16:00"],
    ["cs", "úterý 24. listopadu v 16:00"],
    ["ru", "вторник, 24 ноября, 16:00"],
  ])("in %s: %s", (locale, expected) => {
    expect(sayMoment(locale, tuesday, prague, now)).toBe(expected);
  });

  test.each<[Locale, string, string, string]>([
    ["en", "today, 16:00", "tomorrow, Saturday 21 November, 09:05", "Monday 4 January 2027, 08:00"],
    ["cs", "dnes v 16:00", "zítra, sobota 21. listopadu v 9:05", "pondělí 4. ledna 2027 v 8:00"],
    ["ru", "сегодня, 16:00", "завтра, суббота, 21 ноября, 09:05", "понедельник, 4 января 2027 года, 08:00"],
  ])("in %s today, tomorrow and in another year", (locale, today, tomorrow, nextYear) => {
    expect(sayMoment(locale, at("2026-11-20T16:00"), prague, now)).toBe(today);
    expect(sayMoment(locale, at("2026-11-21T09:05"), prague, now)).toBe(tomorrow);
    expect(sayMoment(locale, at("2027-01-04T08:00"), prague, now)).toBe(nextYear);
  });

  test("takes the Czech preposition from how the hour is said", () => {
    const said = Array.from({ length: 24 }, (_, hour) =>
      sayMoment("cs", at(`2026-11-20T${String(hour).padStart(2, "0")}:00`), prague, now),
    );
    const ve = said.flatMap((moment, hour) => (moment.startsWith("dnes ve ") ? [hour] : []));
    expect(ve).toEqual([2, 3, 4, 12, 13, 14, 20, 21, 22, 23]);
  });

  test("is today's by the desk's clock, not by the server's", () => {
    const lateEvening = new Date("2026-11-20T23:30:00Z");
    expect(sayMoment("en", lateEvening, prague, lateEvening)).toBe("today, 00:30");
    expect(sayMoment("en", lateEvening, prague, now)).toBe("tomorrow, Saturday 21 November, 00:30");
    expect(sayMoment("en", lateEvening, "America/New_York", now)).toBe("today, 18:30");
  });

  test("can be written into an SMS without a space that GSM-7 lacks", () => {
    expect(sayMoment("en", tuesday, prague, now)).toMatch(/^[\x20-\x7e]+$/);
    for (const locale of locales)
      expect(sayBy(locale, tuesday, prague, now)).not.toMatch(/[\u00a0\u202f\u2009]/);
  });
});

describe("when something happened", () => {
  test.each<[Locale, string, string, string]>([
    ["en", "today at 08:05", "on Thursday 19 November at 16:00", "on Wednesday 31 December 2025 at 12:00"],
    ["cs", "dnes v 8:05", "ve čtvrtek 19. listopadu v 16:00", "ve středu 31. prosince 2025 ve 12:00"],
    ["ru", "сегодня в 08:05", "в четверг, 19 ноября, в 16:00", "в среду, 31 декабря 2025 года, в 12:00"],
  ])("in %s has its prepositions and their case", (locale, today, before, lastYear) => {
    expect(sayOn(locale, at("2026-11-20T08:05"), prague, now)).toBe(today);
    expect(sayOn(locale, at("2026-11-19T16:00"), prague, now)).toBe(before);
    expect(sayOn(locale, at("2025-12-31T12:00"), prague, now)).toBe(lastYear);
  });
});

describe("a deadline", () => {
  test.each<[Locale, string, string, string]>([
    ["en", "by 16:00 today", "tomorrow, Saturday 21 November, by 16:00", "by Wednesday 25 November, 16:00"],
    ["cs", "dnes do 16:00", "zítra, v sobotu 21. listopadu, do 16:00", "do středy 25. listopadu, 16:00"],
    ["ru", "сегодня до 16:00", "завтра, в субботу, 21 ноября, до 16:00", "до 16:00 среды, 25 ноября"],
  ])("in %s has its preposition and its case", (locale, today, tomorrow, later) => {
    expect(sayBy(locale, at("2026-11-20T16:00"), prague, now)).toBe(today);
    expect(sayBy(locale, at("2026-11-21T16:00"), prague, now)).toBe(tomorrow);
    expect(sayBy(locale, at("2026-11-25T16:00"), prague, now)).toBe(later);
  });
});

describe("a window for a call", () => {
  test.each<[Locale, string, string, string]>([
    [
      "en",
      "today between 10:00 and 12:00",
      "tomorrow, Saturday 21 November, between 10:00 and 12:00",
      "on Tuesday 24 November between 10:00 and 12:00",
    ],
    [
      "cs",
      "dnes mezi 10:00 a 12:00",
      "zítra, v sobotu 21. listopadu, mezi 10:00 a 12:00",
      "v úterý 24. listopadu mezi 10:00 a 12:00",
    ],
    [
      "ru",
      "сегодня с 10:00 до 12:00",
      "завтра, в субботу, 21 ноября, с 10:00 до 12:00",
      "во вторник, 24 ноября, с 10:00 до 12:00",
    ],
  ])("in %s", (locale, today, tomorrow, later) => {
    const say = (day: string) => sayWindow(locale, at(`${day}T10:00`), at(`${day}T12:00`), prague, now);
    expect(say("2026-11-20")).toBe(today);
    expect(say("2026-11-21")).toBe(tomorrow);
    expect(say("2026-11-24")).toBe(later);
  });

  test("ends at 24:00 when it ends with its day", () => {
    expect(sayWindow("en", at("2026-11-20T22:00"), at("2026-11-21T00:00"), prague, now)).toBe(
      "today between 22:00 and 24:00",
    );
  });
});

describe("a day and a time", () => {
  test("are said alone", () => {
    expect(locales.map((locale) => sayDay(locale, tuesday, prague, now))).toEqual([
      "úterý 24. listopadu",
      "Tuesday 24 November",
      "вторник, 24 ноября",
    ]);
    expect(locales.map((locale) => sayTime(locale, at("2026-11-24T08:05"), prague))).toEqual([
      "8:05",
      "08:05",
      "08:05",
    ]);
    expect(sayTime("en", at("2026-11-24T00:00"), prague)).toBe("00:00");
  });

  test("a calendar day stays that day in every zone", () => {
    for (const zone of [prague, "America/New_York", "Pacific/Kiritimati"]) {
      expect(sayDay("en", "2026-11-24", zone, now)).toBe("Tuesday 24 November");
    }
    expect(sayDay("en", "2026-11-20", prague, now)).toBe("today");
    expect(sayDay("en", "2025-11-24", prague, now)).toBe("Monday 24 November 2025");
  });
});

describe("money", () => {
  test("is written as each language does, whole amounts without zeros", () => {
    expect(sayMoney("cs", "1234.5", "CZK")).toBe("1\u00a0234,50\u00a0Kč");
    expect(sayMoney("cs", 1234, "CZK")).toBe("1\u00a0234\u00a0Kč");
    expect(sayMoney("en", "1234.50", "EUR")).toBe("€1,234.50");
    expect(sayMoney("ru", "1234", "RUB")).toBe("1\u00a0234\u00a0₽");
  });

  test("keeps every digit of an amount that a float would round", () => {
    expect(sayMoney("en", "90071992547409931.25", "EUR")).toBe("€90,071,992,547,409,931.25");
  });
});

describe("a telephone number", () => {
  test.each([
    ["+420601123456", "+420 601 123 456"],
    ["800123456", "+420 800 123 456"],
    ["+79123456789", "+7 912 345 67 89"],
    ["112", "112"],
    ["*100#", "*100#"],
    ["", ""],
  ])("%s is said %s", (number, expected) => {
    expect(sayPhone(number, "CZ")).toBe(expected);
  });
});

describe("a duration", () => {
  const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
  test.each<[number, string, string, string]>([
    [2 * hour + 10 * minute, "in 2 h 10 min", "za 2 h 10 min", "через 2 ч 10 мин"],
    [-35 * minute, "35 min late", "35 min po termínu", "опоздание 35 мин"],
    [hour, "in 1 h", "za 1 h", "через 1 ч"],
    [3 * day + 4 * hour + 59 * minute, "in 3 d 4 h", "za 3 d 4 h", "через 3 д 4 ч"],
    [-40 * day - hour, "40 d late", "40 d po termínu", "опоздание 40 д"],
    [hour - 1, "in 59 min", "za 59 min", "через 59 мин"],
    [30_000, "now", "teď", "сейчас"],
    [-30_000, "now", "teď", "сейчас"],
  ])("of %d ms", (ms, en, cs, ru) => {
    expect([sayDuration("en", ms), sayDuration("cs", ms), sayDuration("ru", ms)]).toEqual([en, cs, ru]);
  });
});
