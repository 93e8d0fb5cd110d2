import { toInstantMs, toLocalMs } from "./zone";

/**
 * When the desk works. Times are local, "HH:MM", `from` before `to`; "24:00" is the end of the day, and a shift
 * over midnight is written as two. Holidays are local days, "YYYY-MM-DD", on which nobody works.
 */
export type Calendar = {
  timeZone: string;
  hours: Record<(typeof weekdays)[number], { from: string; to: string }[]>;
  holidays: string[];
};

/** Days are working days, hours are hours inside the opening hours. */
export type WorkingSpan = { days: number } | { hours: number };

type Open = { start: number; end: number };
type Compiled = { timeZone: string; week: Open[][]; holidays: Set<number>; everOpen: boolean };

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** 1 January 1970 was a Thursday. */
const weekdayOfEpoch = 3;
/** A hundred years: what no promise needs, and where a search on a calendar of holidays alone ends. */
const furthestDays = 36_525;

const compiled = new WeakMap<Calendar, Compiled>();

/**
 * The moment by which a span that starts at `from` has passed. Outside the opening hours a span starts when the
 * desk opens next. Days end on an open day at the time of day at which they started; where the desk is closed
 * then, at its next opening that day, or else when it closes for the day.
 * @throws RangeError when the span is negative or not a number, or `days` is not whole
 * @throws Error when the calendar has no opening hours within a hundred years
 */
export function addWorkingTime(calendar: Calendar, from: Date, span: WorkingSpan): Date {
  if ("hours" in span) return addWorkingMs(calendar, from, span.hours * hourMs);
  if (!Number.isInteger(span.days) || span.days < 0)
    throw new RangeError("A span has whole days, 0 or more.");
  const start = addWorkingMs(calendar, from, 0);
  if (span.days === 0) return start;

  const rules = compile(calendar);
  const startLocal = toLocalMs(rules.timeZone, start.getTime());
  const firstDay = Math.floor(startLocal / dayMs);
  let left = span.days;
  for (let day = firstDay + 1; day <= firstDay + furthestDays; day++) {
    const periods = periodsOf(rules, day);
    if (periods.length === 0 || --left > 0) continue;
    const sameTime = toInstantMs(rules.timeZone, day * dayMs + (startLocal - firstDay * dayMs));
    const next = periods.find(({ end }) => sameTime <= end);
    return new Date(next ? Math.max(sameTime, next.start) : (periods.at(-1)?.end ?? sameTime));
  }
  throw neverOpen();
}

/**
 * The earliest moment, not before `from`, up to which the desk has been open for `ms` milliseconds. It is within
 * the opening hours or at their very end.
 * @throws RangeError when `ms` is negative or not finite, or `from` is no date
 * @throws Error when the calendar has no such moment within a hundred years
 */
export function addWorkingMs(calendar: Calendar, from: Date, ms: number): Date {
  if (!Number.isFinite(ms) || ms < 0) throw new RangeError("A working time is 0 milliseconds or more.");
  const rules = compile(calendar);
  if (!rules.everOpen) throw neverOpen();
  const begin = instantOf(from);
  const firstDay = dayOf(rules, begin);
  let left = Math.round(ms);
  // The day before counts when its last period ends at midnight, which is the first instant of this one.
  for (let day = firstDay - 1; day <= firstDay + furthestDays; day++) {
    for (const { start, end } of periodsOf(rules, day)) {
      if (end < begin) continue;
      const here = Math.max(start, begin);
      if (left <= end - here) return new Date(here + left);
      left -= end - here;
    }
  }
  throw neverOpen();
}

/**
 * The latest moment, not after `before`, within the opening hours or at their very end; `before` itself when the
 * desk was not open in the hundred years before it.
 */
export function lastWorkingMoment(calendar: Calendar, before: Date): Date {
  const rules = compile(calendar);
  const latest = instantOf(before);
  const lastDay = dayOf(rules, latest);
  for (let day = lastDay; rules.everOpen && day >= lastDay - furthestDays; day--) {
    const begun = periodsOf(rules, day).findLast(({ start }) => start <= latest);
    if (begun) return new Date(Math.min(begun.end, latest));
  }
  return before;
}

