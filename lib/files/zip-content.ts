import { createReadStream } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";
import { type Directory, readAt, type ZipEntry } from "./zip-directory";

const localSignature = 0x04034b50;
const localBytes = 30;
/** After its octets an entry may repeat its sizes (a data descriptor); nothing else may lie between two. */
const mostBetween = 24;

const mostUnpackedBytes = 100 * 1_048_576;
/** Office programs pack spreadsheets to a twentieth; a hundredth is nobody's document. */
const mostRatio = 100;

class Overflow extends Error {}

/** Would this archive unpack to something that its size does not let one expect? By what it says of itself. */
export function isBomb({ entries }: Directory, fileSize: number): boolean {
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  return unpacked > mostUnpackedBytes || unpacked > Math.max(1_048_576, fileSize * mostRatio);
}

/**
 * Is the archive what its table of contents says? The entries follow each other from the first octet on without
 * overlaps and without room for anything else, and each unpacks to exactly the size it names. What is unpacked is
 * counted and thrown away at once, and never more of it than was named.
 */
export async function isAsListed(handle: FileHandle, file: string, directory: Directory): Promise<boolean> {
  const inOrder = directory.entries.toSorted((one, other) => one.headerAt - other.headerAt);
  let expectedAt = 0;
  for (const entry of inOrder) {
    const dataAt = await dataOf(handle, entry);
    const gap = entry.headerAt - expectedAt;
    if (dataAt === null || gap < 0 || gap > (expectedAt === 0 ? 0 : mostBetween)) return false;
    expectedAt = dataAt + entry.compressedSize;
    if (expectedAt > directory.startsAt || !(await unpacksAsListed(file, dataAt, entry))) return false;
  }
  return directory.startsAt - expectedAt <= mostBetween;
}

/** Where an entry's octets begin, when its own header agrees with the table of contents. */
async function dataOf(handle: FileHandle, entry: ZipEntry): Promise<number | null> {
  const name = Buffer.from(entry.name);
  const header = await readAt(handle, entry.headerAt, localBytes + name.length);
  if (header.length < localBytes + name.length || header.readUInt32LE(0) !== localSignature) return null;
  const agrees = header.readUInt16LE(8) === entry.method && header.readUInt16LE(26) === name.length;
  if (!agrees || !header.subarray(localBytes).equals(name)) return null;
  return entry.headerAt + localBytes + name.length + header.readUInt16LE(28);
}

async function unpacksAsListed(file: string, dataAt: number, entry: ZipEntry): Promise<boolean> {
  if (entry.method === 0) return entry.size === entry.compressedSize;
  if (entry.compressedSize === 0) return false;
  let unpacked = 0;
  try {
    await pipeline(
      createReadStream(file, { start: dataAt, end: dataAt + entry.compressedSize - 1 }),
      createInflateRaw(),
      async (chunks: AsyncIterable<Uint8Array>) => {
        for await (const { byteLength } of chunks) {
          unpacked += byteLength;
          if (unpacked > entry.size) throw new Overflow();
        }
      },
    );
  } catch {
    return false;
  }
  return unpacked === entry.size;
}
