import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import { type Result, refuse } from "@/lib/core/result";
import { type Kind, pdf, sniffed, txt } from "./kinds";
import { officeKind } from "./office";
import { isPlainText } from "./plain-text";
import { endRecordIn, readAt, readTail } from "./zip-directory";

const headBytes = 4_100;
const archive = Buffer.from("PK\u0003\u0004");
/** What Office calls the stream of a document that a password closes ([MS-OFFCRYPTO] 1.3.2). */
const encryptedPackage = Buffer.from("EncryptedPackage", "utf16le");

type Sniffed = Result<{ kind: Kind }, "type" | "unreadable" | "passwordProtected">;

/**
 * What a file is, by what is in it. Its name counts only for plain text, which has no signs of its own.
 * @returns `type` for whatever is not on the list, and for files that are two things at once
 */
export async function sniff(file: string, size: number, name: string): Promise<Sniffed> {
  const handle = await open(file);
  try {
    const head = await readAt(handle, 0, headBytes);
    if (head.subarray(0, 4).equals(archive)) {
      const readsAsPdf = head.subarray(0, 1_024).includes("%PDF-");
      return readsAsPdf ? refuse("type") : await officeKind(handle, file, size);
    }
    // Before the signs: "BM" is the sign of a bitmap, and the beginning of a sentence about a car.
    if (
      /\.txt$/i.test(name) &&
      !head.subarray(0, 5).equals(Buffer.from("%PDF-")) &&
      (await isPlainText(file))
    )
      return { ok: true, kind: txt };
    return await bySigns(handle, file, size, head);
  } finally {
    await handle.close();
  }
}

async function bySigns(handle: FileHandle, file: string, size: number, head: Buffer): Promise<Sniffed> {
  const type = await fileTypeFromBuffer(head).catch(() => undefined);
  if (type?.mime === "application/x-cfb")
    return refuse((await holds(file, encryptedPackage)) ? "passwordProtected" : "type");
  const kind = type && sniffed[type.mime];
  if (!kind) return refuse("type");
  // Images are made anew, and whatever hangs on them is gone. The rest must not be an archive at the same time.
  if (kind.picture) return { ok: true, kind };
  const tail = await readTail(handle, size);
  if (endRecordIn(tail) >= 0) return refuse("type");
  if (kind === pdf && !(head.subarray(0, 5).toString("latin1") === "%PDF-" && tail.includes("%%EOF")))
    return refuse("unreadable");
  return { ok: true, kind };
}

/** Does this stand somewhere in the file? */
async function holds(file: string, wanted: Buffer): Promise<boolean> {
  let before: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(file)) {
    const seen = Buffer.concat([before, chunk as Buffer]);
    if (seen.includes(wanted)) return true;
    before = seen.subarray(-wanted.length);
  }
  return false;
}
