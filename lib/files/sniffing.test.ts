import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";
import {
  docxOf,
  gifOf,
  odtOf,
  pdfOf,
  photoWithPlace,
  pngOf,
  wavOf,
  xlsxOf,
  zipOf,
} from "@/lib/test/sample-files";
import { sniff } from "./sniffing";

async function told(content: Buffer | string, name = "file"): Promise<string> {
  const file = path.join(inject("runFolder"), randomUUID());
  writeFileSync(file, content);
  const sniffed = await sniff(file, Buffer.byteLength(content), name);
  return sniffed.ok ? sniffed.kind.extension : sniffed.reason;
}

describe("a file is told by what is in it", () => {
  it("whatever it is called", async () => {
    expect(await told(await photoWithPlace(), "virus.exe")).toBe("jpg");
    expect(await told(await pngOf(3, 3), "photo.jpg")).toBe("png");
    expect(await told(await gifOf(), "a.pdf")).toBe("gif");
    expect(await told(pdfOf(), "a.txt")).toBe("pdf");
    expect(await told(docxOf(), "a.zip")).toBe("docx");
    expect(await told(xlsxOf(), "a.docx")).toBe("xlsx");
    expect(await told(odtOf(), "a.docx")).toBe("odt");
    expect(await told(wavOf(100), "call.mp3")).toBe("wav");
    expect(await told(`#!AMR\n${"\u0000".repeat(60)}`, "call")).toBe("amr");
    const box = Buffer.from("\u0000\u0000\u0000\u0018ftypmp42\u0000\u0000\u0000\u0000mp42isom", "latin1");
    expect(await told(Buffer.concat([box, Buffer.alloc(200)]), "film.jpg")).toBe("mp4");
    expect(
      await told(
        Buffer.concat([
          Buffer.from("ID3\u0004\u0000\u0000\u0000\u0000\u0000\u0000"),
          Buffer.from([0xff, 0xfb, 0x90, 0x64]),
          Buffer.alloc(500),
        ]),
        "x",
      ),
    ).toBe("mp3");
  });

  it("and plain text, which has no signs, by strict UTF-8 and its name together", async () => {
    expect(await told("Příliš žluťoučký kůň\r\n\tСъешь же ещё\n", "a.txt")).toBe("txt");
    expect(await told("BM is how bitmaps begin, and this sentence", "a.TXT")).toBe("txt");
    expect(await told(`${"ž".repeat(40_000)}`, "long.txt")).toBe("txt");
    expect(await told("plain words", "a.jpg")).toBe("type");
    expect(await told(Buffer.from([0x50, 0xf8, 0xed, 0x6c, 0x69, 0x9a]), "windows-1250.txt")).toBe("type");
    expect(await told(Buffer.from([0x61, 0xc5]), "cut.txt")).toBe("type");
    expect(await told("a\u0000b", "nul.txt")).toBe("type");
  });
});

describe("refused, whatever it is called", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  it.each([
    ["SVG", svg],
    ["SVG after a declaration", `\ufeff<?xml version="1.0"?>\n${svg}`],
    ["HTML", "  <!DOCTYPE html><script>alert(1)</script>"],
    ["a script with its interpreter", "#!/bin/sh\nrm -rf /\n"],
    ["a Windows program", Buffer.concat([Buffer.from("MZ\u0090\u0000"), Buffer.alloc(300)])],
    ["a Linux program", Buffer.concat([Buffer.from("\u007fELF\u0002\u0001\u0001"), Buffer.alloc(300)])],
    ["an archive of anything", zipOf([{ name: "photo.jpg", content: "x" }])],
    ["a Java program", zipOf([{ name: "META-INF/MANIFEST.MF", content: "x" }])],
    ["gzip", Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(50)])],
    ["nothing known", Buffer.alloc(500, 7)],
  ])("%s", async (_name, content) => {
    for (const name of ["a", "a.txt", "a.jpg", "a.pdf", "a.docx"])
      expect(await told(content, name)).toBe("type");
  });

  it("documents with programs in them", async () => {
    expect(await told(docxOf({ name: "word/vbaProject.bin", content: "x" }))).toBe("type");
    expect(await told(xlsxOf({ name: "xl/activeX/activeX1.bin", content: "x" }))).toBe("type");
    expect(await told(odtOf({ name: "Basic/Standard/Module1.xml", content: "x" }))).toBe("type");
  });

  it("documents that a password closes, by a reason of their own", async () => {
    expect(await told(docxOf({ name: "word/x.xml", content: "x", encrypted: true }))).toBe(
      "passwordProtected",
    );
    const compound = Buffer.alloc(9_000);
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(compound);
    expect(await told(compound, "old.doc")).toBe("type");
    compound.write("EncryptedPackage", 8_190, "utf16le");
    expect(await told(compound, "new.docx")).toBe("passwordProtected");
  });
});

