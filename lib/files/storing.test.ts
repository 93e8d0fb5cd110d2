import { randomUUID } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { anybody, filed, noTickets, person } from "@/lib/test/factories";
import { gifOf, inPieces, pdfOf, photoWithPlace, pngOf, wavOf } from "@/lib/test/sample-files";
import { newDraft, noFiles, onDisk, read, uploaded } from "@/lib/test/uploads";
import { removeUpload } from "./removing";
import { content, smallKey } from "./storage";
import { storeUpload } from "./storing";

beforeEach(async () => {
  await noTickets();
  await noFiles();
});

const megabyte = 1_048_576;
const rowOf = (id: string) => db().file.findUniqueOrThrow({ where: { id } });
const storedOf = async (id: string) => {
  const row = await rowOf(id);
  return read(content(row, row.storageKey));
};
const refusal = async (stream: AsyncIterable<Uint8Array>, name = "file") => {
  const owner = await newDraft();
  const before = onDiskCount();
  const result = await storeUpload(anybody, { owner, stream, name });
  expect([await db().file.count(), onDiskCount()]).toEqual([0, before]);
  return result.ok ? "taken" : result.reason;
};
const onDiskCount = () => {
  try {
    return onDisk().length;
  } catch {
    return 0;
  }
};

describe("a file that is taken", () => {
  it("comes out as it went in, under a name that is no path", async () => {
    const { id, ...file } = await uploaded(anybody, await newDraft(), pdfOf("Účet"), "../../účet.exe");
    expect(file).toMatchObject({
      name: "účet.pdf",
      mediaType: "application/pdf",
      state: "notScanned",
      served: true,
    });
    expect(await storedOf(id)).toEqual(pdfOf("Účet"));
  });

  it("lies sealed, and nothing tells what it is or was called", async () => {
    const secret = "the words of a witness";
    const file = await uploaded(anybody, await newDraft(), secret, "jana-nováková.txt");
    const row = await rowOf(file.id);
    expect(JSON.stringify([row, Buffer.from(row.name).toString()])).not.toMatch(/jana|witness/);
    for (const place of onDisk()) {
      expect(place).not.toMatch(/jana|txt/);
      expect(readFileSync(place).toString("latin1")).not.toContain("witness");
      expect(statSync(place).mode & 0o077).toBe(0);
    }
  });

  it("is void when one bit of it has changed, or when it lies in another's place", async () => {
    const file = await uploaded(anybody, await newDraft(), "x".repeat(100_000));
    const row = await rowOf(file.id);
    await expect(read(content(row, row.storageKey))).resolves.toHaveLength(100_000);
    const other = await rowOf((await uploaded(anybody, await newDraft(), "other")).id);
    const { copyFileSync } = await import("node:fs");
    const placeOf = (key: string) => onDisk().find((place) => place.endsWith(key)) ?? "";
    copyFileSync(placeOf(other.storageKey), placeOf(row.storageKey));
    await expect(read(content(row, row.storageKey))).rejects.toThrow();
  });

  it("of ten megabytes is never in memory as a whole", async () => {
    const total = 10 * megabyte;
    const wav = wavOf(total - 44);
    let given = 0;
    let mostAhead = 0;
    async function* watched() {
      for await (const piece of inPieces(wav)) {
        const written = onDisk().reduce((sum, place) => sum + statSync(place).size, 0) - before;
        mostAhead = Math.max(mostAhead, given - written);
        given += piece.byteLength;
        yield piece;
      }
    }
    await uploaded(anybody, await newDraft(), "something, so that the folder is there");
    const before = onDisk().reduce((sum, place) => sum + statSync(place).size, 0);
    const result = await storeUpload(anybody, {
      owner: await newDraft(),
      stream: watched(),
      name: "call.wav",
    });
    expect(result).toMatchObject({ ok: true, file: { size: total } });
    // What was taken and is not on disk yet: a few pieces on their way.
    expect(mostAhead).toBeLessThan(256 * 1024);
    const row = await db().file.findFirstOrThrow({ where: { mediaType: "audio/wav" } });
    let largest = 0;
    for await (const chunk of content(row, row.storageKey)) largest = Math.max(largest, chunk.byteLength);
    expect(largest).toBeLessThan(256 * 1024);
  });
});

