import { expect, test } from "vitest";
import { readPeriods, writePeriods } from "./periods";

test("opening periods are read as people type them, in order of time", () => {
  const both = [
    { from: "08:00", to: "12:00" },
    { from: "13:00", to: "20:00" },
  ];
  for (const typed of ["08:00–12:00, 13:00–20:00", "8-12;13-20", " 13.00 - 20.00\n8:00—12 ", "13−20,8–12,"]) {
    expect(readPeriods(typed)).toEqual(both);
  }
  expect(readPeriods(writePeriods(both))).toEqual(both);
  expect(readPeriods("  ")).toEqual([]);
  expect(readPeriods("0–24")).toEqual([{ from: "00:00", to: "24:00" }]);
});

test("what is no period is not guessed", () => {
  for (const typed of ["closed", "8", "8–", "8–25", "24:30–25", "8:60–9", "8–12–13", "<b>8–12</b>"]) {
    expect(readPeriods(typed)).toBeNull();
  }
});
