import fc from "fast-check";
import { expect, test } from "vitest";
import { askedQuestions } from "./asking";
import { problemsOf } from "./problems";
import { referenceQuestionnaires } from "./reference/all";
import { choice, line, number, option, several, topic, when, words, yesNo } from "./reference/writing";
import { type Question, type Questionnaire, questionnaireShape } from "./schema";

const said = words("Česky", "English", "По-русски");
const two = [option("a", said), option("b", said)];
const form = (questions: Question[], rest: Partial<Questionnaire> = {}): Questionnaire => ({
  before: [],
  topics: [topic("one", said, questions), topic("two", said)],
  after: [],
  ...rest,
});
const found = (questionnaire: Questionnaire) =>
  problemsOf(questionnaire).map(({ path, key }) => `${path.join(".")} ${key}`);

test("what comes with the product may be asked, and is stored as it is", () => {
  for (const questionnaire of Object.values(referenceQuestionnaires)) {
    expect(problemsOf(questionnaire)).toEqual([]);
    expect(questionnaireShape.parse(questionnaire)).toEqual(questionnaire);
  }
});

const first = "topics.0.questions.0";
test.each<[string, Questionnaire, string]>([
  ["nothing to choose", form([], { topics: [] }), "topics noTopics"],
  ["a language without words", form([yesNo("k", words("Ano?", "", "Да?"))]), `${first}.label.en missing`],
  ["only spaces", form([yesNo("k", words(" ", "Yes?", "Да?"))]), `${first}.label.cs missing`],
  [
    "a hint in one language",
    form([yesNo("k", said, { hint: words("x", "", "x") })]),
    `${first}.hint.en missing`,
  ],
  ["words without end", form([yesNo("k", words("x".repeat(201), "x", "x"))]), `${first}.label.cs tooLong`],
  ["a choice of nothing", form([choice("k", said, [])]), `${first}.options tooFewOptions`],
  ["a choice of one", form([choice("k", said, two.slice(1))]), `${first}.options tooFewOptions`],
  ["a list of nothing", form([several("k", said, [])]), `${first}.options tooFewOptions`],
  [
    "two answers of one value",
    form([choice("k", said, [...two, option("a", said)])]),
    `${first}.options.2 optionValue`,
  ],
  [
    "a value that is no name",
    form([choice("k", said, [...two, option("<b>", said)])]),
    `${first}.options.2 optionValue`,
  ],
  ["one question twice", form([yesNo("k", said), yesNo("k", said)]), "topics.0.questions.1 keyTwice"],
  ["a question asked before", form([yesNo("k", said)], { before: [yesNo("k", said)] }), `${first} keyTwice`],
  ["a question asked after", form([yesNo("k", said)], { after: [yesNo("k", said)] }), "after.0 keyTwice"],
  ["a topic twice", form([], { topics: [topic("one", said), topic("one", said)] }), "topics.1 keyTwice"],
  ["a field of the form", form([line("description", said)]), `${first} keyReserved`],
  ["a trap", form([line("constructor", said)]), `${first} keyReserved`],
  ["no name", form([line("a b", said)]), `${first} keyReserved`],
  [
    "one key of two kinds",
    form([], { topics: [topic("one", said, [yesNo("k", said)]), topic("two", said, [line("k", said)])] }),
    "topics.1.questions.0 keyOtherKind",
  ],
  ["room for nothing", form([line("k", said, { maxLength: 0 })]), `${first}.maxLength maxLength`],
  ["room without end", form([line("k", said, { maxLength: 1_001 })]), `${first}.maxLength maxLength`],
  ["no number at all", form([number("k", said, 2, 1)]), `${first}.max range`],
  [
    "a condition on nothing",
    form([yesNo("k", said, { when: when("gone", "yes") })]),
    `${first}.when.0 conditionUnknown`,
  ],
  [
    "a condition on itself",
    form([yesNo("k", said, { when: when("k", "yes") })]),
    `${first}.when.0 conditionLoop`,
  ],
  [
    "a condition on what comes later",
    form([yesNo("k", said, { when: when("l", "yes") }), yesNo("l", said)]),
    `${first}.when.0 conditionForward`,
  ],
  [
    "two that wait for each other",
    form([yesNo("k", said, { when: when("l", "yes") }), yesNo("l", said, { when: when("k", "yes") })]),
    `${first}.when.0 conditionLoop`,
  ],
  [
    "a condition on another topic",
    form([], {
      topics: [
        topic("one", said, [yesNo("k", said)]),
        topic("two", said, [yesNo("l", said, { when: when("k", "yes") })]),
      ],
    }),
    "topics.1.questions.0.when.0 conditionUnknown",
  ],
  [
    "a condition on what people write",
    form([line("k", said), yesNo("l", said, { when: when("k", "x") })]),
    "topics.0.questions.1.when.0 conditionKind",
  ],
  [
    "a condition on an answer that is not offered",
    form([choice("k", said, two), yesNo("l", said, { when: when("k", "c") })]),
    "topics.0.questions.1.when.0 conditionValue",
  ],
  [
    "a condition that names no answer",
    form([choice("k", said, two), yesNo("l", said, { when: [{ question: "k", is: [] }] })]),
    "topics.0.questions.1.when.0 conditionEmpty",
  ],
  [
    "a topic before it was chosen",
    form([], { before: [yesNo("k", said, { when: when("topic", "one") })] }),
    "before.0.when.0 conditionUnknown",
  ],
  [
    "a topic that is gone",
    form([], { after: [yesNo("k", said, { when: when("topic", "gone") })] }),
    "after.0.when.0 conditionValue",
  ],
])("%s may not be asked", (_, questionnaire, problem) => {
  expect(found(questionnaire)).toEqual(expect.arrayContaining([problem]));
});

test("conditions on what stands above are no problem", () => {
  const questionnaire = form([choice("k", said, two), yesNo("l", said, { when: when("k", "b") })], {
    before: [yesNo("now", said)],
    after: [
      line("why", said, { when: [...when("topic", "one", "two"), ...when("now", "no")] }),
      yesNo("m", said, { when: when("now", "yes") }),
    ],
  });
  expect(found(questionnaire)).toEqual([]);
});

test("in a questionnaire without problems every question can be reached", () => {
  const keys = ["a", "b", "c", "d"];
  const condition = fc.record({ question: fc.constantFrom(...keys), is: fc.subarray(["yes", "no"]) });
  const questions = fc.array(
    fc.record({ key: fc.constantFrom(...keys), when: fc.array(condition, { maxLength: 1 }) }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(questions, (drawn) => {
      const list = drawn.map(({ key, when: conditions }) => yesNo(key, said, { when: conditions }));
      const questionnaire = form(list);
      fc.pre(problemsOf(questionnaire).length === 0);
      for (const wanted of list) {
        const answers: Record<string, string | boolean> = { topic: "one" };
        const lead = (question: Question): void => {
          for (const { question: key, is } of question.when) {
            answers[key] = is[0] === "yes";
            const above = list.find((one) => one.key === key);
            if (above) lead(above);
          }
        };
        lead(wanted);
        const asked = askedQuestions(questionnaire, answers).map(({ key }) => key);
        expect(asked).toContain(wanted.key);
      }
    }),
    { numRuns: 300 },
  );
});