describe("a picture is made anew", () => {
  it("turned as it was meant, without the place where it was taken", async () => {
    const original = await photoWithPlace();
    expect((await sharp(original).metadata()).orientation).toBe(6);
    expect(original.includes("Telephone")).toBe(true);
    const file = await uploaded(anybody, await newDraft(), original, "IMG_1.jpg");
    const row = await rowOf(file.id);
    for (const key of [row.storageKey, smallKey(row.storageKey)]) {
      const picture = await read(content(row, key));
      const { width, height, orientation, exif, xmp, iptc } = await sharp(picture).metadata();
      expect({ width, height, orientation, exif, xmp, iptc }).toEqual({ width: 60, height: 120 });
      expect(picture.includes("Telephone")).toBe(false);
      const { data } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
      const at = (x: number, y: number) => [...data.subarray((y * 60 + x) * 3, (y * 60 + x) * 3 + 3)];
      const [above, below] = [at(30, 20), at(30, 100)];
      expect(above[0]).toBeGreaterThan(200);
      expect(below[2]).toBeGreaterThan(200);
    }
  });

  it("without the script behind its end, or in front of its pixels", async () => {
    const script = "<script>alert(document.cookie)</script>";
    const tailed = Buffer.concat([await photoWithPlace(), Buffer.from(script)]);
    const commented = await sharp(await pngOf(9, 9))
      .withExif({ IFD0: { ImageDescription: script } })
      .png()
      .toBuffer();
    for (const picture of [tailed, commented, Buffer.concat([await gifOf(), Buffer.from(script)])]) {
      expect(picture.includes(script)).toBe(true);
      const { id } = await uploaded(anybody, await newDraft(), picture, "a.jpg");
      expect((await storedOf(id)).includes("script")).toBe(false);
    }
  });

  it("and one that is a program at the same time is none", async () => {
    expect(await refusal(inPieces("GIF89a/*\u0001\u0000*/=1;alert(1)//".padEnd(400, " ")))).toBe(
      "unreadable",
    );
  });

  it("and one with more pixels than anybody has memory for is not opened", async () => {
    const wide = await pngOf(1, 1);
    wide.writeUInt32BE(60_000, 16);
    wide.writeUInt32BE(60_000, 20);
    expect(await refusal(inPieces(wide))).toBe("unreadable");
    const bomb = await sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: "#fff" } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(megabyte);
    expect(await refusal(inPieces(bomb))).toBe("unreadable");
  });
});

describe("a file that is not taken leaves nothing", () => {
  it("too large: the rest of it is not even read", async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 65_536;
        yield Buffer.alloc(65_536, 65);
      }
    }
    expect(await refusal(endless())).toBe("tooLarge");
    expect(given).toBeLessThan(11 * megabyte);
  });

  it("stopped half-way", async () => {
    async function* half() {
      yield* inPieces(wavOf(5 * megabyte));
      throw new Error("The line is gone.");
    }
    expect(await refusal(half(), "call.wav")).toBe("broken");
  });

  it("empty, or of a type that is not taken", async () => {
    expect(await refusal(inPieces(""))).toBe("empty");
    expect(await refusal(inPieces("<svg/>"), "a.svg")).toBe("type");
  });
});

describe("beside one thing", () => {
  it("lie so many files as the settings say, however many come at once", async () => {
    const owner = await newDraft();
    const results = await Promise.all(
      Array.from({ length: 9 }, (_, n) =>
        storeUpload(anybody, { owner, stream: inPieces(`number ${n}`), name: "a.txt" }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(5);
    expect(results.filter((result) => !result.ok && result.reason === "tooMany")).toHaveLength(4);
    expect(onDisk().filter((place) => place.includes("incoming"))).toEqual([]);
  });

  it("the same content lies once, however often it is sent", async () => {
    const owner = await newDraft();
    const first = await uploaded(anybody, owner, await photoWithPlace(), "a.jpg");
    expect(await uploaded(anybody, owner, await photoWithPlace(), "b.jpg")).toEqual(first);
    expect(await db().file.count()).toBe(1);
    expect((await uploaded(anybody, await newDraft(), await photoWithPlace(), "a.jpg")).id).not.toBe(
      first.id,
    );
  });

  it("there is room again when one was removed, and what was removed is gone from the disk", async () => {
    const owner = await newDraft();
    const files = [];
    for (let n = 0; n < 5; n++) files.push(await uploaded(anybody, owner, `number ${n}`));
    const key = (await rowOf(files[2]?.id ?? "")).storageKey;
    expect(onDisk().some((place) => place.endsWith(key))).toBe(true);
    expect(await removeUpload(anybody, await newDraft(), files[2]?.id ?? "")).toBe(false);
    expect(await removeUpload(anybody, owner, files[2]?.id ?? "")).toBe(true);
    expect(onDisk().some((place) => place.endsWith(key))).toBe(false);
    expect(await uploaded(anybody, owner, "again")).toMatchObject({ size: 5 });
  });

  it("of a ticket only who may see it leaves a file", async () => {
    const { ticketId } = await filed();
    const stranger = { kind: "customer", ticketId: randomUUID() } as const;
    const upload = { owner: { ticketId }, stream: inPieces("x"), name: "a.txt" };
    await expect(storeUpload(stranger, upload)).rejects.toThrow(
      expect.objectContaining({ name: "NotFound" }),
    );
    await expect(storeUpload(anybody, upload)).rejects.toThrow(expect.objectContaining({ name: "NotFound" }));
    await uploaded(await person("agent"), { ticketId }, "x");
    await uploaded({ kind: "customer", ticketId }, { ticketId }, "x");
  });

  it("too many tries in an hour are too many", async () => {
    const owner = await newDraft();
    const result = async () => storeUpload(anybody, { owner, stream: inPieces("<svg/>"), name: "a" });
    for (let n = 0; n < 60; n++) expect(await result()).toMatchObject({ reason: "type" });
    expect(await result()).toMatchObject({ reason: "tooOften" });
  });
});
