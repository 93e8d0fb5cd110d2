import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { keysFor } from "@/lib/core/env";

const algorithm = "aes-256-gcm";
const keyIdBytes = 4;
const nonceBytes = 12;
const headBytes = keyIdBytes + nonceBytes;
const tagBytes = 16;

/** How much longer something is when it is sealed. */
export const sealBytes = headBytes + tagBytes;

/** The keys by their ids, which say nothing about them; the first is the one that seals. */
const keys = () =>
  keysFor("files").map((key) => ({
    id: createHash("sha256").update(key).digest().subarray(0, keyIdBytes),
    key,
  }));

type Octets = AsyncIterable<Uint8Array>;

/**
 * Seals a file for its place: AES-256-GCM, key id and nonce first, tag last, bound to its storage key so that one cannot be
 * put in the place of another. Whoever has only the folder or the bucket reads nothing, and what is quarantined
 * lies there inert.
 */
export async function* sealed(source: Octets, storageKey: string): AsyncGenerator<Uint8Array> {
  const [first] = keys();
  if (!first) throw new Error("There is no key to seal with.");
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, first.key, nonce).setAAD(Buffer.from(storageKey));
  yield Buffer.concat([first.id, nonce]);
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
    if (!decipher && held.length >= headBytes) {
      decipher = openedWith(held.subarray(0, headBytes), storageKey);
      held = held.subarray(headBytes);
    }
    if (!decipher || held.length <= tagBytes) continue;
    yield decipher.update(held.subarray(0, -tagBytes));
    held = held.subarray(-tagBytes);
  }
  if (!decipher || held.length !== tagBytes) throw new Error("A stored file is cut short.");
  decipher.setAuthTag(held).final();
}

function openedWith(head: Buffer, storageKey: string) {
  const known = keys().find(({ id }) => id.equals(head.subarray(0, keyIdBytes)));
  if (!known) throw new Error("The key of a stored file is not here.");
  const options = { authTagLength: tagBytes };
  return createDecipheriv(algorithm, known.key, head.subarray(keyIdBytes), options).setAAD(
    Buffer.from(storageKey),
  );
}
