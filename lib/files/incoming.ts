import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { env } from "@/lib/core/env";
import { type Result, refuse } from "@/lib/core/result";

/** Files on their way in lie here; what is older than an hour was left behind by a process that died. */
const folder = (): string => path.resolve(env().DATA_DIR, "files/incoming");
const leftBehindMs = 3_600_000;

class TooLarge extends Error {}

/** A place for a file on its way in, outside everything that is ever served. */
export async function incomingPath(): Promise<string> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  return path.join(folder(), randomUUID());
}

export const discard = (...files: string[]): Promise<unknown> =>
  Promise.all(files.map((file) => rm(file, { force: true })));

/**
 * Writes a file on its way in to disk, chunk by chunk, and stops at the first octet too many. What does not come
 * to its end leaves nothing.
 * @param source never destroyed here: whoever made it reads on past the rest, or cuts the line
 * @returns `broken` when the source fails half-way
 */
export async function receive(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Result<{ file: string; size: number }, "tooLarge" | "empty" | "broken">> {
  const file = await incomingPath();
  let size = 0;
  async function* counted() {
    for await (const chunk of source) {
      size += chunk.byteLength;
      if (size > maxBytes) throw new TooLarge();
      yield chunk;
    }
  }
  try {
    await pipeline(counted, createWriteStream(file, { flags: "wx", mode: 0o600 }));
  } catch (error) {
    await discard(file);
    return refuse(error instanceof TooLarge ? "tooLarge" : "broken");
  }
  if (size > 0) return { ok: true, file, size };
  await discard(file);
  return refuse("empty");
}

/** Puts away what processes that died left half-written. */
export async function sweepIncoming(now: Date): Promise<void> {
  const names = await readdir(folder()).catch(() => []);
  for (const name of names) {
    const file = path.join(folder(), name);
    const found = await stat(file).catch(() => null);
    if (found && now.getTime() - found.mtimeMs > leftBehindMs) await discard(file);
  }
}
