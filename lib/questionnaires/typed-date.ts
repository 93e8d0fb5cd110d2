import { type Result, refuse } from "@/lib/core/result";

export type DateParts = { day: string; month: string; year: string };

export type DateProblem = "incomplete" | "impossible" | "year" | "future" | "longAgo";

const digits = /^\d{1,2}$/;

/**
 * A day in the past, typed in three fields. All three empty is no answer, and that is allowed.
 * @param today "YYYY-MM-DD" at the desk
 * @returns `day` as "YYYY-MM-DD", or null; a refusal names the part to go to
 */
export function parseDay(
  typed: DateParts,
  today: string,
): Result<{ day: string | null }, DateProblem> & { part?: keyof DateParts } {
  const parts = (["day", "month", "year"] as const).map((name) => ({
    name,
    value: typed[name].trim().replace(/\.$/, ""),
  }));
  if (parts.every((part) => part.value === "")) return { ok: true, day: null };
  const missing = parts.find((part) => part.value === "");
  if (missing) return { ...refuse("incomplete"), part: missing.name };
  const [day, month, year] = parts.map((part) => part.value) as [string, string, string];
  if (!/^\d{4}$/.test(year)) return { ...refuse(/^\d+$/.test(year) ? "year" : "impossible"), part: "year" };
  if (!digits.test(month) || Number(month) < 1 || Number(month) > 12)
    return { ...refuse("impossible"), part: "month" };
  if (!digits.test(day) || !exists(Number(year), Number(month), Number(day))) {
    return { ...refuse("impossible"), part: "day" };
  }
  const found = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (found > today) return { ...refuse("future"), part: "day" };
  if (Number(year) < Number(today.slice(0, 4)) - 20) return { ...refuse("longAgo"), part: "year" };
  return { ok: true, day: found };
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A time of day as people write it: 9:30, 9.30, 21:05. @returns "HH:MM", null for no answer */
export function parseTimeOfDay(typed: string): Result<{ time: string | null }, "notATime"> {
  const plain = typed.trim();
  if (plain === "") return { ok: true, time: null };
  const found = /^(\d{1,2})\s?[:.]\s?(\d{2})(?::\d{2})?$/.exec(plain);
  if (!found || Number(found[1]) > 23 || Number(found[2]) > 59) return refuse("notATime");
  return { ok: true, time: `${found[1]?.padStart(2, "0")}:${found[2]}` };
}
