import { type Result, refuse } from "@/lib/core/result";

/** "YYYY-MM-DD" */
type Day = string;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The day of a row from its two spellings: digits with `-`, `/` or `.`, and the one that names the month, which
 * may be empty. Digits are day, month, year. Where the two spellings differ only in which of day and month comes
 * first, the one that names the month is right: nothing in it can be taken for something else.
 * @returns `notADate`, `noSuchDay`, or `differ` when the spellings are of two days
 */
export function readImportDay(
  digits: string,
  named: string,
): Result<{ day: Day }, "notADate" | "notANamedDate" | "noSuchDay" | "noSuchNamedDay" | "differ"> {
  const typed = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(digits.trim());
  if (!typed) return refuse("notADate");
  const [first, second, year] = [Number(typed[1]), Number(typed[3]), fullYear(typed[4] ?? "")];
  const dayFirst = dayOf(year, second, first);
  if (named.trim() === "") return dayFirst ? { ok: true, day: dayFirst } : refuse("noSuchDay");

  const spelled = /^(\d{1,2})[- ]([a-z]{3,9})[- ](\d{4}|\d{2})$/i.exec(named.trim());
  const month = months.indexOf(spelled?.[2]?.slice(0, 3).toLowerCase() ?? "") + 1;
  if (!spelled || month === 0) return refuse("notANamedDate");
  const day = dayOf(fullYear(spelled[3] ?? ""), month, Number(spelled[1]));
  if (!day) return refuse("noSuchNamedDay");
  if (day === dayFirst || day === dayOf(year, first, second)) return { ok: true, day };
  return refuse(dayFirst ? "differ" : "noSuchDay");
}

/** Two digits are a year as POSIX reads them: 69 and later in the last century. */
const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 69 ? 2000 : 1900);

function dayOf(year: number, month: number, day: number): Day | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/**
 * The same digits with day and month the other way round, where both ways are a day: what a spreadsheet makes
 * of "06/04/2015" when it is set to another country than the one that wrote it.
 */
export function swapped(day: Day): Day {
  const [year, month, number] = day.split("-");
  return Number(number) <= 12 ? `${year}-${number}-${month}` : day;
}

/** A time of day with AM or PM, or of 24 hours. @returns "HH:MM:SS" or null */
export function readImportTime(typed: string): string | null {
  const found = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?\s*([ap]\.?m\.?)?$/i.exec(typed.trim());
  if (!found) return null;
  const [, hour = "", minute, second = "00", half] = found;
  const written = Number(hour);
  if (half ? written < 1 || written > 12 : written > 23) return null;
  const afternoon = half?.toLowerCase().startsWith("p");
  const hours = half ? (written % 12) + (afternoon ? 12 : 0) : written;
  return `${String(hours).padStart(2, "0")}:${minute}:${second}`;
}
