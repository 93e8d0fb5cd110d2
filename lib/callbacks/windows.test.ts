import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Calendar, isOpen } from "@/lib/settings/calendar";
import { findWindow, nextWindowAfter, offeredWindows } from "./windows";

const day = [{ from: "08:00", to: "20:00" }];
const desk: Calendar = {
  timeZone: "Europe/Prague",
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [{ from: "09:00", to: "13:00" }], sun: [] },
  holidays: ["2026-11-17"],
};
const never: Calendar = { ...desk, hours: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } };
const at = (local: string) => new Date(`${local}:00+01:00`);
const froms = (windows: { from: string }[] = []) => windows.map(({ from }) => from);

describe("the windows offered", () => {
  test("cut the opening hours into pieces, on the next ten days that the desk works", () => {
    const offered = offeredWindows(desk, 120, at("2026-11-14T06:00"));
    expect(offered.map((one) => one.day)).toEqual([
      "2026-11-14",
      "2026-11-16",
      "2026-11-18",
      "2026-11-19",
      "2026-11-20",
      "2026-11-21",
      "2026-11-23",
      "2026-11-24",
      "2026-11-25",
      "2026-11-26",
    ]);
    expect(offered[0]?.windows).toEqual([
      { from: "09:00", to: "11:00", start: at("2026-11-14T09:00"), end: at("2026-11-14T11:00") },
      { from: "11:00", to: "13:00", start: at("2026-11-14T11:00"), end: at("2026-11-14T13:00") },
    ]);
    expect(froms(offered[1]?.windows)).toEqual(["08:00", "10:00", "12:00", "14:00", "16:00", "18:00"]);
  });

  test("start an hour from now at the soonest", () => {
    expect(froms(offeredWindows(desk, 120, at("2026-11-24T13:00"), 1)[0]?.windows)).toEqual([
      "14:00",
      "16:00",
      "18:00",
    ]);
    expect(froms(offeredWindows(desk, 120, at("2026-11-24T13:01"), 1)[0]?.windows)).toEqual([
      "16:00",
      "18:00",
    ]);
    expect(offeredWindows(desk, 120, at("2026-11-24T17:30"), 1)[0]?.day).toBe("2026-11-25");
  });

  test("leave out a rest that is too short, unless the desk has no longer period", () => {
    const offered = (minutes: number) => offeredWindows(desk, minutes, at("2026-11-21T06:00"), 1)[0]?.windows;
    expect(froms(offered(180))).toEqual(["09:00"]);
    expect(offered(480)).toMatchObject([{ from: "09:00", to: "13:00" }]);
  });

  test("are called the same on a day when the clock changes", () => {
    const around = { ...desk, hours: { ...desk.hours, sun: [{ from: "00:00", to: "24:00" }] } };
    const names = (local: string) => froms(offeredWindows(around, 60, at(local), 1)[0]?.windows);
    expect(names("2026-11-21T20:00")).toHaveLength(24);
    expect(names("2027-03-27T20:00")).toHaveLength(23);
    expect(names("2027-03-27T20:00")).not.toContain("02:00");
    expect(names("2026-10-24T20:00")).toEqual(names("2026-11-21T20:00"));
    expect(offeredWindows(around, 60, at("2026-11-21T20:00"), 1)[0]?.windows.at(-1)?.to).toBe("24:00");
  });

  test("end with the day when its midnight is jumped over", () => {
    const cairo = {
      ...desk,
      timeZone: "Africa/Cairo",
      hours: { ...desk.hours, thu: [{ from: "22:00", to: "24:00" }] },
    };
    const windows = offeredWindows(cairo, 180, new Date("2026-04-23T08:00:00Z"), 1)[0]?.windows;
    expect(windows).toMatchObject([{ from: "22:00", to: "24:00", end: new Date("2026-04-23T22:00:00Z") }]);
  });

  test("are none when the desk never works", () => {
    expect(offeredWindows(never, 120, at("2026-11-24T06:00"))).toEqual([]);
  });

  test("are open from end to end, apart from each other, and each is found by its name", () => {
    const now = fc
      .integer({ min: Date.UTC(2026, 8, 1), max: Date.UTC(2027, 5, 1) })
      .map((ms) => new Date(ms));
    fc.assert(
      fc.property(now, fc.integer({ min: 15, max: 480 }), (moment, minutes) => {
        let last = moment.getTime() + 3_600_000;
        for (const { day: on, windows } of offeredWindows(desk, minutes, moment)) {
          for (const { from, start, end } of windows) {
            expect(start.getTime()).toBeGreaterThanOrEqual(last);
            expect(isOpen(desk, start) && isOpen(desk, new Date(end.getTime() - 1))).toBe(true);
            expect(findWindow(desk, minutes, moment, on, from)).toEqual({ ok: true, start, end });
            last = end.getTime();
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe("the window chosen", () => {
  test("may lie on the last day that is offered, also when today's last window has just closed", () => {
    const evening = at("2027-03-02T18:50");
    const last = offeredWindows(desk, 15, evening).at(-1);
    expect(last?.windows.every(({ from }) => findWindow(desk, 15, evening, last.day, from).ok)).toBe(true);
  });

  test("is still good half an hour after it was offered, not longer", () => {
    const chosen = (now: string) => findWindow(desk, 120, at(now), "2026-11-24", "14:00").ok;
    expect(chosen("2026-11-24T13:30")).toBe(true);
    expect(chosen("2026-11-24T13:31")).toBe(false);
  });

  test.each([
    ["2026-11-22", "10:00"],
    ["2026-11-17", "10:00"],
    ["2026-11-24", "10:30"],
    ["2026-11-24", "20:00"],
    ["2027-11-24", "10:00"],
    ["2026-11-31", "10:00"],
    ["", ""],
    ["__proto__", "constructor"],
  ])("on %j at %j was not offered", (on, from) => {
    expect(findWindow(desk, 120, at("2026-11-20T06:00"), on, from)).toEqual({
      ok: false,
      reason: "notOffered",
    });
  });
});

describe("the window after a call that reached nobody", () => {
  test("starts neither before the one nor before the other", () => {
    const next = (after: string, notBefore: string) =>
      nextWindowAfter(desk, 120, at(after), at(notBefore)).start;
    expect(next("2026-11-24T10:00", "2026-11-24T09:00")).toEqual(at("2026-11-24T10:00"));
    expect(next("2026-11-24T10:00", "2026-11-24T12:30")).toEqual(at("2026-11-24T14:00"));
    expect(next("2026-11-21T13:00", "2026-11-21T12:00")).toEqual(at("2026-11-23T08:00"));
  });

  test("is an error when there will never be one", () => {
    expect(() => nextWindowAfter(never, 120, at("2026-11-24T10:00"), at("2026-11-24T10:00"))).toThrow(
      "opening hours",
    );
  });
});
