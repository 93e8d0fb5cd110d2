import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdit, type Edit, freeKey, keyFrom, questionsIn, topicList } from "./editing";
import { problemsOf } from "./problems";
import { referenceQuestionnaires } from "./reference/all";
import { choice, option, topic, when, words, yesNo } from "./reference/writing";
import { type Questionnaire, questionnaireShape } from "./schema";

const said = (en: string) => words(`${en} cs`, en, `${en} ru`);
const ab = [option("a", said("A")), option("b", said("B"))];
const start: Questionnaire = {
  before: [],
  topics: [
    topic("one", said("One"), [
      choice("k", said("K"), ab),
      yesNo("l", said("L"), { when: when("k", "a", "b") }),
    ]),
    topic("two", said("Two")),
  ],
  after: [yesNo("m", said("M"), { when: when("topic", "one", "two") })],
};
const edited = (edit: Edit, from = start) => {
  const done = applyEdit(from, edit);
  if (!done) throw new Error("There was nothing to change.");
  return done;
};
const topicKeys = ({ topics }: Questionnaire) => topics.map(({ key }) => key);
const plain = { label: said("Lost SIM"), hint: null, proof: "offered" } as const;

test("a new topic comes last, with a key of its English words that nothing else has", () => {
  const first = edited({ change: "addTopic", words: plain });
  expect(first.key).toBe("lostSim");
  const second = edited({ change: "addTopic", words: plain }, first.content);
  expect(topicKeys(second.content)).toEqual(["one", "two", "lostSim", "lostSim2"]);
});

test("a new question gets a key of its own, whatever it came with", () => {
  const question = { ...yesNo("k", said("Segment")), when: [] };
  const { content, key } = edited({ change: "addQuestion", list: topicList("two"), question });
  expect(key).toBe("segment2");
  expect(questionsIn(content, "topic-two")?.map((one) => one.key)).toEqual(["segment2"]);
  expect(problemsOf(content)).toEqual([]);
});

test("an option that goes is forgotten by the conditions that named it", () => {
  const question = choice("other", said("K"), [...ab.slice(1), option("c", said("C"))]);
  const { content } = edited({ change: "setQuestion", list: "topic-one", key: "k", question });
  expect(questionsIn(content, "topic-one")?.map(({ key, when: conditions }) => [key, conditions])).toEqual([
    ["k", []],
    ["l", [{ question: "k", is: ["b"] }]],
  ]);
});

test("a topic that goes is forgotten too, and a condition that loses everything is a problem to be seen", () => {
  const one = edited({ change: "removeTopic", topic: "one" }).content;
  expect(one.after[0]?.when).toEqual([{ question: "topic", is: ["two"] }]);
  const none = edited({ change: "removeTopic", topic: "two" }, one).content;
  expect(problemsOf(none).map(({ key }) => key)).toEqual(["noTopics", "conditionEmpty"]);
});

test("what hangs on a question that goes is a problem to be seen", () => {
  const { content } = edited({ change: "removeQuestion", list: "topic-one", key: "k" });
  expect(problemsOf(content)).toEqual([
    { path: ["topics", 0, "questions", 0, "when", 0], key: "conditionUnknown" },
  ]);
});

test("things move one place, and not over the edge", () => {
  expect(topicKeys(edited({ change: "moveTopic", topic: "two", by: -1 }).content)).toEqual(["two", "one"]);
  expect(topicKeys(edited({ change: "moveTopic", topic: "two", by: 1 }).content)).toEqual(["one", "two"]);
  const { content } = edited({ change: "moveQuestion", list: "topic-one", key: "k", by: 1 });
  expect(problemsOf(content).map(({ key }) => key)).toEqual(["conditionForward"]);
});

test("what is not there cannot be changed", () => {
  const gone: Edit[] = [
    { change: "setTopic", topic: "gone", words: plain },
    { change: "removeTopic", topic: "gone" },
    { change: "moveTopic", topic: "gone", by: 1 },
    { change: "addQuestion", list: "topic-gone", question: yesNo("x", said("X")) },
    { change: "setQuestion", list: "topic-one", key: "gone", question: yesNo("x", said("X")) },
    { change: "moveQuestion", list: "before", key: "k", by: 1 },
    { change: "removeQuestion", list: "nowhere", key: "k" },
  ];
  expect(gone.map((edit) => applyEdit(start, edit))).toEqual(gone.map(() => null));
});

test("keys are names of fields whatever the words are", () => {
  expect(keyFrom("Which bill is it?", "question")).toBe("whichBillIsIt");
  expect(keyFrom("Который счёт?", "question")).toBe("question");
  expect(keyFrom("3 days", "question")).toBe("question");
  expect(freeKey("new", (key) => ["new", "new2"].includes(key))).toBe("new3");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (label) => {
      expect(keyFrom(label, "question")).toMatch(/^[a-z][A-Za-z0-9]{0,29}$/);
    }),
  );
});

test("any run of changes leaves what can be stored, and never two things of one key", () => {
  const question = yesNo("x", said("X"));
  const lists = fc.constantFrom("before", "after", "topic-bill", "topic-other", "topic-gone");
  const keys = fc.constantFrom("bill", "other", "billMonth", "billPaid", "occurredOn", "desiredRemedy", "x");
  const by = fc.constantFrom<1 | -1>(1, -1);
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({ change: fc.constant("addTopic" as const), words: fc.constant(plain) }),
    fc.record({ change: fc.constant("removeTopic" as const), topic: keys }),
    fc.record({ change: fc.constant("moveTopic" as const), topic: keys, by }),
    fc.record({ change: fc.constant("addQuestion" as const), list: lists, question: fc.constant(question) }),
    fc.record({ change: fc.constant("moveQuestion" as const), list: lists, key: keys, by }),
    fc.record({ change: fc.constant("removeQuestion" as const), list: lists, key: keys }),
  );
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const content = edits.reduce(
        (now, one) => applyEdit(now, one)?.content ?? now,
        referenceQuestionnaires.claim,
      );
      expect(questionnaireShape.parse(content)).toEqual(content);
      expect(problemsOf(content).filter(({ key }) => /^key/.test(key))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