/**
 * How long the desk is open from `from` to `to`, in milliseconds; 0 when `to` is not later than `from`.
 * `workingMsBetween(c, from, addWorkingMs(c, from, ms))` is `ms`.
 */
export function workingMsBetween(calendar: Calendar, from: Date, to: Date): number {
  const rules = compile(calendar);
  const [begin, finish] = [instantOf(from), instantOf(to)];
  if (!rules.everOpen || finish <= begin) return 0;
  const lastDay = dayOf(rules, finish);
  let sum = 0;
  for (let day = dayOf(rules, begin); day <= lastDay; day++) {
    for (const { start, end } of periodsOf(rules, day)) {
      sum += Math.max(0, Math.min(end, finish) - Math.max(start, begin));
    }
  }
  return sum;
}

/**
 * When the desk is open on a local day, in order and without overlaps; `end` is the first closed instant.
 * @param day "YYYY-MM-DD"
 * @throws RangeError when that is no day
 */
export function openPeriods(calendar: Calendar, day: string): { start: Date; end: Date }[] {
  const periods = periodsOf(compile(calendar), dayNumber(day));
  return periods.map(({ start, end }) => ({ start: new Date(start), end: new Date(end) }));
}

/** Is somebody at the desk at this instant? At the end of a period: no. */
export function isOpen(calendar: Calendar, at: Date): boolean {
  const rules = compile(calendar);
  const instant = instantOf(at);
  return periodsOf(rules, dayOf(rules, instant)).some(({ start, end }) => start <= instant && instant < end);
}

/** The day that the desk's wall shows at this instant, "YYYY-MM-DD". */
export const localDay = (calendar: Calendar, at: Date): string =>
  new Date(toLocalMs(calendar.timeZone, instantOf(at))).toISOString().slice(0, 10);

function periodsOf(rules: Compiled, day: number): Open[] {
  if (rules.holidays.has(day)) return [];
  const weekday = (((day + weekdayOfEpoch) % 7) + 7) % 7;
  const periods = (rules.week[weekday] ?? []).map(({ start, end }) => ({
    start: toInstantMs(rules.timeZone, day * dayMs + start),
    end: toInstantMs(rules.timeZone, day * dayMs + end),
  }));
  // A period that lies wholly in the hour that the clock jumps over does not happen.
  return periods.filter(({ start, end }) => start < end);
}

const dayOf = (rules: Compiled, instant: number): number =>
  Math.floor(toLocalMs(rules.timeZone, instant) / dayMs);

function compile(calendar: Calendar): Compiled {
  const done = compiled.get(calendar);
  if (done) return done;
  const week = weekdays.map((name) => merge(calendar.hours[name].map(readPeriod)));
  const rules = {
    timeZone: calendar.timeZone,
    week,
    holidays: new Set(calendar.holidays.map(dayNumber)),
    everOpen: week.some((periods) => periods.length > 0),
  };
  compiled.set(calendar, rules);
  return rules;
}

function merge(periods: Open[]): Open[] {
  const merged: Open[] = [];
  for (const period of periods.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && period.start <= last.end) last.end = Math.max(last.end, period.end);
    else merged.push({ ...period });
  }
  return merged;
}

function readPeriod({ from, to }: { from: string; to: string }): Open {
  const [start, end] = [timeOfDay(from), timeOfDay(to)];
  if (start >= end) throw new RangeError(`The opening hours ${from} to ${to} end before they start.`);
  return { start, end };
}

function timeOfDay(typed: string): number {
  const match = /^(\d\d):(\d\d)$/.exec(typed);
  const minutes = Number(match?.[1]) * 60 + Number(match?.[2]);
  if (!match || Number(match[2]) > 59 || minutes > 24 * 60) throw new RangeError("A time of day is HH:MM.");
  return minutes * 60_000;
}

function dayNumber(day: string): number {
  const ms = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // Date.parse takes 30 February for 2 March.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day) {
    throw new RangeError("A day is YYYY-MM-DD.");
  }
  return ms / dayMs;
}

function instantOf(date: Date): number {
  const ms = date.getTime();
  if (Number.isNaN(ms)) throw new RangeError("The date is not valid.");
  return ms;
}

const neverOpen = () => new Error("The calendar has no opening hours within a hundred years.");
