import { describe, expect, it } from "vitest";
import { readImportDay, readImportTime, swapped } from "@/lib/tickets/import-date";

describe("the day of a row", () => {
  it.each([
    ["22-04-2015", "22-Apr-15", "2015-04-22"],
    ["22/04/2015", "22-Apr-15", "2015-04-22"],
    ["4-8-15", "04-Aug-2015", "2015-08-04"],
    ["04-08-2015", "", "2015-08-04"],
    ["29-02-2016", "29-Feb-16", "2016-02-29"],
    ["01-01-70", "1 January 1970", "1970-01-01"],
  ])("reads %s and %s as day, month, year", (digits, named, day) => {
    expect(readImportDay(digits, named)).toEqual({ ok: true, day });
  });

  it.each([
    ["04-08-2015", "08-Apr-15", "2015-04-08"],
    ["06/24/2015", "24-Jun-15", "2015-06-24"],
  ])(
    "takes the spelling that names the month where %s and %s differ in order alone",
    (digits, named, day) => {
      expect(readImportDay(digits, named)).toEqual({ ok: true, day });
    },
  );

  it.each([
    ["29-02-2015", "", "noSuchDay"],
    ["29-02-2015", "28-Feb-15", "noSuchDay"],
    ["31-04-2015", "", "noSuchDay"],
    ["06/24/2015", "", "noSuchDay"],
    ["00-00-2015", "", "noSuchDay"],
    ["22-04-2015", "23-Apr-15", "differ"],
    ["22-04-2015", "22-Apr-16", "differ"],
    ["28-02-2015", "29-Feb-15", "noSuchNamedDay"],
    ["22-04-2015", "22-Foo-15", "notANamedDate"],
    ["2015-04-22", "", "notADate"],
    ["22-04/2015", "", "notADate"],
    ["", "22-Apr-15", "notADate"],
    ["yesterday", "", "notADate"],
  ])("refuses %s with %s: %s", (digits, named, reason) => {
    expect(readImportDay(digits, named)).toEqual({ ok: false, reason });
  });

  it("turns day and month round only where both ways are a day, and back again", () => {
    expect(swapped("2015-08-04")).toBe("2015-04-08");
    expect(swapped(swapped("2015-08-04"))).toBe("2015-08-04");
    expect(swapped("2015-04-22")).toBe("2015-04-22");
  });
});

describe("the time of a row", () => {
  it.each([
    ["03:53:50 PM", "15:53:50"],
    ["12:18:47 AM", "00:18:47"],
    ["12:00:00 PM", "12:00:00"],
    ["1:05 p.m.", "13:05:00"],
    ["23:59:59", "23:59:59"],
    ["0:00", "00:00:00"],
  ])("reads %s as %s", (typed, time) => {
    expect(readImportTime(typed)).toBe(time);
  });

  it.each(["", "13:00:00 PM", "00:10 AM", "24:00", "12:60", "12", "noon", "12:00:00 XM"])(
    "does not read %s as a time",
    (typed) => {
      expect(readImportTime(typed)).toBeNull();
    },
  );
});
