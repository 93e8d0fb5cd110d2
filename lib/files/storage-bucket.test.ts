import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { anybody } from "@/lib/test/factories";
import { type BucketServer, startBucket } from "@/lib/test/peers/bucket";
import { inPieces, photoWithPlace, wavOf } from "@/lib/test/sample-files";
import { newDraft, read, uploaded } from "@/lib/test/uploads";
import { removeUpload } from "./removing";
import { content, smallKey } from "./storage";
import { storeUpload } from "./storing";

let server: BucketServer;
beforeAll(async () => {
  server = await startBucket();
  process.env.S3_URL = server.url;
  owner = await newDraft();
});
afterAll(() => server?.stop());

let owner: { draftId: string };
const rowOf = (id: string) => db().file.findUniqueOrThrow({ where: { id } });

it("a file goes into the bucket sealed, comes back as it was, and can be removed", async () => {
  const wav = wavOf(6 * 1_048_576);
  const file = await uploaded(anybody, owner, wav, "call.wav");
  const row = await rowOf(file.id);
  expect(row.storage).toBe("bucket");
  expect(server.keys()).toEqual([`desk/${row.storageKey}`]);
  expect(server.bytes(`desk/${row.storageKey}`).includes("WAVEfmt")).toBe(false);
  expect((await read(content(row, row.storageKey))).equals(wav)).toBe(true);
  expect(await removeUpload(anybody, owner, file.id)).toBe(true);
  expect(server.keys()).toEqual([]);
});

it("a picture lies there with its small one beside it", async () => {
  const file = await uploaded(anybody, owner, await photoWithPlace(), "a.jpg");
  const row = await rowOf(file.id);
  expect(server.keys().sort()).toEqual([`desk/${row.storageKey}`, `desk/${row.storageKey}.small`].sort());
  expect((await read(content(row, smallKey(row.storageKey)))).subarray(0, 2)).toEqual(
    Buffer.from([0xff, 0xd8]),
  );
});

it("what the bucket does not take leaves no file behind", async () => {
  const before = await db().file.count();
  await server.stop();
  await expect(storeUpload(anybody, { owner, stream: inPieces("words"), name: "a.txt" })).rejects.toThrow();
  // The row stays where it could not be cleared up, unseen, until the worker has.
  const left = await db().file.findMany({ where: { storedAt: null } });
  expect((await db().file.count()) - left.length).toBe(before);
});
