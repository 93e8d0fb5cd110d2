import { randomUUID } from "node:crypto";
import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import type { CustomerActor, StaffActor } from "@/lib/access/actor";
import { openSeal } from "@/lib/audit/opening";
import { db, transaction } from "@/lib/core/db";
import {
  anybody,
  eventsOf,
  filed,
  form,
  fraud,
  later,
  monday,
  noTickets,
  person,
} from "@/lib/test/factories";
import { photoWithPlace } from "@/lib/test/sample-files";
import { newDraft, noFiles, onDisk, read, uploaded } from "@/lib/test/uploads";
import { attachDraftFiles, attachToNote } from "./attaching";
import { filesForLetter } from "./letters";
import { listFiles, listUploads } from "./listing";
import { openFile, openSmall } from "./opening";
import { removeUpload } from "./removing";

beforeEach(async () => {
  await noTickets();
  await noFiles();
});

const notFound = expect.objectContaining({ name: "NotFound" });
const customerOf = (ticketId: string) => ({ kind: "customer", ticketId }) as const;

async function withFile(input = form(), content: Buffer | string = "the bill") {
  const { ticketId, reference } = await filed(input);
  const { draftId } = await newDraft();
  const file = await uploaded(anybody, { draftId }, content);
  const customer = customerOf(ticketId);
  expect(await transaction((tx) => attachDraftFiles(tx, customer, { draftId, ticketId }, monday))).toBe(1);
  return { ticketId, reference, customer, file };
}

async function noted(
  actor: CustomerActor | StaffActor,
  ticketId: string,
  kind: "customer" | "answer" | "internal",
) {
  const file = await uploaded(actor, { ticketId }, `of a note: ${kind}`);
  const note = await db().note.create({ data: { ticketId, kind, text: "…" } });
  await transaction((tx) => attachToNote(tx, actor, { ticketId, noteId: note.id }, monday));
  return { note, file };
}

describe("a file of a ticket", () => {
  it("opens for its customer and for the desk, and for nobody else", async () => {
    const { customer, file, ticketId } = await withFile();
    const agent = await person("agent");
    for (const actor of [customer, agent]) {
      const opened = await openFile(actor, file.id);
      expect((await read(opened.content)).toString()).toBe("the bill");
      expect(await listFiles(actor, ticketId)).toMatchObject([{ id: file.id, noteId: null, ours: false }]);
    }
    const stranger = customerOf((await filed()).ticketId);
    await expect(openFile(stranger, file.id)).rejects.toThrow(notFound);
    await expect(openFile(stranger, randomUUID())).rejects.toThrow(notFound);
    await expect(openFile(agent, "' OR 1=1")).rejects.toThrow(notFound);
    expect(await listFiles(stranger, ticketId)).toEqual([]);
    expect(await eventsOf(ticketId)).toContain("filesAdded");
  });

  it("of a fraud report opens for those alone who may know of it and have opened it", async () => {
    const { file, ticketId, reference } = await withFile(fraud());
    await expect(openFile(await person("agent"), file.id)).rejects.toThrow(notFound);
    await expect(openFile(await person("administrator"), file.id)).rejects.toThrow(notFound);
    const analyst = await person("fraudAnalyst");
    await expect(openFile(analyst, file.id)).rejects.toThrow(notFound);
    expect(await listFiles(analyst, ticketId)).toEqual([]);
    await openSeal(analyst, reference, { reason: "work", words: null, identity: false });
    expect(await openFile(analyst, file.id)).toMatchObject({ id: file.id });
    expect(await listFiles(analyst, ticketId)).toHaveLength(1);
  });

  it("shows a small picture of itself only when it is a picture", async () => {
    const { customer, file } = await withFile(form(), await photoWithPlace());
    expect((await read(await openSmall(customer, file.id))).subarray(0, 2)).toEqual(
      Buffer.from([0xff, 0xd8]),
    );
    const text = await withFile();
    await expect(openSmall(text.customer, text.file.id)).rejects.toThrow(notFound);
  });
});

