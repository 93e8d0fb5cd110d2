import { crc32, deflateRawSync } from "node:zlib";
import sharp from "sharp";

export type ZipPart = {
  name: string;
  content: string | Buffer;
  /** Not packed. */
  stored?: boolean;
  /** What the archive says of its unpacked size, where it lies. */
  saysSize?: number;
  encrypted?: boolean;
  /** Points at the octets of this part instead of its own. */
  as?: string;
};

/** A ZIP archive, made by hand so that it can lie. */
export function zipOf(parts: ZipPart[], comment = ""): Buffer {
  const bodies: Buffer[] = [];
  const table: Buffer[] = [];
  const places = new Map<string, number>();
  let at = 0;
  for (const { name, content, stored = false, saysSize, encrypted = false, as } of parts) {
    const plain = Buffer.from(content);
    const data = stored ? plain : deflateRawSync(plain);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(encrypted ? 1 : 0, 2);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(saysSize ?? plain.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = as ? (places.get(as) ?? 0) : at;
    places.set(name, place);
    const head = Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), common, Buffer.alloc(14)]);
    head.writeUInt32LE(place, 42);
    table.push(head, Buffer.from(name));
    if (as) continue;
    const body = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, Buffer.from(name), data]);
    bodies.push(body);
    at += body.length;
  }
  const directory = Buffer.concat(table);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...bodies, directory, end, Buffer.from(comment)]);
}

const types: ZipPart = { name: "[Content_Types].xml", content: "<Types/>" };

/** A Word document with these parts besides what makes it one. */
export const docxOf = (...more: ZipPart[]): Buffer =>
  zipOf([types, { name: "word/document.xml", content: "<w:document/>".repeat(50) }, ...more]);

export const xlsxOf = (...more: ZipPart[]): Buffer =>
  zipOf([types, { name: "xl/workbook.xml", content: "<workbook/>" }, ...more]);

export const odtOf = (...more: ZipPart[]): Buffer =>
  zipOf([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.text", stored: true },
    { name: "content.xml", content: "<office:document-content/>" },
    ...more,
  ]);

/** The least that a reader takes for a PDF. */
export const pdfOf = (inside = ""): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n${inside}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
    "latin1",
  );

/**
 * A photograph as a telephone writes it: upright, stored lying with a note to turn it, and with the place where it
 * was taken. Red above, blue below when it is turned right.
 */
export async function photoWithPlace(width = 60, height = 120): Promise<Buffer> {
  const half = { width, height: height / 2, channels: 3 as const };
  const upright = await sharp({ create: { ...half, height, background: "#0000ff" } })
    .composite([
      {
        input: await sharp({ create: { ...half, background: "#ff0000" } })
          .png()
          .toBuffer(),
        gravity: "north",
      },
    ])
    .png()
    .toBuffer();
  return sharp(upright)
    .rotate(-90)
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: "Telephone" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "50/1 5/1 15/1", GPSLongitude: "14/1 25/1 16/1" },
    })
    .jpeg()
    .toBuffer();
}

export const pngOf = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: "#3366aa" } })
    .png()
    .toBuffer();

export const gifOf = (): Promise<Buffer> =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: "#aa3366" } })
    .gif()
    .toBuffer();

/** A WAV of silence. */
export function wavOf(bytes: number): Buffer {
  const wav = Buffer.alloc(44 + bytes);
  wav.write("RIFF", 0);
  wav.writeUInt32LE(36 + bytes, 4);
  wav.write("WAVEfmt ", 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(8_000, 24);
  wav.writeUInt32LE(8_000, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write("data", 36);
  wav.writeUInt32LE(bytes, 40);
  return wav;
}

/** The content as it comes over a line: in pieces. */
export async function* inPieces(content: Buffer | string, pieceBytes = 16_384): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}
