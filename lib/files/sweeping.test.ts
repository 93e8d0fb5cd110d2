import { utimesSync, writeFileSync } from "node:fs";
import { beforeEach, expect, it } from "vitest";
import { db, transaction } from "@/lib/core/db";
import { anybody, days, filed, hours, noTickets } from "@/lib/test/factories";
import { newDraft, noFiles, onDisk, uploaded } from "@/lib/test/uploads";
import { attachDraftFiles } from "./attaching";
import { incomingPath } from "./incoming";
import { sweepFiles } from "./sweeping";

beforeEach(async () => {
  await noTickets();
  await noFiles();
  for (const place of onDisk()) writeFileSync(place, "");
});

const fromNow = (ms: number) => new Date(Date.now() + ms);
const ids = async () => (await db().file.findMany()).map(({ id }) => id);

it("what was sent stays, whatever its age, and so does what waits beside a draft", async () => {
  const { ticketId } = await filed();
  const customer = { kind: "customer", ticketId } as const;
  const [{ draftId }, unsent] = [await newDraft(), await newDraft()];
  const sent = await uploaded(anybody, { draftId }, "sent");
  await transaction((tx) => attachDraftFiles(tx, customer, { draftId, ticketId }, new Date()));
  const waiting = await uploaded(anybody, unsent, "waiting");
  const forgotten = await uploaded(customer, { ticketId }, "never sent");
  await sweepFiles(fromNow(23 * hours));
  expect(await ids()).toEqual([sent.id, waiting.id, forgotten.id]);
  await sweepFiles(fromNow(400 * days));
  expect(await ids()).toEqual([sent.id, waiting.id]);
});

it("what lost its draft, broke off, or could not be removed at once goes, from the disk too", async () => {
  const lost = await newDraft();
  const file = await uploaded(anybody, lost, "lost");
  const { storageKey } = await db().file.findUniqueOrThrow({ where: { id: file.id } });
  const lies = () => onDisk().some((place) => place.endsWith(storageKey));
  const forget = () => db().draft.delete({ where: { id: lost.draftId } });
  const breakOff = () => db().file.update({ where: { id: file.id }, data: { storedAt: null } });
  for (const happens of [forget, breakOff]) {
    await happens();
    await sweepFiles(fromNow(0));
    expect([await ids(), lies()]).toEqual([[file.id], true]);
  }
  await sweepFiles(fromNow(2 * hours));
  expect([await ids(), lies()]).toEqual([[], false]);
  const removed = await uploaded(anybody, await newDraft(), "removed");
  await db().file.update({ where: { id: removed.id }, data: { removedAt: new Date() } });
  await sweepFiles(fromNow(1 * hours));
  expect(await ids()).toEqual([]);
});

it("half a file of a process that died goes after an hour", async () => {
  const half = await incomingPath();
  writeFileSync(half, "half");
  await sweepFiles(new Date());
  expect(onDisk()).toContain(half);
  const anHourAgo = fromNow(-1.1 * hours);
  utimesSync(half, anHourAgo, anHourAgo);
  await sweepFiles(new Date());
  expect(onDisk()).not.toContain(half);
});
