import fc from "fast-check";
import type { Calendar } from "@/lib/settings/calendar";

const clock = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");

/** Up to three periods a day, some of which touch each other or midnight. */
const periods = fc
  .uniqueArray(fc.integer({ min: 0, max: 24 * 12 }), { maxLength: 6 })
  .map((edges) => edges.sort((a, b) => a - b))
  .map((edges) =>
    Array.from({ length: Math.floor(edges.length / 2) }, (_, pair) => ({
      from: clock((edges[pair * 2] ?? 0) * 5),
      to: clock((edges[pair * 2 + 1] ?? 0) * 5),
    })),
  );

/** Around every change of the clock of 2026 and 2027, where mistakes live. */
export const instants = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 1) })
  .map((ms) => new Date(Math.floor(ms / 1000) * 1000));

/**
 * Whole hours, half hours and quarters from UTC; clocks that change by an hour, by half of one (Lord Howe), at
 * midnight (Cairo), in the other half of the year (Lord Howe, Chatham), and never (Moscow, Kolkata).
 */
const zones = fc.constantFrom(
  "Europe/Prague",
  "Europe/London",
  "Europe/Moscow",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Australia/Adelaide",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "America/New_York",
  "America/St_Johns",
  "Africa/Cairo",
);

/** Desks of any hours that open at least once a week, with up to thirty holidays. */
export const calendars: fc.Arbitrary<Calendar> = fc
  .record({
    timeZone: zones,
    hours: fc.record({
      mon: periods,
      tue: periods,
      wed: periods,
      thu: periods,
      fri: periods,
      sat: periods,
      sun: periods,
    }),
    holidays: fc.array(
      instants.map((date) => date.toISOString().slice(0, 10)),
      { maxLength: 30 },
    ),
  })
  .filter(({ hours }) => Object.values(hours).some((some) => some.length > 0));