describe("a file beside what is being written", () => {
  it("is its writer's alone until it is sent, and cannot be taken back afterwards", async () => {
    const { ticketId } = await filed();
    const [customer, agent, colleague] = [
      customerOf(ticketId),
      await person("agent"),
      await person("supervisor"),
    ];
    const file = await uploaded(agent, { ticketId }, "an offer");
    expect(await listUploads(agent, { ticketId })).toMatchObject([{ id: file.id, ours: true }]);
    for (const actor of [customer, colleague]) {
      expect(await listUploads(actor, { ticketId })).toEqual([]);
      expect(await removeUpload(actor, { ticketId }, file.id)).toBe(false);
      await expect(openFile(actor, file.id)).rejects.toThrow(notFound);
    }
    const note = await db().note.create({ data: { ticketId, kind: "answer", text: "…" } });
    const to = { ticketId, noteId: note.id };
    expect(await transaction((tx) => attachToNote(tx, customer, to, monday))).toBe(0);
    expect(await transaction((tx) => attachToNote(tx, agent, to, monday))).toBe(1);
    expect(await listUploads(agent, { ticketId })).toEqual([]);
    expect(await removeUpload(agent, { ticketId }, file.id)).toBe(false);
  });

  it("of an internal note, and of an answer not yet spoken, is not the customer's to see", async () => {
    const { ticketId } = await filed();
    const [customer, agent] = [customerOf(ticketId), await person("agent")];
    const own = await noted(customer, ticketId, "customer");
    const internal = await noted(agent, ticketId, "internal");
    const answer = await noted(agent, ticketId, "answer");
    expect(await listFiles(customer, ticketId)).toMatchObject([{ id: own.file.id }]);
    for (const hidden of [internal, answer])
      await expect(openFile(customer, hidden.file.id)).rejects.toThrow(notFound);
    await db().note.update({ where: { id: answer.note.id }, data: { arrivedAt: later(1) } });
    expect(await openFile(customer, answer.file.id)).toMatchObject({ ours: true });
    expect(await listFiles(agent, ticketId)).toHaveLength(3);
  });
});

describe("an answer's letter", () => {
  it("takes its files along, but never those of a report of fraud", async () => {
    const letterOf = async (input: ReturnType<typeof form>) => {
      const { ticketId } = await filed(input);
      const { note } = await noted(await person("fraudAnalyst"), ticketId, "answer");
      return filesForLetter(note.id);
    };
    expect(await letterOf(form())).toMatchObject([{ name: "file.txt", mediaType: "text/plain" }]);
    expect(await letterOf(fraud())).toEqual([]);
  });

  it("goes without them, every time, when one is lost, cut short, longer or changed by a bit", async () => {
    const damages: ((path: string) => void)[] = [
      (path) => rmSync(path),
      (path) => truncateSync(path, 20),
      (path) => appendFileSync(path, "x".repeat(1000)),
      (path) => writeFileSync(path, readFileSync(path).fill(0, 18, 19)),
    ];
    for (const damage of damages) {
      await noFiles();
      const { ticketId } = await filed(form());
      const { note } = await noted(await person("agent"), ticketId, "answer");
      const [sound] = await filesForLetter(note.id);
      expect(sound && (await read(sound.content)).toString()).toBe("of a note: answer");
      const { storageKey } = await db().file.findFirstOrThrow({ where: { noteId: note.id } });
      damage(onDisk().find((path) => path.endsWith(storageKey)) ?? "");
      for (const _try of [1, 2]) expect(await filesForLetter(note.id)).toEqual([]);
    }
  });
});

describe("the files of a form", () => {
  it("become the ticket's with it, also when the same words were sent before without them", async () => {
    const words = form();
    const { ticketId } = await filed(words);
    const { draftId } = await newDraft();
    await uploaded(anybody, { draftId }, "forgotten at first");
    const again = await filed({ ...words, submissionId: randomUUID(), draftId });
    expect(again).toMatchObject({ ticketId, repeated: true });
    const other = await newDraft();
    await uploaded(anybody, other, "with it");
    const second = await filed(form({ draftId: other.draftId }));
    for (const id of [ticketId, second.ticketId]) {
      expect(await listFiles(customerOf(id), id)).toHaveLength(1);
      expect(await eventsOf(id)).toContain("filesAdded");
    }
    expect(await listUploads(anybody, other)).toEqual([]);
  });
});
