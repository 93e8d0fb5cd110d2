import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldNames } from "./answer-kinds";
import {
  askedQuestions,
  detailQuestions,
  fieldsFrom,
  keepAsked,
  questionsOf,
  readAnswers,
  unansweredQuestions,
} from "./asking";
import { referenceQuestionnaires } from "./reference/all";
import { choice, line, number, several, topic, when, words, yesNo } from "./reference/writing";
import type { AnswerSet, Questionnaire } from "./schema";

const said = (en: string) => words(en, en, en);
const options = (...values: string[]) => values.map((value) => ({ value, label: said(value), hint: null }));
const context = { today: "2026-11-23", currency: "CZK", country: "CZ", locale: "en" as const };
const read = (
  questions: Parameters<typeof readAnswers>[0],
  fields: Record<string, string>,
  soFar: AnswerSet = {},
) => readAnswers(questions, fields, { ...context, answersSoFar: soFar });

const chain: Questionnaire = {
  before: [yesNo("now", said("Now?"), { required: true })],
  topics: [
    topic("lost", said("Lost"), [
      choice("where", said("Where?"), options("home", "abroad")),
      line("country", said("Country?"), { when: when("where", "abroad"), required: true }),
    ]),
    topic("other", said("Other")),
  ],
  after: [
    several("wants", said("Wants?"), options("money", "words")),
    line("why", said("Why?"), { when: when("wants", "money") }),
    line("lostWhat", said("What?"), { when: when("topic", "lost") }),
  ],
};
const keys = (questions: { key: string }[]) => questions.map(({ key }) => key);

test("a topic's questions stand between those before and those after", () => {
  expect(keys(questionsOf(chain, "lost"))).toEqual(["now", "where", "country", "wants", "why", "lostWhat"]);
  expect(keys(detailQuestions(chain, "other"))).toEqual(["wants", "why", "lostWhat"]);
  for (const none of [undefined, "nobody", "__proto__"])
    expect(keys(questionsOf(chain, none))).toEqual(["now"]);
});

test("a question is asked when what it hangs on was answered so", () => {
  expect(keys(askedQuestions(chain, { topic: "lost" }))).toEqual(["now", "where", "wants", "lostWhat"]);
  expect(keys(askedQuestions(chain, { topic: "lost", where: "abroad", wants: ["words", "money"] }))).toEqual([
    "now",
    "where",
    "country",
    "wants",
    "why",
    "lostWhat",
  ]);
  expect(keys(askedQuestions(chain, { topic: "other", where: "abroad", wants: ["words"] }))).toEqual([
    "now",
    "wants",
  ]);
});

test("answers go when what they hang on changes, and what hangs on them goes too", () => {
  const given: AnswerSet = {
    now: true,
    topic: "lost",
    where: "abroad",
    country: "Peru",
    wants: ["money"],
    why: "x",
  };
  expect(keepAsked(chain, given)).toEqual(given);
  expect(keepAsked(chain, { ...given, where: "home" })).not.toHaveProperty("country");
  expect(keepAsked(chain, { ...given, topic: "other" })).toEqual({
    now: true,
    topic: "other",
    wants: ["money"],
    why: "x",
  });
  expect(keepAsked(chain, { ...given, topic: "gone" })).toEqual({ now: true });
});

test("what fits no question is not kept", () => {
  const wrong = { topic: "lost", now: "yes", where: "moon", wants: ["money", "moon"], hacked: "1" };
  expect(keepAsked(chain, wrong)).toEqual({ topic: "lost" });
});

test("what must be answered is named until it is", () => {
  expect(keys(unansweredQuestions(chain, { topic: "lost", where: "abroad" }))).toEqual(["now", "country"]);
  expect(unansweredQuestions(chain, { topic: "lost", now: false, where: "abroad", country: "Peru" })).toEqual(
    [],
  );
});

test("a page reads its conditions off the page and off the pages before", () => {
  const page = detailQuestions(chain, "lost");
  const fields = { where: "abroad", country: " Peru ", "wants-money": "yes", why: "", lostWhat: "SIM" };
  expect(read(page, fields, { topic: "lost" })).toEqual({
    answers: { where: "abroad", country: "Peru", wants: ["money"], why: null, lostWhat: "SIM" },
    errors: [],
  });
});

test("a field of a question that is not asked is not looked at", () => {
  const page = detailQuestions(chain, "lost");
  const { answers, errors } = read(
    page,
    { where: "home", country: "x".repeat(5_000) },
    { topic: "lost", where: "abroad" },
  );
  expect(answers).toEqual({ where: "home", wants: null, lostWhat: null });
  expect(errors).toEqual([]);
});

test("a condition on a question that this page asks looks at what the page says now", () => {
  const { answers } = read(
    detailQuestions(chain, "lost"),
    {},
    { topic: "lost", where: "abroad", country: "Peru" },
  );
  expect(answers).not.toHaveProperty("country");
});

const bounded = [
  number("n", said("N"), -5, 5),
  { ...line("t", said("T")), kind: "text" as const, maxLength: 3 },
];

test("whatever is posted, an answer is one that its question could have got", () => {
  const all = Object.values(referenceQuestionnaires).flatMap((questionnaire) =>
    questionnaire.topics.map(({ key }) => ({ questionnaire, key })),
  );
  const posted = fc.record({
    of: fc.constantFrom(...all),
    typed: fc.array(
      fc.oneof(
        fc.constantFrom("", "yes", "no", "1", "2026", "601123456", "14:30", "CZK", "topic", "a".repeat(300)),
        fc.string({ unit: "binary" }),
      ),
      { minLength: 60, maxLength: 60 },
    ),
  });
  fc.assert(
    fc.property(posted, ({ of: { questionnaire, key }, typed }) => {
      const page = [...questionsOf(questionnaire, key), ...bounded];
      const names = page.flatMap(fieldNames);
      const choices = page.flatMap((question) =>
        question.kind === "choice" && typed[question.key.length]?.length === 1
          ? [[question.key, question.options[0]?.value ?? ""]]
          : [],
      );
      const fields = {
        ...Object.fromEntries(names.map((name, index) => [name, typed[index % typed.length] ?? ""])),
        ...Object.fromEntries(choices),
      };
      const { answers, errors } = read(page, fields, { topic: key });
      const kept = keepAsked(questionnaire, { topic: key, ...answers });
      const ofPage = Object.keys(answers).filter((one) => !["n", "t"].includes(one));
      expect(Object.keys(kept).sort()).toEqual(["topic", ...ofPage].sort());
      const missing = unansweredQuestions(questionnaire, kept).map((one) => one.key);
      const refused = new Set(errors.map(({ field }) => field));
      const asked = page.filter((question) => missing.includes(question.key));
      expect(asked.every((question) => fieldNames(question).some((name) => refused.has(name)))).toBe(true);
      // What was read is shown again, and read again it is the same.
      const again = read(page, fieldsFrom(page, answers), { topic: key }).answers;
      expect(again).toEqual(answers);
    }),
    { numRuns: 150 },
  );
});
