import { expect, test } from "vitest";
import { referenceQuestionnaires } from "@/lib/questionnaires/reference/all";
import type { Question, Text } from "@/lib/questionnaires/schema";
import { pack, unpack } from "./packing";
import { changeOptions, type Fields, readQuestion, withoutBlanks } from "./question-fields";

const textFields = (name: string, words: Text | null): Fields =>
  Object.fromEntries(Object.entries(words ?? {}).map(([locale, said]) => [`${name}-${locale}`, said]));

/** What the page's form posts for a question as it stands. */
function posted(question: Question): Fields {
  const fields: Fields = {
    key: question.key,
    kind: question.kind,
    ...textFields("label", question.label),
    ...textFields("hint", question.hint),
    ...(question.required ? { required: "yes" } : {}),
    maxLength: "maxLength" in question ? String(question.maxLength) : "100",
    min: "min" in question ? String(question.min) : "0",
    max: "max" in question ? String(question.max) : "100",
  };
  for (const { question: key, is } of question.when)
    for (const value of is) fields[`when.${key}.${value}`] = "yes";
  if ("options" in question)
    for (const [index, { value, label }] of question.options.entries())
      Object.assign(fields, textFields(`option-${index}`, label), { [`option-${index}-value`]: value });
  return fields;
}

const all = Object.values(referenceQuestionnaires).flatMap(({ before, topics, after }) => [
  ...before,
  ...topics.flatMap(({ questions }) => questions),
  ...after,
]);

test("a question that is saved as it was shown stays as it was", () => {
  for (const question of all) expect(withoutBlanks(readQuestion(posted(question)))).toEqual(question);
});

const choice = all.find((question) => question.kind === "choice") as Question & {
  options: { value: string }[];
};
const values = (question: Question) =>
  "options" in question ? question.options.map(({ value }) => value) : [];

test("a new option gets a value of its English words, and an empty row none", () => {
  const row = choice.options.length;
  const fields = {
    ...posted(choice),
    [`option-${row}-value`]: "",
    [`option-${row}-en`]: "To choose",
    [`option-${row + 1}-value`]: "",
    [`option-${row + 1}-en`]: "to choose!",
    [`option-${row + 2}-value`]: "",
  };
  expect(values(withoutBlanks(readQuestion(fields)))).toEqual([...values(choice), "toChoose", "toChoose2"]);
});

test("options are added, moved and dropped before anything is saved", () => {
  const [a, b, ...rest] = values(choice);
  expect(values(changeOptions(choice, "addOption"))).toEqual([a, b, ...rest, ""]);
  expect(values(changeOptions(choice, "down-0"))).toEqual([b, a, ...rest]);
  expect(values(changeOptions(choice, "up-1"))).toEqual([b, a, ...rest]);
  expect(values(changeOptions(choice, "up-0"))).toEqual([a, b, ...rest]);
  expect(values(changeOptions(choice, "drop-0"))).toEqual([b, ...rest]);
  for (const nothing of ["drop-99", "save", "up-x", ""])
    expect(changeOptions(choice, nothing)).toEqual(choice);
});

test("numbers that are none are a problem to be seen, not a crash", () => {
  expect(readQuestion({ kind: "line", maxLength: "many" })).toMatchObject({ maxLength: 0 });
  expect(readQuestion({ kind: "number", min: "", max: "x" })).toMatchObject({ min: 1, max: 0 });
  expect(readQuestion({ kind: "<b>" })).toMatchObject({ kind: "yesNo" });
});

test("what is not saved yet travels in an address, and nothing else is taken for it", () => {
  for (const question of all) {
    const edit = { change: "setQuestion", list: "before", key: question.key, question } as const;
    expect(unpack(pack(edit))).toEqual(edit);
  }
  const bomb = { change: "removeTopic", topic: "x".repeat(2_000_000) } as const;
  for (const wrong of [undefined, "", "x", "AAAA", pack(bomb), ["a"], "x".repeat(20_000)])
    expect(unpack(wrong)).toBeNull();
});
