import { readdirSync } from "node:fs";
import path from "node:path";
import type { Actor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import type { Owner } from "@/lib/files/owning";
import type { ShownFile } from "@/lib/files/shown";
import { storeUpload } from "@/lib/files/storing";
import { inPieces } from "./sample-files";

/** Stores a file that must be taken. */
export async function uploaded(
  actor: Actor,
  owner: Owner,
  content: Buffer | string,
  name = "file.txt",
): Promise<ShownFile> {
  const result = await storeUpload(actor, { owner, stream: inPieces(content), name });
  if (!result.ok) throw new Error(`Not stored: ${result.reason}`);
  return result.file;
}

export const noFiles = (): Promise<unknown> => db().$executeRaw`TRUNCATE "File"`;

/** Every file on this machine's disk, halves on their way in too, below `DATA_DIR/files`. */
export function onDisk(): string[] {
  const folder = path.resolve(env().DATA_DIR, "files");
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

export async function read(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}
