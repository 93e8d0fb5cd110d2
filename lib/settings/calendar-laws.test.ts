import fc from "fast-check";
import { expect, test } from "vitest";
import { calendars, instants } from "@/lib/test/calendars";
import {
  addWorkingMs,
  addWorkingTime,
  isOpen,
  lastWorkingMoment,
  localDay,
  openPeriods,
  workingMsBetween,
} from "./calendar";

const [calendar, instant] = [calendars, instants];
const workingMs = fc.integer({ min: 0, max: 100 * 3_600_000 });
const runs = { numRuns: 400 };

test("adding a working time and measuring it are inverse", () => {
  fc.assert(
    fc.property(calendar, instant, workingMs, (rules, from, ms) => {
      const to = addWorkingMs(rules, from, ms);
      expect(workingMsBetween(rules, from, to)).toBe(ms);
      expect(to >= from).toBe(true);
    }),
    runs,
  );
});

test("a working time may be added in two parts", () => {
  fc.assert(
    fc.property(calendar, instant, workingMs, workingMs, (rules, from, first, second) => {
      const inParts = addWorkingMs(rules, addWorkingMs(rules, from, first), second);
      expect(inParts).toEqual(addWorkingMs(rules, from, first + second));
    }),
    runs,
  );
});

test("a deadline is never while the desk is closed: it is open then, or closes at that moment", () => {
  fc.assert(
    fc.property(calendar, instant, workingMs, fc.nat({ max: 15 }), (rules, from, ms, days) => {
      for (const due of [addWorkingMs(rules, from, ms), addWorkingTime(rules, from, { days })]) {
        const justBefore = new Date(due.getTime() - 1);
        expect(isOpen(rules, due) || isOpen(rules, justBefore)).toBe(true);
      }
    }),
    runs,
  );
});

test("who asks later, or is given longer, is never promised earlier", () => {
  const later = fc.integer({ min: 0, max: 4 * 86_400_000 });
  fc.assert(
    fc.property(calendar, instant, later, workingMs, fc.nat({ max: 15 }), (rules, from, wait, ms, days) => {
      const after = new Date(from.getTime() + wait);
      expect(addWorkingMs(rules, after, ms) >= addWorkingMs(rules, from, ms)).toBe(true);
      expect(addWorkingMs(rules, from, ms + wait) >= addWorkingMs(rules, from, ms)).toBe(true);
      expect(addWorkingTime(rules, after, { days }) >= addWorkingTime(rules, from, { days })).toBe(true);
      const longer = addWorkingTime(rules, from, { days: days + 1 });
      expect(longer > addWorkingTime(rules, from, { days })).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("a span of days passes exactly that many open days", () => {
  fc.assert(
    fc.property(calendar, instant, fc.integer({ min: 1, max: 15 }), (rules, from, days) => {
      const start = addWorkingMs(rules, from, 0);
      // Landing at the very end of a day, "24:00", is still that day.
      const due = new Date(addWorkingTime(rules, from, { days }).getTime() - 1);
      const last = localDay(rules, due);
      let passed = 0;
      let day = localDay(rules, start);
      while (day < last) {
        day = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
        if (openPeriods(rules, day).length > 0) passed++;
      }
      const atOpening = openPeriods(rules, localDay(rules, new Date(due.getTime() + 1))).some(
        ({ start: opens }) => opens.getTime() === due.getTime() + 1,
      );
      expect(passed === days || (atOpening && passed === days - 1)).toBe(true);
    }),
    runs,
  );
});

test("measured minute by minute, the working time is the minutes in which the desk is open", () => {
  const hours = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(calendar, instant, hours, (rules, moment, length) => {
      const from = Math.floor(moment.getTime() / 60_000) * 60_000;
      const to = from + length * 3_600_000;
      let open = 0;
      for (let ms = from; ms < to; ms += 60_000) if (isOpen(rules, new Date(ms))) open += 60_000;
      expect(workingMsBetween(rules, new Date(from), new Date(to))).toBe(open);
    }),
    { numRuns: 60 },
  );
});

test("the last working moment before a deadline is the nearest one at which somebody works", () => {
  fc.assert(
    fc.property(calendar, instant, (rules, before) => {
      const last = lastWorkingMoment(rules, before);
      expect(last <= before).toBe(true);
      expect(isOpen(rules, last) || isOpen(rules, new Date(last.getTime() - 1))).toBe(true);
      expect(workingMsBetween(rules, last, before)).toBe(0);
    }),
    runs,
  );
});
