import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { env } from "@/lib/core/env";
import { FileStorage } from "@/lib/generated/prisma/enums";
import type { Place } from "./place";
import { sealBytes, sealed, unsealed } from "./sealing";
import { bucketPlace } from "./storage-bucket";
import { folderPlace } from "./storage-folder";

const places: Record<FileStorage, Place> = { folder: folderPlace, bucket: bucketPlace };

/** Where new files go. Those that are there already stay where they are. */
export const newStorage = (): FileStorage => (env().S3_URL ? FileStorage.bucket : FileStorage.folder);

type Stored = { storage: FileStorage; storageKey: string };

export const smallKey = (storageKey: string): string => `${storageKey}.small`;

/** Stores a file of this machine, sealed, in one pass. */
export async function store(storage: FileStorage, key: string, file: string, size: number): Promise<void> {
  await places[storage].put(key, sealed(createReadStream(file), key), size + sealBytes);
}

/** A stored file as it was, chunk by chunk. */
export async function* content({ storage }: Stored, key: string): AsyncGenerator<Uint8Array> {
  yield* unsealed(await places[storage].get(key), key);
}

/** Removes a file and the picture beside it. */
export async function unstore({ storage, storageKey }: Stored): Promise<void> {
  await places[storage].remove(storageKey);
  await places[storage].remove(smallKey(storageKey));
}

/** SHA-256 of a file of this machine, in hexadecimal. */
export async function digestOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
