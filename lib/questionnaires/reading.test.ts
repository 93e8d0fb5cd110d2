import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { forgetPublished, publishedQuestionnaire, questionnaireById, questionnaireOf } from "./reading";
import { referenceQuestionnaires } from "./reference/all";
import { ensureQuestionnaires } from "./seeding";

const json = (content: unknown) => content as Prisma.InputJsonObject;

beforeEach(async () => {
  forgetPublished();
  await db().questionnaire.deleteMany({ where: { version: { gt: 1 } } });
});

test("every type asks the reference data first, and starting again publishes nothing more", async () => {
  await ensureQuestionnaires();
  const rows = await db().questionnaire.findMany();
  expect(rows.map(({ version, state }) => `${version} ${state}`)).toEqual(Array(3).fill("1 published"));
  const { version, content } = await publishedQuestionnaire("claim");
  expect({ version, content }).toEqual({ version: 1, content: referenceQuestionnaires.claim });
});

test("two starts at once publish it once", async () => {
  await db().questionnaire.deleteMany();
  await Promise.all([ensureQuestionnaires(), ensureQuestionnaires()]);
  expect(await db().questionnaire.count()).toBe(3);
});

test("no second one of a type can be published, and no second draft made", async () => {
  const row = { ticketType: "question" as const, content: json(referenceQuestionnaires.question) };
  await expect(
    db().questionnaire.create({ data: { ...row, version: 2, state: "published" } }),
  ).rejects.toThrow();
  await db().questionnaire.create({ data: { ...row, version: 2 } });
  await expect(db().questionnaire.create({ data: { ...row, version: 3 } })).rejects.toThrow();
});

test("a version is found by its id whatever became of it, a draft is not", async () => {
  const { id } = await publishedQuestionnaire("question");
  const draft = await db().questionnaire.create({
    data: { ticketType: "question", version: 2, content: json(referenceQuestionnaires.question) },
  });
  expect(await questionnaireById(id)).toMatchObject({ id, version: 1 });
  expect(await questionnaireById(draft.id)).toBeNull();
  expect(await questionnaireById("01980000-0000-7000-8000-000000000000")).toBeNull();
});

test("a ticket is read by the version that asked it", async () => {
  const content = {
    ...referenceQuestionnaires.question,
    topics: referenceQuestionnaires.question.topics.slice(1),
  };
  const row = {
    ticketType: "question" as const,
    version: 2,
    state: "retired" as const,
    content: json(content),
  };
  const { id } = await db().questionnaire.create({ data: row });
  const ticket = { questionnaireId: id, ticketType: "claim" as const, answers: { topic: "tariff" } };
  expect(await questionnaireOf(ticket)).toEqual(content);
});

test("a ticket from before is read by its type, or by the type that knows its topic", async () => {
  const read = (answers: unknown) => questionnaireOf({ questionnaireId: null, ticketType: "claim", answers });
  expect(await read({ topic: "other" })).toBe(referenceQuestionnaires.claim);
  expect(await read({ topic: "roaming" })).toBe(referenceQuestionnaires.question);
  expect(await read({ topic: "imported" })).toBe(referenceQuestionnaires.claim);
  expect(await read(null)).toBe(referenceQuestionnaires.claim);
});
