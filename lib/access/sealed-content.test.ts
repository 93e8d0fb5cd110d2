import { expect, test } from "vitest";
import type { Prisma } from "@/lib/generated/prisma/client";
import { openAnswers } from "./sealed-content";

const open = {
  topic: "simSwap",
  happeningNow: true,
  occurredOn: "2026-11-20",
  occurredAt: "21:05",
  moneyLost: { amount: "5000.00", currency: "CZK" },
};

test("what kind, when and how much stay in the open, and nothing else that a questionnaire asks", () => {
  const told = {
    offender: "+420 900 123 456",
    moneyGone: true,
    bankTold: false,
    anything: "else",
    other: null,
  };
  expect(openAnswers({ ...open, ...told })).toEqual(open);
});

test.each(Object.keys(open))("words in the place of %s are sealed", (key) => {
  for (const value of ["My name is Jana", ["Jana"], { amount: "5", currency: "CZK", who: "Jana" }, 7])
    expect(openAnswers({ [key]: value })).toEqual({});
});

test("what is no set of answers has nothing open", () => {
  for (const stored of [null, "words", 7, ["topic"], { constructor: "words" }, { toString: "words" }])
    expect(openAnswers(stored as Prisma.JsonValue)).toEqual({});
});
