import { expect, test } from "vitest";
import { sayTime } from "@/lib/i18n/dates";
import { zonesOfNumber } from "./local-time";

const noon = new Date("2026-11-24T11:00:00Z");
const there = (phone: string) => {
  const zones = zonesOfNumber(phone, "Europe/Prague", noon);
  return zones && [zones.earliest, zones.latest].map((zone) => sayTime("en", noon, zone));
};

test("a number at home, or where the clocks say the same, needs no other time", () => {
  expect(there("+420601123456")).toBeNull();
  expect(there("+421903123456")).toBeNull();
});

test("a number abroad has its own time, and a wide country has two", () => {
  expect(there("+442079460000")).toEqual(["11:00", "11:00"]);
  expect(there("+306912345678")).toEqual(["13:00", "13:00"]);
  expect(there("+79161234567")).toEqual(["13:00", "23:00"]);
});

test("a number of no country says nothing", () => {
  expect(there("+80012345678")).toBeNull();
  expect(there("nobody")).toBeNull();
});
