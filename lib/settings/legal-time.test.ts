import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendars, instants } from "@/lib/test/calendars";
import { localDay } from "./calendar";
import { defaultSettings } from "./defaults";
import { endOfLegalSpan, type LegalSpan, legalUnits } from "./legal-time";

const { calendar: prague } = defaultSettings;
const desk = (timeZone: string, holidays: string[] = []) => ({ ...prague, timeZone, holidays });
const dayMs = 86_400_000;

const ends = (from: string, amount: number, unit: LegalSpan["unit"], calendar = prague) =>
  endOfLegalSpan(calendar, new Date(from), { amount, unit }).toISOString();

describe("a legal time", () => {
  it("of one month ends on the day with the same number, or on the last one of a shorter month", () => {
    expect(ends("2026-11-23T09:00:00Z", 1, "months")).toBe("2026-12-23T22:59:59.999Z");
    expect(ends("2027-01-31T09:00:00Z", 1, "months")).toBe("2027-02-28T22:59:59.999Z");
    expect(ends("2028-01-31T09:00:00Z", 1, "months")).toBe("2028-02-29T22:59:59.999Z");
    expect(ends("2026-12-31T09:00:00Z", 2, "months")).toBe("2027-02-28T22:59:59.999Z");
  });

  it("of 30 days is not a month", () => {
    expect(ends("2027-01-31T09:00:00Z", 30, "days", desk("Europe/Moscow"))).toBe("2027-03-02T20:59:59.999Z");
  });

  it("begins with the local day of the filing: a minute to midnight and a minute past are two days", () => {
    expect(ends("2026-11-23T20:59:00Z", 30, "days", desk("Europe/Moscow"))).toBe("2026-12-23T20:59:59.999Z");
    expect(ends("2026-11-23T21:01:00Z", 30, "days", desk("Europe/Moscow"))).toBe("2026-12-24T20:59:59.999Z");
  });

  it("of working days leaves out weekends and holidays, though the desk may work on Saturdays", () => {
    // Ten working days from Thursday 17 December 2026 over Christmas and New Year in Sydney.
    const sydney = desk("Australia/Sydney", ["2026-12-25", "2026-12-28", "2027-01-01"]);
    expect(ends("2026-12-17T01:00:00Z", 10, "workingDays", sydney)).toBe("2027-01-05T12:59:59.999Z");
  });

  it("of six weeks over a change of the clock ends at the midnight that the wall shows", () => {
    expect(ends("2026-09-20T09:00:00Z", 6, "weeks", desk("Europe/London"))).toBe("2026-11-01T23:59:59.999Z");
    expect(ends("2027-03-01T09:00:00Z", 6, "weeks", desk("Europe/London"))).toBe("2027-04-12T22:59:59.999Z");
  });

  it("of nothing is the same day", () => {
    expect(ends("2026-11-23T09:00:00Z", 0, "days", desk("Asia/Kolkata"))).toBe("2026-11-23T18:29:59.999Z");
  });

  it("is whole and not negative", () => {
    for (const amount of [-1, 1.5, Number.NaN])
      expect(() => ends("2026-11-23", amount, "days")).toThrow(RangeError);
  });
});

const spans = fc.record({ amount: fc.nat({ max: 60 }), unit: fc.constantFrom(...legalUnits) });
const runs = { numRuns: 400 };

describe("the laws of legal time", () => {
  it("ends with its local day, in every zone and through every change of the clock", () => {
    fc.assert(
      fc.property(calendars, instants, spans, (calendar, from, span) => {
        const end = endOfLegalSpan(calendar, from, span);
        expect(end >= from).toBe(true);
        expect(localDay(calendar, new Date(end.getTime() + 1)) > localDay(calendar, end)).toBe(true);
      }),
      runs,
    );
  });

  it("never gives who files later, or is given more, an earlier day", () => {
    fc.assert(
      fc.property(calendars, instants, spans, fc.nat({ max: 40 * dayMs }), (calendar, from, span, wait) => {
        const after = new Date(from.getTime() + wait);
        const end = endOfLegalSpan(calendar, from, span);
        expect(endOfLegalSpan(calendar, after, span) >= end).toBe(true);
        expect(endOfLegalSpan(calendar, from, { ...span, amount: span.amount + 1 }) > end).toBe(true);
      }),
      runs,
    );
  });

  it("counts days on the calendar, however long each of them is", () => {
    fc.assert(
      fc.property(calendars, instants, fc.nat({ max: 400 }), (calendar, from, amount) => {
        const end = localDay(calendar, endOfLegalSpan(calendar, from, { amount, unit: "days" }));
        expect((Date.parse(end) - Date.parse(localDay(calendar, from))) / dayMs).toBe(amount);
      }),
      runs,
    );
  });

  it("has as many working days in it as it says, and ends on one", () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 1, max: 40 }), (calendar, from, amount) => {
        const last = localDay(calendar, endOfLegalSpan(calendar, from, { amount, unit: "workingDays" }));
        const works = (day: string) =>
          ![0, 6].includes(new Date(day).getUTCDay()) && !calendar.holidays.includes(day);
        let passed = 0;
        for (let ms = Date.parse(localDay(calendar, from)) + dayMs; ms <= Date.parse(last); ms += dayMs)
          if (works(new Date(ms).toISOString().slice(0, 10))) passed++;
        expect([passed, works(last)]).toEqual([amount, true]);
      }),
      runs,
    );
  });
});
