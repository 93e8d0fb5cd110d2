import { randomUUID } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
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

/** A draft of nobody's, for files to wait beside. */
export async function newDraft(): Promise<{ draftId: string }> {
  const row = { tokenHash: randomUUID(), submissionId: randomUUID(), ticketType: "question" } as const;
  const { id } = await db().draft.create({ data: { ...row, expiresAt: new Date(Date.now() + 86_400_000) } });
  return { draftId: id };
}

export const noFiles = (): Promise<unknown> => db().$executeRaw`TRUNCATE "File"`;

/** Every file on this machine's disk, halves on their way in too, below `DATA_DIR/files`; none before the first. */
export function onDisk(): string[] {
  const folder = path.resolve(env().DATA_DIR, "files");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

export async function read(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}
