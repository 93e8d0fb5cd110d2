export const dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

export type Period = { from: string; to: string };

/** What is wrong with the opening periods of one day, or null. They are in order and do not touch. */
export function periodsProblem(periods: Period[]): "order" | "overlap" | null {
  for (const { from, to } of periods) if (from >= to) return "order";
  for (const [index, { from }] of periods.entries()) {
    const before = periods[index - 1];
    if (before && from < before.to) return "overlap";
  }
  return null;
}

/** "08:00–12:00, 13:00–20:00"; nothing for a day that is closed. */
export const writePeriods = (periods: Period[]): string =>
  periods.map(({ from, to }) => `${from}–${to}`).join(", ");

/**
 * Reads opening periods as people type them: "8–12, 13:00 - 20:00", any dash, comma or semicolon between.
 * The periods come back in order of time.
 * @returns null when something else stands there
 */
export function readPeriods(typed: string): Period[] | null {
  const parts = typed
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const periods: Period[] = [];
  for (const part of parts) {
    const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*[-–—−]\s*(\d{1,2})(?:[:.](\d{2}))?$/.exec(part);
    if (!match) return null;
    const from = clock(match[1], match[2]);
    const to = clock(match[3], match[4]);
    if (!from || !to) return null;
    periods.push({ from, to });
  }
  return periods.sort((a, b) => a.from.localeCompare(b.from));
}

function clock(hour = "", minute = "00"): string | null {
  const [h, m] = [Number(hour), Number(minute)];
  if (m > 59 || h > 24 || (h === 24 && m > 0)) return null;
  return `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`;
}
