import type { FileHandle } from "node:fs/promises";
import { type Result, refuse } from "@/lib/core/result";

/** One entry as the archive's own table of contents describes it (APPNOTE.TXT 6.3.10, 4.3.12). */
export type ZipEntry = {
  name: string;
  method: number;
  compressedSize: number;
  size: number;
  headerAt: number;
};

export type Directory = { entries: ZipEntry[]; startsAt: number };

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endBytes = 22;
const longestComment = 65_535;
const mostEntries = 5_000;
const mostDirectoryBytes = 1_048_576;
const deflated = 8;
const stored = 0;

/**
 * Where the end record of a ZIP archive stands in the last octets of a file.
 * @returns -1 when there is none, so that no program would open the file as an archive
 */
export function endRecordIn(tail: Buffer): number {
  for (let at = tail.length - endBytes; at >= 0; at--) {
    if (tail.readUInt32LE(at) === endSignature) return at;
  }
  return -1;
}

/** The octets at the end of a file in which an archive's end record can stand. */
export async function readTail(handle: FileHandle, fileSize: number): Promise<Buffer> {
  return readAt(handle, Math.max(0, fileSize - endBytes - longestComment), endBytes + longestComment);
}

export async function readAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

/**
 * Reads the table of contents of an archive that is nothing but an archive, and unpacks nothing. Refused are
 * those in several parts, with more than 5,000 entries, with methods that no office program writes, with names
 * that lead out of a folder, and those that are too large for the classic format (ZIP64).
 */
export async function readDirectory(
  handle: FileHandle,
  fileSize: number,
): Promise<Result<Directory, "unreadable" | "passwordProtected">> {
  const tail = await readTail(handle, fileSize);
  const at = endRecordIn(tail);
  if (at < 0 || at + endBytes + tail.readUInt16LE(at + 20) !== tail.length) return refuse("unreadable");
  const count = tail.readUInt16LE(at + 10);
  const [length, startsAt] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  const wholeInOne = tail.readUInt32LE(at + 4) === 0 && tail.readUInt16LE(at + 8) === count;
  const meetsItsEnd = startsAt + length === fileSize - tail.length + at;
  if (!wholeInOne || !meetsItsEnd || count > mostEntries || length > mostDirectoryBytes)
    return refuse("unreadable");
  return parseEntries(await readAt(handle, startsAt, length), count, startsAt);
}

function parseEntries(
  table: Buffer,
  count: number,
  startsAt: number,
): Result<Directory, "unreadable" | "passwordProtected"> {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let number = 0; number < count; number++) {
    if (at + 46 > table.length || table.readUInt32LE(at) !== entrySignature) return refuse("unreadable");
    const encrypted = (table.readUInt16LE(at + 8) & 1) === 1;
    if (encrypted) return refuse("passwordProtected");
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      table.readUInt16LE(at + field),
    ) as [number, number, number];
    const entry: ZipEntry = {
      name: table.toString("utf8", at + 46, at + 46 + nameLength),
      method: table.readUInt16LE(at + 10),
      compressedSize: table.readUInt32LE(at + 20),
      size: table.readUInt32LE(at + 24),
      headerAt: table.readUInt32LE(at + 42),
    };
    if (![stored, deflated].includes(entry.method) || leadsAway(entry.name)) return refuse("unreadable");
    entries.push(entry);
    at += 46 + nameLength + extraLength + commentLength;
  }
  return at === table.length ? { ok: true, entries, startsAt } : refuse("unreadable");
}

const leadsAway = (name: string): boolean =>
  name === "" || /^[/\\]|^\w:|\\|\0/.test(name) || name.split("/").includes("..");
