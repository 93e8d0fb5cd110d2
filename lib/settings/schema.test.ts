import { expect, test } from "vitest";
import { defaultSettings } from "./defaults";
import { type Settings, settingsSchema } from "./schema";

const problems = (patch: object): string[] => {
  const parsed = settingsSchema.partial().safeParse(patch);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
};
const calendar = (change: Partial<Settings["calendar"]>) => ({
  calendar: { ...defaultSettings.calendar, ...change },
});
const monday = (...mon: { from: string; to: string }[]) =>
  calendar({ hours: { ...defaultSettings.calendar.hours, mon } });
const operator = (change: object) => ({ operator: { ...defaultSettings.operator, ...change } });

test("the defaults are settings", () => {
  expect(settingsSchema.parse(defaultSettings)).toEqual(defaultSettings);
});

test("the defaults know the Czech holidays that move", () => {
  const { holidays } = defaultSettings.calendar;
  for (const day of ["2026-04-03", "2026-04-06", "2027-03-26", "2027-03-29", "2028-04-14", "2028-04-17"]) {
    expect(holidays).toContain(day);
  }
  expect(holidays).toHaveLength(39);
});

test("a day may have several periods, which do not overlap and go forward", () => {
  expect(problems(monday({ from: "08:00", to: "12:00" }, { from: "12:00", to: "24:00" }))).toEqual([]);
  expect(problems(monday({ from: "08:00", to: "12:00" }, { from: "11:59", to: "20:00" }))).toEqual([
    "calendar.hours.mon: overlap",
  ]);
  for (const to of ["08:00", "07:00"]) {
    expect(problems(monday({ from: "08:00", to }))).toEqual(["calendar.hours.mon: order"]);
  }
  for (const from of ["8:00", "25:00", "24:01", "08:60", "?"]) {
    expect(problems(monday({ from, to: "23:00" }))).toContain("calendar.hours.mon.0.from: hours");
  }
});

test("a desk that is never open can promise nothing", () => {
  const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  expect(problems(calendar({ hours: closed }))).toEqual(["calendar.hours: neverOpen"]);
});

test("holidays are days that exist, each once, in order", () => {
  expect(problems(calendar({ holidays: ["2026-02-29"] }))).toEqual(["calendar.holidays.0: holiday"]);
  expect(problems(calendar({ holidays: ["24.12.2026"] }))).toEqual(["calendar.holidays.0: holiday"]);
  const days = { ...defaultSettings.calendar, holidays: ["2027-01-01", "2026-12-24", "2027-01-01"] };
  expect(settingsSchema.shape.calendar.parse(days).holidays).toEqual(["2026-12-24", "2027-01-01"]);
});

test("time zones, countries, currencies and colours are real ones", () => {
  expect(problems(calendar({ timeZone: "Europe/Praha" }))).toEqual(["calendar.timeZone: timeZone"]);
  expect(problems(calendar({ timeZone: "+02:00" }))).toEqual(["calendar.timeZone: timeZone"]);
  expect(problems(operator({ country: "XX" }))).toEqual(["operator.country: country"]);
  expect(problems(operator({ currency: "KCS" }))).toEqual(["operator.currency: currency"]);
  expect(problems(operator({ colour: "red" }))).toEqual(["operator.colour: colour"]);
  expect(problems(operator({ name: " \u0000\u0007 " }))).toEqual(["operator.name: required"]);
});

test("a promise is a whole number of days or hours", () => {
  const claim = { private: { days: 10 }, corporate: { hours: 0 } };
  expect(problems({ targets: { ...defaultSettings.targets, claim } })).toEqual([
    "targets.claim.corporate.hours: span",
  ]);
  for (const amount of [Number.NaN, 1.5, -1, 5000]) {
    const question = { private: { days: amount }, corporate: { hours: 4 } };
    expect(problems({ targets: { ...defaultSettings.targets, question } })).toHaveLength(1);
  }
  expect(problems({ callWindowMinutes: 10 })).toEqual(["callWindowMinutes: callWindow"]);
});
