import { type Calendar, localDay } from "./calendar";
import { toInstantMs } from "./zone";

/**
 * A time as laws give it. Days, weeks and months run on every day; working days are Monday to Friday without
 * holidays, whatever hours the desk keeps. An amount of 0 is the same day.
 */
export type LegalSpan = { amount: number; unit: (typeof legalUnits)[number] };

export const legalUnits = ["days", "workingDays", "weeks", "months"] as const;

const dayMs = 86_400_000;

/**
 * The last instant, to the millisecond, of the local day on which a legal time runs out. The day on which it began
 * does not count; a month ends on the day with the same number, or on the last day of a shorter month (Czech Civil
 * Code § 605, Russian Civil Code arts. 191–192; the English corresponding-date rule). A time that ends on a day of
 * rest ends there all the same: laws that move it only give the operator longer.
 * @throws RangeError when the amount is negative or not whole
 */
export function endOfLegalSpan(calendar: Calendar, from: Date, span: LegalSpan): Date {
  if (!Number.isInteger(span.amount) || span.amount < 0)
    throw new RangeError("A legal time has a whole amount, 0 or more.");
  const first = Date.parse(`${localDay(calendar, from)}T00:00:00Z`);
  const last = lastDay(calendar, first, span);
  return new Date(toInstantMs(calendar.timeZone, last + dayMs) - 1);
}

/** Days are midnights in UTC, in milliseconds. */
function lastDay(calendar: Calendar, first: number, { amount, unit }: LegalSpan): number {
  if (unit === "days") return first + amount * dayMs;
  if (unit === "weeks") return first + amount * 7 * dayMs;
  if (unit === "months") return monthsLater(first, amount);
  const holidays = new Set(calendar.holidays);
  let day = first;
  for (let left = amount; left > 0; ) {
    day += dayMs;
    const date = new Date(day);
    const rest = date.getUTCDay() % 6 === 0 || holidays.has(date.toISOString().slice(0, 10));
    if (!rest) left--;
  }
  return day;
}

function monthsLater(first: number, amount: number): number {
  const date = new Date(first);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + amount];
  const daysInMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), daysInMonth));
}
