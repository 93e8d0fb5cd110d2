import { expect, test } from "vitest";
import { shortTime } from "./short-time";

const minutes = (count: number) => count * 60_000;
const said = (locale: "cs" | "en" | "ru", count: number) =>
  shortTime(locale, minutes(count)).replaceAll("\u00a0", " ");

test("time left is said in its greatest unit, cut down", () => {
  expect([said("en", 34), said("en", 119), said("en", 1439), said("en", 2 * 1440 + 1)]).toEqual([
    "34m",
    "1h",
    "23h",
    "2d",
  ]);
  expect(said("en", 400 * 1440)).toBe("1y");
  expect(said("cs", 119)).toBe("1 h");
  expect(said("ru", 34)).toBe("34 мин");
});

test("what is over has a minus, nothing has none", () => {
  expect(said("en", -61)).toBe("−1h");
  expect(said("en", 0.5)).toBe("0m");
  expect(said("en", -0.5)).toBe("0m");
});
