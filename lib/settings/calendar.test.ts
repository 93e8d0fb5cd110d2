import { describe, expect, test } from "vitest";
import {
  addWorkingMs,
  addWorkingTime,
  type Calendar,
  isOpen,
  localDay,
  openPeriods,
  workingMsBetween,
} from "./calendar";

const day = [{ from: "08:00", to: "20:00" }];
const desk: Calendar = {
  timeZone: "Europe/Prague",
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [{ from: "09:00", to: "13:00" }], sun: [] },
  holidays: ["2026-11-17", "2026-12-24", "2026-12-25", "2026-12-26"],
};
const split: Calendar = {
  ...desk,
  hours: {
    ...desk.hours,
    tue: [
      { from: "13:00", to: "18:00" },
      { from: "08:00", to: "12:00" },
    ],
  },
};
const around = [{ from: "00:00", to: "24:00" }];
const always: Calendar = {
  timeZone: "Europe/Prague",
  hours: { mon: around, tue: around, wed: around, thu: around, fri: around, sat: around, sun: around },
  holidays: [],
};
const never: Calendar = { ...desk, hours: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } };

/** Local winter time in Prague is +01:00, in summer +02:00. */
const at = (local: string, offset = "+01:00") => new Date(`${local}:00${offset}`);
const said = (date: Date, timeZone = "Europe/Prague") =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(date);

describe("a span in working days", () => {
  test.each([
    ["Tuesday noon", "2026-11-24T12:00", 1, "2026-11-25 12:00"],
    ["Friday evening: on Saturday the desk closes at one", "2026-11-20T18:30", 1, "2026-11-21 13:00"],
    ["Friday early: on Saturday the desk opens at nine", "2026-11-20T08:10", 1, "2026-11-21 09:00"],
    ["Friday at closing time", "2026-11-20T20:00", 1, "2026-11-21 13:00"],
    ["Friday at night counts from Saturday's opening", "2026-11-20T22:00", 1, "2026-11-23 09:00"],
    ["Sunday counts from Monday's opening", "2026-11-22T15:00", 1, "2026-11-24 08:00"],
    ["the day before a holiday", "2026-11-16T10:00", 1, "2026-11-18 10:00"],
    ["over Christmas: Thursday to Saturday are holidays", "2026-12-23T10:00", 1, "2026-12-28 10:00"],
    ["ten days, Saturdays included", "2026-11-23T10:00", 10, "2026-12-04 10:00"],
    ["no days at all, at night", "2026-11-23T05:00", 0, "2026-11-23 08:00"],
  ])("%s", (_, from, days, expected) => {
    expect(said(addWorkingTime(desk, at(from), { days }))).toBe(expected);
  });

  test("lands after the lunch break when it would land in it", () => {
    expect(said(addWorkingTime(split, at("2026-11-23T12:30"), { days: 1 }))).toBe("2026-11-24 13:00");
    expect(said(addWorkingTime(split, at("2026-11-23T12:00"), { days: 1 }))).toBe("2026-11-24 12:00");
  });

  test("keeps the time of day when the clocks change in between", () => {
    expect(said(addWorkingTime(desk, at("2027-03-27T10:00"), { days: 1 }))).toBe("2027-03-29 10:00");
    expect(said(addWorkingTime(desk, at("2026-10-24T10:00", "+02:00"), { days: 1 }))).toBe(
      "2026-10-26 10:00",
    );
  });

  test("lands at the jump on a day whose clock jumps over the time", () => {
    expect(said(addWorkingTime(always, at("2027-03-27T02:30"), { days: 1 }))).toBe("2027-03-28 03:00");
  });
});

