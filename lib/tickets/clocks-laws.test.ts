import fc from "fast-check";
import { expect, test } from "vitest";
import { addWorkingMs, addWorkingTime, workingMsBetween } from "@/lib/settings/calendar";
import { calendars, instants } from "@/lib/test/calendars";
import { type Clock, paused, resumed } from "./clocks";

const hourMs = 3_600_000;
const clockDue = (dueAt: Date): Clock => ({
  kind: "answer",
  dueAt,
  metAt: null,
  pausedAt: null,
  remainingMs: null,
});
const waits = fc.integer({ min: 0, max: 30 * 24 * hourMs });
const workingMs = fc.integer({ min: hourMs, max: 60 * hourMs });
const after = (from: Date, ms: number) => new Date(from.getTime() + ms);
const runs = { numRuns: 400 };

test("a pause costs the customer's time and none of the desk's: what was left before is left after", () => {
  fc.assert(
    fc.property(calendars, instants, workingMs, waits, (calendar, from, left, wait) => {
      const stopped = paused(clockDue(addWorkingMs(calendar, from, left)), calendar, from);
      const back = after(from, wait);
      const running = resumed(stopped, calendar, back);
      expect(stopped.remainingMs).toBe(left);
      expect(workingMsBetween(calendar, back, running.dueAt)).toBe(left);
    }),
    runs,
  );
});

test("a pause of no time changes nothing that working time can see", () => {
  fc.assert(
    fc.property(calendars, instants, workingMs, (calendar, from, left) => {
      const due = addWorkingMs(calendar, from, left);
      expect(resumed(paused(clockDue(due), calendar, from), calendar, from).dueAt).toEqual(due);
    }),
    runs,
  );
});

test("two pauses are as long as both of them, however they lie around nights, holidays and changes of the clock", () => {
  fc.assert(
    fc.property(calendars, instants, workingMs, waits, waits, (calendar, from, left, first, second) => {
      const due = addWorkingMs(calendar, from, 2 * left);
      const once = resumed(paused(clockDue(due), calendar, from), calendar, after(from, first));
      const half = addWorkingMs(calendar, after(from, first), left);
      const twice = resumed(paused(once, calendar, half), calendar, after(half, second));
      expect(workingMsBetween(calendar, after(half, second), twice.dueAt)).toBe(left);
    }),
    runs,
  );
});

test("who comes back later is never answered earlier, and nobody gets a promise that is broken at once", () => {
  fc.assert(
    fc.property(
      calendars,
      instants,
      fc.nat({ max: 60 * hourMs }),
      waits,
      waits,
      (calendar, from, left, wait, more) => {
        const stopped = paused(clockDue(addWorkingMs(calendar, from, left)), calendar, from);
        const soon = resumed(stopped, calendar, after(from, wait)).dueAt;
        expect(resumed(stopped, calendar, after(from, wait + more)).dueAt >= soon).toBe(true);
        expect(workingMsBetween(calendar, after(from, wait), soon)).toBeGreaterThanOrEqual(hourMs);
      },
    ),
    runs,
  );
});

test("the legal clock runs on through every pause", () => {
  fc.assert(
    fc.property(calendars, instants, waits, (calendar, from, wait) => {
      const legal: Clock = { ...clockDue(after(from, wait)), kind: "legal" };
      expect(paused(legal, calendar, from)).toBe(legal);
      expect(resumed(legal, calendar, from)).toBe(legal);
    }),
    { numRuns: 50 },
  );
});

/** Desks that are open around the hours in which the clock changes there, split around it. */
const split = (timeZone: string, holidays: string[] = []) => {
  const day = [
    { from: "00:00", to: "02:30" },
    { from: "03:00", to: "06:00" },
  ];
  const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
  return { timeZone, hours, holidays };
};

test.each([
  // Prague, spring: 02:00 becomes 03:00, so that night has five hours of six and a half less a half.
  ["Europe/Prague", "2027-03-27T23:00:00Z", 5, "2027-03-28T04:00:00.000Z"],
  // Prague, autumn: the hour from two to three happens twice, and the period that ends at half past two ends once.
  ["Europe/Prague", "2026-10-24T22:00:00Z", 5, "2026-10-25T04:30:00.000Z"],
  // Lord Howe changes by half an hour, in the other half of the year.
  ["Australia/Lord_Howe", "2026-10-03T13:30:00Z", 5, "2026-10-03T19:00:00.000Z"],
  // Kolkata is half an hour off and never changes.
  ["Asia/Kolkata", "2026-10-24T18:30:00Z", 5, "2026-10-25T00:00:00.000Z"],
])(
  "a promise in %s with a change of the clock in the middle is kept in hours that were worked",
  (zone, from, hours, due) => {
    const calendar = split(zone);
    const start = new Date(from);
    const promised = addWorkingTime(calendar, start, { hours });
    expect(promised.toISOString()).toBe(due);
    expect(workingMsBetween(calendar, start, promised)).toBe(hours * hourMs);
    // Paused before the change and resumed after it.
    const stopped = paused(clockDue(promised), calendar, after(start, hourMs));
    const back = after(start, 24 * hourMs);
    expect(workingMsBetween(calendar, back, resumed(stopped, calendar, back).dueAt)).toBe(
      (hours - 1) * hourMs,
    );
  },
);

test("a day's promise over a change of the clock is the same time on the wall", () => {
  const calendar = split("Europe/Prague");
  const due = addWorkingTime(calendar, new Date("2027-03-27T04:00:00Z"), { days: 1 });
  expect(due.toISOString()).toBe("2027-03-28T03:00:00.000Z");
});
