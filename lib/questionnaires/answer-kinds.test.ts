import { expect, test } from "vitest";
import { readAnswers } from "./asking";
import { words } from "./reference/writing";
import type { Question } from "./schema";

const said = (en: string) => words(en, en, en);
const options = (...values: string[]) => values.map((value) => ({ value, label: said(value), hint: null }));
const context = {
  today: "2026-11-23",
  currency: "CZK",
  country: "CZ",
  locale: "en" as const,
  answersSoFar: {},
};
const read = (questions: Question[], fields: Record<string, string>) =>
  readAnswers(questions, fields, context);

const one = (kind: object) =>
  ({
    key: "k",
    label: said("How?"),
    hint: null,
    required: true,
    when: [],
    ...kind,
  }) as unknown as Question;
const optional = (kind: object) => ({ ...one(kind), required: false });
const kinds = {
  choice: { kind: "choice", options: options("a", "b") },
  several: { kind: "several", options: options("a", "b") },
  yesNo: { kind: "yesNo" },
  line: { kind: "line", maxLength: 5 },
  text: { kind: "text", maxLength: 5 },
  date: { kind: "date" },
  time: { kind: "time" },
  money: { kind: "money" },
  phone: { kind: "phone" },
  number: { kind: "number", min: 0, max: 10 },
};

test.each([
  ["choice", "choiceRequired", "k"],
  ["several", "severalRequired", "k-a"],
  ["yesNo", "choiceRequired", "k"],
  ["line", "answerRequired", "k"],
  ["text", "answerRequired", "k"],
  ["date", "answerRequired", "kDay"],
  ["time", "answerRequired", "k"],
  ["money", "answerRequired", "k"],
  ["phone", "answerRequired", "k"],
  ["number", "answerRequired", "k"],
] as const)(
  "a %s left empty is asked for by name where it must be answered, and is null where not",
  (kind, key, field) => {
    expect(read([one(kinds[kind])], {}).errors).toEqual([{ field, key, values: { question: "How?" } }]);
    expect(read([optional(kinds[kind])], {})).toEqual({ answers: { k: null }, errors: [] });
  },
);

test.each([
  ["choice", { k: "c" }, "choiceRequired", "k"],
  ["yesNo", { k: "maybe" }, "choiceRequired", "k"],
  ["line", { k: "abcdef" }, "answerTooLong", "k"],
  ["text", { k: "abc\ndef" }, "answerTooLong", "k"],
  ["date", { kDay: "30", kMonth: "2", kYear: "2026" }, "dateImpossible", "kDay"],
  ["date", { kDay: "1", kMonth: "", kYear: "2026" }, "dateIncomplete", "kMonth"],
  ["date", { kDay: "24", kMonth: "11", kYear: "2026" }, "dateFuture", "kDay"],
  ["date", { kDay: "1", kMonth: "1", kYear: "26" }, "dateYear", "kYear"],
  ["date", { kDay: "1", kMonth: "1", kYear: "1926" }, "dateLongAgo", "kYear"],
  ["time", { k: "25:00" }, "timeFormat", "k"],
  ["money", { k: "lots" }, "amountFormat", "k"],
  ["money", { k: "9999999999" }, "amountTooLarge", "k"],
  ["money", { k: "5", kCurrency: "ZZZ" }, "currencyRequired", "kCurrency"],
  ["phone", { k: "call me" }, "phoneNumberFormat", "k"],
  ["number", { k: "11" }, "wholeNumber", "k"],
  ["number", { k: "1.5" }, "wholeNumber", "k"],
  ["number", { k: "two" }, "wholeNumber", "k"],
] as const)("a %s of %j is refused as %s", (kind, fields, key, field) => {
  const { answers, errors } = read([one(kinds[kind])], fields);
  expect(errors).toMatchObject([{ field, key }]);
  expect(answers).toEqual({ k: null });
});

test.each([
  ["choice", { k: "b" }, "b"],
  ["several", { "k-b": "yes", "k-a": "on", "k-z": "on" }, ["a", "b"]],
  ["yesNo", { k: "no" }, false],
  ["line", { k: " a \t b " }, "a b"],
  ["text", { k: "a\r\nb" }, "a\nb"],
  ["date", { kDay: "3.", kMonth: "4", kYear: "2026" }, "2026-04-03"],
  ["time", { k: "9.05" }, "09:05"],
  ["money", { k: "1 234,5 Kč" }, { amount: "1234.50", currency: "CZK" }],
  ["money", { k: "12", kCurrency: "EUR" }, { amount: "12.00", currency: "EUR" }],
  ["phone", { k: "601 123 456" }, "+420601123456"],
  ["number", { k: " 1 0 " }, "10"],
  ["number", { k: "００7" }, "7"],
] as const)("a %s of %j is read", (kind, fields, answer) => {
  expect(read([one(kinds[kind])], fields)).toEqual({ answers: { k: answer }, errors: [] });
});