describe("a span in hours", () => {
  test("of none, asked for at closing time, ends there, also at midnight", () => {
    const late = { ...desk, hours: { ...desk.hours, mon: [{ from: "20:00", to: "24:00" }] } };
    expect(said(addWorkingTime(late, at("2026-11-24T00:00"), { hours: 0 }))).toBe("2026-11-24 00:00");
    expect(said(addWorkingTime(late, at("2026-11-24T00:01"), { hours: 0 }))).toBe("2026-11-24 08:00");
  });

  test.each([
    ["within the day", "2026-11-24T12:00", 4, "2026-11-24 16:00"],
    ["up to closing time", "2026-11-24T16:00", 4, "2026-11-24 20:00"],
    ["over the night", "2026-11-24T18:00", 4, "2026-11-25 10:00"],
    ["over the week-end", "2026-11-20T19:00", 6, "2026-11-23 09:00"],
    ["from the night", "2026-11-24T03:00", 1, "2026-11-24 09:00"],
    ["half an hour", "2026-11-24T19:45", 0.5, "2026-11-25 08:15"],
  ])("%s", (_, from, hours, expected) => {
    expect(said(addWorkingTime(desk, at(from), { hours }))).toBe(expected);
  });

  test("is as long as it says across both changes of the clock", () => {
    const spring = addWorkingTime(always, at("2027-03-28T00:00"), { hours: 24 });
    expect(said(spring)).toBe("2027-03-29 01:00");
    const autumn = addWorkingTime(always, at("2026-10-25T00:00", "+02:00"), { hours: 24 });
    expect(said(autumn)).toBe("2026-10-25 23:00");
  });
});

describe("opening hours", () => {
  test("come in order and merged, whatever the order they were written in", () => {
    const local = openPeriods(split, "2026-11-24").map(({ start, end }) => [said(start), said(end)]);
    expect(local).toEqual([
      ["2026-11-24 08:00", "2026-11-24 12:00"],
      ["2026-11-24 13:00", "2026-11-24 18:00"],
    ]);
    const twice = { ...desk, hours: { ...desk.hours, sun: [...day, { from: "10:00", to: "21:00" }] } };
    expect(openPeriods(twice, "2026-11-22")).toHaveLength(1);
  });

  test("are none on holidays and closed days", () => {
    expect(openPeriods(desk, "2026-11-17")).toEqual([]);
    expect(openPeriods(desk, "2026-11-22")).toEqual([]);
  });

  test("begin with their first minute and end before their last", () => {
    expect(isOpen(desk, at("2026-11-24T08:00"))).toBe(true);
    expect(isOpen(desk, at("2026-11-24T20:00"))).toBe(false);
    expect(isOpen(desk, at("2026-11-17T12:00"))).toBe(false);
  });

  test("that lie in the hour the clock jumps over do not happen that day", () => {
    const nightly = { ...desk, hours: { ...desk.hours, sun: [{ from: "02:10", to: "02:50" }] } };
    expect(openPeriods(nightly, "2027-03-28")).toEqual([]);
    expect(openPeriods(nightly, "2027-04-04")).toHaveLength(1);
  });

  test("belong to the day that the desk's wall shows", () => {
    expect(localDay(desk, new Date("2026-11-23T23:30:00Z"))).toBe("2026-11-24");
    expect(localDay({ ...desk, timeZone: "America/New_York" }, new Date("2026-11-24T03:00:00Z"))).toBe(
      "2026-11-23",
    );
  });
});

describe("what cannot be answered is refused, not guessed", () => {
  test.each([
    [
      "never open, hours",
      () => addWorkingTime(never, at("2026-11-24T12:00"), { hours: 1 }),
      "no opening hours",
    ],
    [
      "never open, days",
      () => addWorkingTime(never, at("2026-11-24T12:00"), { days: 1 }),
      "no opening hours",
    ],
    ["longer than a century", () => addWorkingMs(desk, at("2026-11-24T12:00"), 1e15), "no opening hours"],
    ["backwards", () => addWorkingMs(desk, at("2026-11-24T12:00"), -1), "0 milliseconds or more"],
    ["endless", () => addWorkingMs(desk, at("2026-11-24T12:00"), Number.POSITIVE_INFINITY), "0 milliseconds"],
    ["half a day", () => addWorkingTime(desk, at("2026-11-24T12:00"), { days: 0.5 }), "whole days"],
    ["no date", () => addWorkingMs(desk, new Date("never"), 1), "not valid"],
    ["no day", () => openPeriods(desk, "2026-02-30"), "YYYY-MM-DD"],
    [
      "a night shift in one piece",
      () =>
        openPeriods(
          { ...desk, hours: { ...desk.hours, sun: [{ from: "22:00", to: "06:00" }] } },
          "2026-11-22",
        ),
      "end before they start",
    ],
  ])("%s", (_, work, message) => {
    expect(work).toThrow(message);
  });

  test("a desk that is never open has worked for no time", () => {
    expect(workingMsBetween(never, at("2026-01-01T00:00"), at("2027-01-01T00:00"))).toBe(0);
    expect(isOpen(never, at("2026-11-24T12:00"))).toBe(false);
  });
});
