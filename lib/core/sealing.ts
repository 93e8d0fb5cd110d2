import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { keysFor } from "@/lib/core/env";

/** Bytes as a column of the database takes and gives them. */
export type Sealed = Uint8Array<ArrayBuffer>;

/** What was sealed does not open: it was changed, belongs to another place, or its key is not here. */
export class SealBroken extends Error {
  override name = "SealBroken";
}

const format = 1;
const keyIdLength = 4;
const ivLength = 12;
const tagLength = 16;
const headLength = 1 + keyIdLength + ivLength;
/** Lengths are rounded up to this many bytes, so that they say little. */
const step = 256;

type Key = { id: Buffer; key: Buffer };

/** The keys by their ids, which say nothing about them; the first is the one that seals. */
const keys = (): Key[] =>
  keysFor("sealed-fields").map((key) => ({
    id: createHash("sha256").update(key).digest().subarray(0, keyIdLength),
    key,
  }));

/**
 * Encrypts a value for one place in the database: AES-256-GCM (NIST SP 800-38D) with a random 96-bit IV and a key
 * that is derived from the installation's secret, which is not in the database.
 * @param place the row and the field, for example `Note 0198… text`: it is bound to the bytes, so that they cannot
 *   be moved to another row
 * @param value anything JSON can hold
 * @returns format (1 byte), key id (4), IV (12), ciphertext, tag (16)
 */
export function seal(place: string, value: unknown): Sealed {
  const text = Buffer.from(JSON.stringify(value));
  const padded = Buffer.alloc(Math.ceil((text.length + 1) / step) * step, " ");
  text.copy(padded);
  return sealOctets(place, padded);
}

/** The same for octets, whose length it tells. */
export function sealOctets(place: string, octets: Uint8Array): Sealed {
  const [{ id, key }] = keys() as [Key];
  const head = Buffer.concat([Buffer.of(format), id, randomBytes(ivLength)]);
  const cipher = createCipheriv("aes-256-gcm", key, head.subarray(-ivLength), { authTagLength: tagLength });
  cipher.setAAD(boundTo(place, head));
  return new Uint8Array(Buffer.concat([head, cipher.update(octets), cipher.final(), cipher.getAuthTag()]));
}

/**
 * What was sealed for this place.
 * @throws SealBroken
 */
export function unseal<T>(place: string, sealed: Uint8Array): T {
  try {
    return JSON.parse(unsealOctets(place, sealed).toString("utf8")) as T;
  } catch {
    throw new SealBroken();
  }
}

/** Octets that were sealed for this place. @throws SealBroken */
export function unsealOctets(place: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  const head = bytes.subarray(0, headLength);
  const known = keys().find(({ id }) => id.equals(head.subarray(1, 1 + keyIdLength)));
  if (bytes.length < headLength + tagLength || head[0] !== format || !known) throw new SealBroken();
  const decipher = createDecipheriv("aes-256-gcm", known.key, head.subarray(-ivLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(boundTo(place, head));
  decipher.setAuthTag(bytes.subarray(-tagLength));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(headLength, -tagLength)), decipher.final()]);
  } catch {
    throw new SealBroken();
  }
}

/** How what is sealed now begins: format and key id. What begins otherwise was sealed with a key from before. */
export const sealedNowBegins = (): Sealed =>
  new Uint8Array(Buffer.concat([Buffer.of(format), (keys() as [Key])[0].id]));

const boundTo = (place: string, head: Buffer): Buffer =>
  Buffer.concat([head.subarray(0, 1 + keyIdLength), Buffer.from(place)]);
