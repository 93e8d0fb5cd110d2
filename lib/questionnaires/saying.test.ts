import fc from "fast-check";
import { expect, test } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { defaultSettings } from "@/lib/settings/defaults";
import { referenceQuestionnaires } from "./reference/all";
import { sayAnswers, topicLabel } from "./saying";

const { question, claim, fraudReport } = referenceQuestionnaires;
const now = new Date("2026-11-23T09:00:00Z");
const saidIn = (locale: (typeof locales)[number], questionnaire: typeof claim, answers: unknown) =>
  sayAnswers(questionnaire, answers, locale, defaultSettings, now).map(({ label, text }) =>
    `${label} ${text}`.replace(/\s/g, " "),
  );

/** As the first form stored it. */
const oldClaim = {
  topic: "bill",
  occurredOn: "2026-11-20",
  disputedAmount: { amount: "1234.50", currency: "CZK" },
  desiredRemedy: "refund",
};
const oldFraud = {
  topic: "simSwap",
  occurredOn: "2025-11-20",
  occurredAt: "21:05",
  offender: "+420 900 123 456",
  moneyLost: { amount: "5000.00", currency: "CZK" },
  happeningNow: true,
};

test("what was answered before there were versions is said in each language", () => {
  expect(saidIn("en", claim, oldClaim)).toEqual([
    "When did it happen? Friday 20 November",
    "What sum is it about? CZK 1,234.50",
    "What do you want us to do? Give the money back",
  ]);
  expect(saidIn("cs", claim, oldClaim)).toContain("Co od nás chcete? Vrátit peníze");
  expect(saidIn("ru", fraudReport, oldFraud)).toEqual([
    "Это происходит сейчас? Да",
    "Когда это случилось? четверг, 20 ноября 2025 года",
    "Во сколько? 21:05",
    "Сколько денег вы потеряли? 5 000 CZK",
    "С какого номера или от кого? +420 900 123 456",
  ]);
});

test("several answers stand in the order they were given, and numbers as people read them", () => {
  expect(
    saidIn("en", question, { topic: "roaming", alreadyThere: true, notWorking: ["calls", "internet"] }),
  ).toEqual(["Are you there now? Yes", "What does not work there? Calls, Internet"]);
  expect(saidIn("en", question, { topic: "contract", numberToMove: "+420601123456" })).toEqual([
    "Which number? +420 601 123 456",
  ]);
});

test("what was left empty, and what nobody asked, is not said", () => {
  expect(saidIn("en", claim, { topic: "bill", occurredOn: null, hacked: "yes", city: "Brno" })).toEqual([]);
});

test("a topic has its name, an imported one too, and an unknown one its key", () => {
  expect(topicLabel(claim, "bill", "cs")).toBe("Vyúčtování nebo platba");
  expect(topicLabel(claim, "imported", "en")).toBe("From an imported list");
  expect(topicLabel(claim, "gone", "en")).toBe("gone");
  expect(topicLabel(claim, undefined, "en")).toBe("");
});

test("whatever is stored is said without a throw", () => {
  const keys = Object.values(referenceQuestionnaires).flatMap(({ before, topics, after }) =>
    [...before, ...topics.flatMap(({ questions }) => questions), ...after].map(({ key }) => key),
  );
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom("2026-99-99", { amount: "x", currency: "CZK" }, { amount: "1", currency: "??" }),
  );
  const stored = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom("topic", "__proto__", ...keys), value),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...locales),
      fc.constantFrom(question, claim, fraudReport),
      stored,
      (locale, questionnaire, answers) => {
        const said = sayAnswers(questionnaire, answers, locale, defaultSettings, now);
        expect(said.every(({ text }) => typeof text === "string" && text !== "")).toBe(true);
      },
    ),
  );
});
