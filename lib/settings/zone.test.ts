import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { toInstantMs, toLocalMs } from "./zone";

const zones = [
  "Europe/Prague",
  "Europe/Moscow",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "America/New_York",
  "Africa/Cairo",
  "Pacific/Apia",
  "UTC",
];
const zone = fc.constantFrom(...zones);
const instant = fc.integer({ min: Date.UTC(2010, 0, 1), max: Date.UTC(2040, 0, 1) });

describe("local time", () => {
  test("is what Temporal says, in every zone and at every instant", () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, ms) => {
        const there = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
        expect(toLocalMs(timeZone, ms)).toBe(ms + there.offsetNanoseconds / 1e6);
      }),
      { numRuns: 3000 },
    );
  });

  test("that happens once leads back to the instant it came from", () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, ms) => {
        const back = toInstantMs(timeZone, toLocalMs(timeZone, ms));
        expect(back).toBeLessThanOrEqual(ms);
        expect(toLocalMs(timeZone, back)).toBe(toLocalMs(timeZone, ms));
      }),
    );
  });

  test("never goes back when it grows, across every change of the clock", () => {
    const step = fc.integer({ min: 0, max: 3 * 86_400_000 });
    fc.assert(
      fc.property(zone, instant, step, (timeZone, local, more) => {
        expect(toInstantMs(timeZone, local + more)).toBeGreaterThanOrEqual(toInstantMs(timeZone, local));
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ["Europe/Prague", "2027-03-28T02:30", "2027-03-28T01:00Z", "jumped over: the jump"],
    ["Europe/Prague", "2027-03-28T03:00", "2027-03-28T01:00Z", "the first minute after"],
    ["Europe/Prague", "2026-10-25T02:30", "2026-10-25T00:30Z", "twice: the first"],
    ["Europe/Prague", "2026-10-25T03:00", "2026-10-25T02:00Z", "after the second"],
    ["Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:30Z", "half an hour jumped over"],
    ["Africa/Cairo", "2026-04-24T00:00", "2026-04-23T22:00Z", "a day without midnight"],
    ["Pacific/Apia", "2011-12-30T12:00", "2011-12-30T10:00Z", "a day that never was"],
  ])("%s %s is %s (%s)", (timeZone, local, expected) => {
    expect(toInstantMs(timeZone, Date.parse(`${local}Z`))).toBe(Date.parse(expected));
  });

  test("at the very instant of a jump belongs to what follows, whatever was asked before", () => {
    const jump = Date.parse("2027-03-14T08:00Z");
    expect(toLocalMs("America/Chicago", jump)).toBe(Date.parse("2027-03-14T03:00Z"));
    expect(toLocalMs("America/Chicago", jump - 1)).toBe(Date.parse("2027-03-14T02:00Z") - 1);
  });

  test("of a zone that does not exist is refused", () => {
    expect(() => toLocalMs("Europe/Atlantis", 0)).toThrow(RangeError);
  });
});
