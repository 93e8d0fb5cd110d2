import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { keyFor } from "@/lib/core/env";

/** PKCS #8 around the 32 bytes of an Ed25519 seed (RFC 8410, section 7). */
const pkcs8Head = Buffer.from("302e020100300506032b657004220420", "hex");

let pair: { privateKey: KeyObject; publicKey: KeyObject } | undefined;

/** The installation's own pair: made from its secret, so it need not be stored and stays as long as the secret does. */
function keys(): { privateKey: KeyObject; publicKey: KeyObject } {
  if (pair) return pair;
  const der = Buffer.concat([pkcs8Head, keyFor("receipt-signature")]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  pair = { privateKey, publicKey: createPublicKey(privateKey) };
  return pair;
}

/** 64 bytes: Ed25519 (RFC 8032). The same bytes always get the same signature. */
export const signBytes = (bytes: Uint8Array): Buffer => sign(null, bytes, keys().privateKey);

export const isSigned = (bytes: Uint8Array, signature: Uint8Array): boolean =>
  verify(null, bytes, keys().publicKey, signature);

/** The key with which anybody can check a receipt without us, as PEM. */
export const publicKeyPem = (): string => keys().publicKey.export({ type: "spki", format: "pem" }).toString();
