import { expect, it } from "vitest";
import { defaultSettings } from "@/lib/settings/defaults";
import { monday } from "@/lib/test/factories";
import { filedTooLate } from "./filing-limit";

const twoMonths = { amount: 2, unit: "months" } as const;
const late = (answers: object | null) =>
  filedTooLate({ answers: answers as never, creationDate: monday }, twoMonths, defaultSettings.calendar);

it("a claim is filed too late on the day after the last one that the law gives", () => {
  expect(late({ occurredOn: "2026-09-23" })).toBe(false);
  expect(late({ occurredOn: "2026-09-22" })).toBe(true);
});

it("nobody can tell of a claim without a day, or with something else in its place", () => {
  for (const answers of [null, [], {}, { occurredOn: null }, { occurredOn: "September" }, { occurredOn: 5 }])
    expect(late(answers)).toBe(false);
});
