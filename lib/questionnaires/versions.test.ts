import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { Forbidden, NotFound } from "@/lib/core/errors";
import { filed, form, person, ticketRow } from "@/lib/test/factories";
import type { Edit } from "./editing";
import { forgetPublished, publishedQuestionnaire, questionnaireOf } from "./reading";
import { words, yesNo } from "./reference/writing";
import { topicLabel } from "./saying";
import { questionnaireShape } from "./schema";
import { ensureQuestionnaires } from "./seeding";
import {
  changeRevision,
  dropRevision,
  listVersions,
  publishRevision,
  readRevision,
  readVersion,
  seenOf,
  startRevision,
} from "./versions";

const said = (en: string) => words(`${en} cs`, en, `${en} ru`);
const rename = (en: string): Edit => ({
  change: "setTopic",
  topic: "roaming",
  words: { label: said(en), hint: null, proof: "offered" },
});
const jana = await person("administrator", "Jana");
const petr = await person("administrator", "Petr");

async function draft() {
  const found = await readRevision(jana, "question");
  if (!found) throw new Error("There is no draft.");
  return found;
}

beforeEach(async () => {
  await db().ticket.deleteMany();
  await db().questionnaire.deleteMany();
  await ensureQuestionnaires();
  forgetPublished();
});

test("a questionnaire of an older version, whose questions could be marked as sealed, reads without the mark", () => {
  const question = yesNo("told", said("Told?"));
  const stored = {
    before: [{ ...question, sealed: true }],
    topics: [],
    after: [{ ...question, sealed: false }],
  };
  expect(questionnaireShape.parse(stored)).toEqual({ before: [question], topics: [], after: [question] });
});

test("a draft begins as what is asked now, and nobody is asked it", async () => {
  expect(await startRevision(jana, "question")).toEqual({ ok: true });
  const { version, content, editorName } = await draft();
  const now = await publishedQuestionnaire("question");
  expect({ version, content, editorName }).toEqual({ version: 2, content: now.content, editorName: "Jana" });
  expect(now.version).toBe(1);
});

test("there is one draft for all, also when two begin at once", async () => {
  const begun = await Promise.all([startRevision(jana, "claim"), startRevision(petr, "claim")]);
  expect(begun.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await startRevision(petr, "claim")).toEqual({ ok: false, reason: "draftOpen" });
});

test("published, it is asked from now on, and what was asked before is kept with its tickets", async () => {
  const { id } = await publishedQuestionnaire("question");
  const { ticketId } = await filed(form({ answers: { topic: "roaming" } }));
  await db().ticket.update({ where: { id: ticketId }, data: { questionnaireId: id } });
  await startRevision(jana, "question");
  await changeRevision(jana, "question", rename("Abroad"), null);
  expect(await publishRevision(petr, "question", (await draft()).seen)).toEqual({ ok: true, version: 2 });

  const now = await publishedQuestionnaire("question");
  expect([now.version, topicLabel(now.content, "roaming", "en")]).toEqual([2, "Abroad"]);
  const asked = await questionnaireOf(await ticketRow(ticketId));
  expect(topicLabel(asked, "roaming", "en")).toBe("Roaming and travel");
  const versions = await listVersions(jana, "question");
  expect(versions.map(({ version, state, publisherName }) => [version, state, publisherName])).toEqual([
    [2, "published", "Petr"],
    [1, "retired", null],
  ]);
});

test("a broken one is not published", async () => {
  await startRevision(jana, "question");
  const question = { ...yesNo("x", said("X")), label: words("", "X", "") };
  await changeRevision(jana, "question", { change: "addQuestion", list: "before", question }, null);
  expect(await publishRevision(jana, "question", (await draft()).seen)).toEqual({
    ok: false,
    reason: "broken",
  });
  expect((await publishedQuestionnaire("question")).version).toBe(1);
});

test("who changes what another has changed meanwhile is told, and can then do it", async () => {
  await startRevision(jana, "question");
  const seen = seenOf((await draft()).content, rename(""));
  await changeRevision(jana, "question", rename("Abroad"), seen);
  const told = await changeRevision(petr, "question", rename("Travel"), seen);
  expect(told).toMatchObject({ ok: false, reason: "changed", by: "Jana" });
  expect(topicLabel((await draft()).content, "roaming", "en")).toBe("Abroad");
  const again = told.ok || told.reason === "gone" ? "" : told.seen;
  expect(await changeRevision(petr, "question", rename("Travel"), again)).toMatchObject({ ok: true });
});

test("changes in two places come together", async () => {
  await startRevision(jana, "question");
  const { content } = await draft();
  const other: Edit = { ...rename("SIM"), topic: "simCard" } as Edit;
  await Promise.all([
    changeRevision(jana, "question", rename("Abroad"), seenOf(content, rename(""))),
    changeRevision(petr, "question", other, seenOf(content, other)),
  ]);
  const after = (await draft()).content;
  expect([topicLabel(after, "roaming", "en"), topicLabel(after, "simCard", "en")]).toEqual(["Abroad", "SIM"]);
});

test("nobody publishes or drops what they have not seen", async () => {
  await startRevision(jana, "question");
  const { seen } = await draft();
  await changeRevision(petr, "question", rename("Abroad"), null);
  expect(await publishRevision(jana, "question", seen)).toEqual({ ok: false, reason: "changed" });
  expect(await dropRevision(jana, "question", seen)).toEqual({ ok: false, reason: "changed" });
  expect(await dropRevision(jana, "question", (await draft()).seen)).toEqual({ ok: true });
  expect(await readRevision(jana, "question")).toBeNull();
  expect(await publishRevision(jana, "question", seen)).toEqual({ ok: false, reason: "gone" });
  expect(await changeRevision(jana, "question", rename("x"), null)).toEqual({ ok: false, reason: "gone" });
});

test("an older version can be the beginning of the next", async () => {
  await startRevision(jana, "question");
  await changeRevision(jana, "question", rename("Abroad"), null);
  await publishRevision(jana, "question", (await draft()).seen);
  await startRevision(jana, "question", 1);
  expect((await draft()).content).toEqual((await readVersion(jana, "question", 1)).content);
  await expect(startRevision(jana, "claim", 7)).rejects.toThrow(NotFound);
});

test("nobody but an administrator looks at versions or works on them", async () => {
  for (const role of ["agent", "fraudAnalyst", "supervisor"] as const) {
    const actor = await person(role);
    await expect(listVersions(actor, "question")).rejects.toThrow(Forbidden);
    await expect(readRevision(actor, "question")).rejects.toThrow(Forbidden);
    await expect(readVersion(actor, "question", 1)).rejects.toThrow(Forbidden);
    await expect(startRevision(actor, "question")).rejects.toThrow(Forbidden);
    await expect(changeRevision(actor, "question", rename("x"), null)).rejects.toThrow(Forbidden);
    await expect(publishRevision(actor, "question", "")).rejects.toThrow(Forbidden);
    await expect(dropRevision(actor, "question", "")).rejects.toThrow(Forbidden);
  }
});