describe("two things at once", () => {
  it("a PDF that opens as an archive", async () => {
    const archive = zipOf([{ name: "evil.class", content: "x" }]);
    expect(await told(Buffer.concat([pdfOf(), archive]))).toBe("type");
    expect(await told(Buffer.concat([pdfOf(), archive, Buffer.from("\n%%EOF\n")]))).toBe("type");
  });

  it("an archive that opens as a PDF", async () => {
    expect(await told(odtOf({ name: "a", content: pdfOf(), stored: true }))).toBe("type");
  });

  it("a recording that opens as an archive", async () => {
    expect(await told(Buffer.concat([wavOf(100), zipOf([{ name: "a", content: "x" }])]))).toBe("type");
  });

  it("a document behind something else, or with something hidden between its parts or behind its end", async () => {
    const whole = docxOf();
    expect(await told(Buffer.concat([Buffer.from("MZ"), whole]))).toBe("type");
    expect(await told(Buffer.concat([whole, Buffer.from("<script>")]))).toBe("unreadable");
    const moved = Buffer.from(whole);
    moved.writeUInt32LE(moved.readUInt32LE(moved.length - 6) + 1, moved.length - 6);
    expect(await told(moved)).toBe("unreadable");
  });
});

describe("what would burst when it is opened", () => {
  it("a bomb that says how large it is", async () => {
    const part = { name: "word/media/a.bin", content: Buffer.alloc(30 * 1_048_576) };
    expect(await told(docxOf(part))).toBe("unreadable");
  });

  it("a bomb that says it is small", async () => {
    const part = { name: "word/media/a.bin", content: Buffer.alloc(30 * 1_048_576), saysSize: 1_000 };
    expect(await told(docxOf(part))).toBe("unreadable");
  });

  it("parts that share the same octets", async () => {
    const large = { name: "word/1.xml", content: "x".repeat(5_000) };
    const again = [2, 3, 4].map((n) => ({ name: `word/${n}.xml`, content: large.content, as: large.name }));
    expect(await told(docxOf(large))).toBe("docx");
    expect(await told(docxOf(large, ...again))).toBe("unreadable");
  });

  it("names that lead out of the folder", async () => {
    for (const name of ["../evil.xml", "/etc/passwd", "a/../../b", "C:\\x", "a\\b"])
      expect(await told(docxOf({ name, content: "x" }))).toBe("unreadable");
  });
});

it("a picture whose header promises more pixels than anybody has memory for is still only a picture by its signs", async () => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(60_000, 0);
  header.writeUInt32BE(60_000, 4);
  header.set([8, 2, 0, 0, 0], 8);
  expect(await told(png(header))).toBe("png");
});

function png(header: Buffer): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = chunk("IDAT", deflateSync(Buffer.alloc(1_000)));
  return Buffer.concat([signature, chunk("IHDR", header), pixels, chunk("IEND", Buffer.alloc(0))]);
}
