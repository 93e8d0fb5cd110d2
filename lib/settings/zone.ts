import { Temporal } from "temporal-polyfill";

/** A stretch of time in which a zone keeps one offset from UTC. Milliseconds; `start` and `end` may be infinite. */
type Stretch = { start: number; end: number; offset: number };

const dayMs = 86_400_000;
const known = new Map<string, Stretch[]>();

/**
 * What the clock on the wall shows in `timeZone` at an instant, written as if it were UTC: milliseconds whose
 * UTC reading is the local date and time.
 * @throws RangeError when the zone is not in the IANA database
 */
export const toLocalMs = (timeZone: string, instantMs: number): number =>
  instantMs + stretchAt(timeZone, instantMs).offset;

/**
 * The first instant at which the clock in `timeZone` shows `localMs` or later. A time that happens twice means
 * the first of the two; a time that the clock jumps over means the instant of the jump. So a later local time
 * never gives an earlier instant, which Temporal's own ways to disambiguate do not promise.
 */
export function toInstantMs(timeZone: string, localMs: number): number {
  // No zone is further than a day from UTC, so the answer cannot lie in an earlier stretch than this one.
  let stretch = stretchAt(timeZone, localMs - dayMs);
  while (localMs >= stretch.end + stretch.offset) stretch = stretchAt(timeZone, stretch.end);
  return Math.max(localMs - stretch.offset, stretch.start);
}

function stretchAt(timeZone: string, instantMs: number): Stretch {
  const stretches = known.get(timeZone) ?? [];
  const found = stretches.find(({ start, end }) => start <= instantMs && instantMs < end);
  if (found) return found;

  const there = Temporal.Instant.fromEpochMilliseconds(Math.floor(instantMs)).toZonedDateTimeISO(timeZone);
  const next = there.getTimeZoneTransition("next")?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  // Temporal's "previous" is strictly before, so an instant that is itself a jump is asked from just after it.
  const start =
    there.add({ nanoseconds: 1 }).getTimeZoneTransition("previous")?.epochMilliseconds ??
    Number.NEGATIVE_INFINITY;
  const stretch = { start, end: next, offset: there.offsetNanoseconds / 1e6 };
  known.set(timeZone, [...stretches, stretch]);
  return stretch;
}
