import { describe, expect, it } from "vitest";
import { quietUntil } from "./quiet-hours";

const night = { from: "21:00", to: "08:00" };
const prague = "Europe/Prague";
const until = (number: string, at: string, quiet: Parameters<typeof quietUntil>[0] = night) =>
  quietUntil(quiet, number, prague, new Date(at))?.toISOString() ?? null;

describe("the night", () => {
  it.each([
    ["before it", "2026-11-23T19:59:59Z", null],
    ["at its first minute", "2026-11-23T20:00:00Z", "2026-11-24T07:00:00.000Z"],
    ["after midnight", "2026-11-24T03:00:00Z", "2026-11-24T07:00:00.000Z"],
    ["at its end", "2026-11-24T07:00:00Z", null],
  ])("is where the number is at home: %s", (_name, at, expected) => {
    expect(until("+420601123456", at)).toBe(expected);
  });

  it("ends by the clock on the wall when the clocks change in it", () => {
    expect(until("+420601123456", "2027-03-27T22:00:00Z")).toBe("2027-03-28T06:00:00.000Z");
    expect(until("+420601123456", "2026-10-24T22:00:00Z")).toBe("2026-10-25T07:00:00.000Z");
  });

  it("of a wide country is over when it is day from end to end", () => {
    // 08:00 in Kaliningrad is 18:00 in Kamchatka.
    expect(until("+79161234567", "2026-11-24T03:00:00Z")).toBe("2026-11-24T06:00:00.000Z");
    expect(until("+79161234567", "2026-11-24T06:00:00Z")).toBeNull();
    expect(until("+79161234567", "2026-11-24T09:00:00Z")).toBe("2026-11-25T06:00:00.000Z");
  });

  it("of no known country is the desk's", () => {
    expect(until("+88212345678", "2026-11-23T22:00:00Z")).toBe("2026-11-24T07:00:00.000Z");
  });

  it("may lie within a day, and need not be", () => {
    expect(until("+420601123456", "2026-11-23T12:30:00Z", { from: "13:00", to: "14:00" })).toBe(
      "2026-11-23T13:00:00.000Z",
    );
    expect(until("+420601123456", "2026-11-23T22:00:00Z", null)).toBeNull();
  });
});
