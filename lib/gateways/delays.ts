/** Upper borders, in milliseconds, of the delays that are counted together; longer ones are counted beyond the last. */
export const delayBorders = [10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000] as const;

export const placeOf = (ms: number): number => {
  const place = delayBorders.findIndex((border) => ms <= border);
  return place === -1 ? delayBorders.length : place;
};

/** Counts added place by place. */
export const addDelays = (one: readonly number[], other: readonly number[]): number[] =>
  Array.from({ length: delayBorders.length + 1 }, (_, place) => (one[place] ?? 0) + (other[place] ?? 0));

/** The delay that half of them did not exceed, in milliseconds, told within its border; null of none. */
export function medianDelay(counts: readonly number[]): number | null {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  let before = 0;
  for (const [place, count] of counts.entries()) {
    if (before + count >= all / 2) {
      const from = delayBorders[place - 1] ?? 0;
      const to = delayBorders[place] ?? from;
      return Math.round(from + ((all / 2 - before) / count) * (to - from));
    }
    before += count;
  }
  return null;
}

/** How many took longer than this border. */
export const slowerThan = (counts: readonly number[], ms: number): number =>
  counts.reduce((sum, count, place) => sum + ((delayBorders[place - 1] ?? 0) >= ms ? count : 0), 0);
