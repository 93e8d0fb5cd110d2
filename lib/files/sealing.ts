import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { keyFor } from "@/lib/core/env";

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** How much longer something is when it is sealed. */
export const sealBytes = nonceBytes + tagBytes;

const key = (): Buffer => keyFor("files");

type Octets = AsyncIterable<Uint8Array>;

/**
 * Seals a file for its place: AES-256-GCM, nonce first, tag last, bound to its storage key so that one cannot be
 * put in the place of another. Whoever has only the folder or the bucket reads nothing, and what is quarantined
 * lies there inert.
 */
export async function* sealed(source: Octets, storageKey: string): AsyncGenerator<Uint8Array> {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key(), nonce).setAAD(Buffer.from(storageKey));
  yield nonce;
  for await (const chunk of source) yield cipher.update(chunk);
  cipher.final();
  yield cipher.getAuthTag();
}

/**
 * Opens what `sealed` closed, as it comes.
 * @throws Error at the end when a single bit is not as it was, or something is missing: what came before is void
 */
export async function* unsealed(source: Octets, storageKey: string): AsyncGenerator<Uint8Array> {
  let held: Buffer = Buffer.alloc(0);
  let decipher: ReturnType<typeof openedWith> | undefined;
  for await (const chunk of source) {
    held = Buffer.concat([held, chunk]);
    if (!decipher && held.length >= nonceBytes) {
      decipher = openedWith(held.subarray(0, nonceBytes), storageKey);
      held = held.subarray(nonceBytes);
    }
    if (!decipher || held.length <= tagBytes) continue;
    yield decipher.update(held.subarray(0, -tagBytes));
    held = held.subarray(-tagBytes);
  }
  if (!decipher || held.length !== tagBytes) throw new Error("A stored file is cut short.");
  decipher.setAuthTag(held).final();
}

const openedWith = (nonce: Buffer, storageKey: string) =>
  createDecipheriv(algorithm, key(), nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(storageKey));

/** Seals a short text for a column of the database. */
export function sealText(text: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key(), nonce);
  return new Uint8Array(
    Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]),
  );
}

export function openText(bytes: Uint8Array): string {
  const box = Buffer.from(bytes);
  const decipher = createDecipheriv(algorithm, key(), box.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  }).setAuthTag(box.subarray(-tagBytes));
  return decipher.update(box.subarray(nonceBytes, -tagBytes), undefined, "utf8") + decipher.final("utf8");
}
