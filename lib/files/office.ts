import type { FileHandle } from "node:fs/promises";
import { type Result, refuse } from "@/lib/core/result";
import { docx, type Kind, ods, odt, xlsx } from "./kinds";
import { isAsListed, isBomb } from "./zip-content";
import { type Directory, readAt, readDirectory, type ZipEntry } from "./zip-directory";

const markers: [string, Kind][] = [
  ["word/document.xml", docx],
  ["xl/workbook.xml", xlsx],
];

/** Programs inside documents: those of Microsoft's, and those of the OpenDocument world. */
const programs = /(?:^|\/)vbaProject\w*\.bin$|(?:^|\/)activeX\/|^(?:Basic|Scripts)\//i;

/**
 * What office document an archive is, without unpacking anything but into a counter.
 * @returns `type` for any other archive and for documents with programs in them
 */
export async function officeKind(
  handle: FileHandle,
  file: string,
  fileSize: number,
): Promise<Result<{ kind: Kind }, "type" | "unreadable" | "passwordProtected">> {
  const directory = await readDirectory(handle, fileSize);
  if (!directory.ok) return directory;
  const kind = await namedKind(handle, directory);
  if (!kind || directory.entries.some(({ name }) => programs.test(name))) return refuse("type");
  const honest = !isBomb(directory, fileSize) && (await isAsListed(handle, file, directory));
  return honest ? { ok: true, kind } : refuse("unreadable");
}

async function namedKind(handle: FileHandle, { entries }: Directory): Promise<Kind | undefined> {
  const names = new Set(entries.map(({ name }) => name));
  if (names.has("[Content_Types].xml")) return markers.find(([name]) => names.has(name))?.[1];
  const first = entries.find(({ headerAt }) => headerAt === 0);
  if (!first || !names.has("content.xml")) return undefined;
  const mimetype = await openDocumentType(handle, first);
  return [odt, ods].find(({ mediaType }) => mediaType === mimetype);
}

/** OpenDocument 1.3, part 2, 3.3: the first entry is called `mimetype`, stored as it is, without an extra field. */
async function openDocumentType(handle: FileHandle, first: ZipEntry): Promise<string> {
  if (first.name !== "mimetype" || first.method !== 0 || first.size > 100) return "";
  return (await readAt(handle, 30 + first.name.length, first.size)).toString("latin1");
}
