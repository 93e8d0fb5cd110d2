import { type Result, refuse } from "@/lib/core/result";
import { type Calendar, localDay, openPeriods } from "@/lib/settings/calendar";
import { toInstantMs, toLocalMs } from "@/lib/settings/zone";

/** `from` and `to` are the desk's local time, "HH:MM"; `to` may be "24:00". */
export type CallWindow = { from: string; to: string; start: Date; end: Date };
export type CallDay = { day: string; windows: CallWindow[] };

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** Time for the desk to see the call before it is due. */
const noticeMs = 60 * minuteMs;
/** Who reads the page for half an hour before sending it still gets the window it offered. */
const graceMs = 30 * minuteMs;
/** So many days can be chosen from. */
const offeredDays = 10;
/** No desk closes for longer; a calendar without hours ends the search here. */
const furthestDays = 366;

/**
 * The windows in which the desk can call: the opening hours cut into pieces of `windowMinutes`, none sooner than
 * an hour from now. What is left of a period is too short to promise, unless it is all that the period has.
 * @param days how many days to give, counting only those that have a window left
 */
export const offeredWindows = (
  calendar: Calendar,
  windowMinutes: number,
  now: Date,
  days = offeredDays,
): CallDay[] => windowsFrom(calendar, windowMinutes, now.getTime() + noticeMs, days);

/**
 * The window that a person chose, if it was offered now or within the last half hour.
 * @param day "YYYY-MM-DD" @param from "HH:MM", both local to the desk and as they came from outside
 */
export function findWindow(
  calendar: Calendar,
  windowMinutes: number,
  now: Date,
  day: string,
  from: string,
): Result<{ start: Date; end: Date }, "notOffered"> {
  // One day more than is offered: the last half hour may reach into a day that is not offered any more.
  const offered = windowsFrom(calendar, windowMinutes, now.getTime() + noticeMs - graceMs, offeredDays + 1);
  const window = offered.find((one) => one.day === day)?.windows.find((one) => one.from === from);
  return window ? { ok: true, start: window.start, end: window.end } : refuse("notOffered");
}

/**
 * The first window that starts neither before `after` nor before `notBefore`: when to try again somebody who was
 * not reached.
 * @throws Error when the calendar has no opening hours within a year
 */
export function nextWindowAfter(
  calendar: Calendar,
  windowMinutes: number,
  after: Date,
  notBefore: Date,
): { start: Date; end: Date } {
  const earliest = Math.max(after.getTime(), notBefore.getTime());
  const window = windowsFrom(calendar, windowMinutes, earliest, 1)[0]?.windows[0];
  if (!window) throw new Error("The calendar has no opening hours within a year.");
  return { start: window.start, end: window.end };
}

function windowsFrom(calendar: Calendar, windowMinutes: number, earliest: number, days: number): CallDay[] {
  const found: CallDay[] = [];
  const firstDay = Date.parse(`${localDay(calendar, new Date(earliest))}T00:00:00Z`);
  for (let ahead = 0; ahead < furthestDays && found.length < days; ahead++) {
    const day = new Date(firstDay + ahead * dayMs).toISOString().slice(0, 10);
    const windows = windowsOf(calendar, windowMinutes, day).filter(
      ({ start }) => start.getTime() >= earliest,
    );
    if (windows.length > 0) found.push({ day, windows });
  }
  return found;
}

/** Cut along the clock on the wall, so that a window keeps its name on the days when the clock changes. */
function windowsOf(calendar: Calendar, windowMinutes: number, day: string): CallWindow[] {
  const { timeZone } = calendar;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return openPeriods(calendar, day).flatMap((period) => {
    const start = toLocalMs(timeZone, period.start.getTime());
    // Asked one millisecond before: a clock that jumps at closing time already shows a later one.
    const end = toLocalMs(timeZone, period.end.getTime() - 1) + 1;
    const step = Math.min(windowMinutes * minuteMs, end - start);
    const windows: CallWindow[] = [];
    for (let local = start; step > 0 && local + step <= end; local += step) {
      const edges = [local, local + step].map((edge) => new Date(toInstantMs(timeZone, edge)));
      const [opens, closes] = edges as [Date, Date];
      if (opens >= closes) continue;
      const [from, to] = [timeOf(local - midnight), timeOf(local + step - midnight)];
      windows.push({ from, to, start: opens, end: closes });
    }
    return windows;
  });
}

const timeOf = (ms: number): string =>
  [ms / 3_600_000, (ms / minuteMs) % 60].map((part) => String(Math.floor(part)).padStart(2, "0")).join(":");
