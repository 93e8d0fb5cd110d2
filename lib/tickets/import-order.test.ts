import { describe, expect, it } from "vitest";
import { swapped } from "@/lib/tickets/import-date";
import { DateOrder } from "@/lib/tickets/import-order";

/** Two tickets a day from 1 April, numbered as they came. */
const days = Array.from({ length: 90 }, (_, index) =>
  new Date(Date.UTC(2015, 3, 1 + index)).toISOString().slice(0, 10),
);

function order(dayOf: (day: string) => string, count = days.length): DateOrder {
  const dates = new DateOrder();
  // Not in the order of the numbers: lists are sorted in many ways.
  for (const [index, day] of [...days.slice(0, count).entries()].reverse())
    dates.add(`${200_000 + index * 2}`, dayOf(day));
  return dates;
}

describe("the order of the dates", () => {
  it("tells a list whose days and months were swapped", () => {
    expect(order(swapped).looksSwapped).toBe(true);
    expect(order(swapped).fit.swapped).toBeCloseTo(1, 3);
  });

  it("leaves alone a list whose dates rise with its numbers, one too short to tell, and one without numbers", () => {
    expect(order((day) => day).looksSwapped).toBe(false);
    expect(order(swapped, 40).looksSwapped).toBe(false);
    const named = new DateOrder();
    for (const day of days) named.add(`A-${day}`, swapped(day));
    expect(named.looksSwapped).toBe(false);
  });
});
