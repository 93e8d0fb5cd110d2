import { expect, test } from "vitest";
import { referenceQuestionnaires } from "@/lib/questionnaires/reference/all";
import { answerFacts } from "./answer-facts";

const saying = {
  locale: "en" as const,
  timeZone: "Europe/Prague",
  country: "CZ",
  now: new Date("2026-11-24T10:00:00Z"),
};
const said = (answers: unknown) =>
  answerFacts(referenceQuestionnaires.claim, answers, saying).map(({ key, value }) => [key, value]);

test("a claim's answers are said in words", () => {
  const answers = {
    topic: "bill",
    occurredOn: "2026-11-20",
    disputedAmount: { amount: "249.50", currency: "CZK" },
    desiredRemedy: "refund",
  };
  expect(said(answers)).toEqual([
    ["topic", "A bill or a charge"],
    ["occurredOn", "Friday 20 November"],
    ["disputedAmount", "CZK\u00a0249.50"],
    ["desiredRemedy", "Give the money back"],
  ]);
});

test("answers of no known form break nothing", () => {
  for (const answers of [null, [], "x", 5, {}, { occurredOn: "yesterday", moneyLost: { amount: 5 } }]) {
    expect(said(answers)).toEqual([]);
  }
  expect(said({ topic: "constructor", mood: "bad", desiredRemedy: "constructor" })).toEqual([
    ["topic", "constructor"],
  ]);
});

test("an imported ticket says where it came from", () => {
  const place = { city: "Springfield", state: "Oregon", zip: "97477" };
  const answers = { topic: "imported", importedNumber: "900001", ...place, filedForSomeoneElse: true };
  expect(said(answers)).toEqual([
    ["topic", "From an imported list"],
    ["importedNumber", "900001"],
    ["city", "Springfield"],
    ["state", "Oregon"],
    ["zip", "97477"],
    ["filedForSomeoneElse", "Yes"],
  ]);
  expect(said({ ...answers, city: "", filedForSomeoneElse: false }).map(([key]) => key)).toEqual([
    "topic",
    "importedNumber",
    "state",
    "zip",
  ]);
});
