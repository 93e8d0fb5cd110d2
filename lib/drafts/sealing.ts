import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { keyFor } from "@/lib/core/env";
import { type DraftContent, emptyContent } from "@/lib/drafts/schema";

const tokenBytes = 18;
const tokenShape = /^[\w-]{24}$/;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * The secret that opens one draft: 144 bits, made of the form's submission id and the installation's secret, so that
 * a form that was sent twice opens one draft, and nobody makes it of what the database holds.
 */
export const draftToken = (submissionId: string): string =>
  createHmac("sha256", keyFor("draft-token"))
    .update(submissionId)
    .digest()
    .subarray(0, tokenBytes)
    .toString("base64url");

/** What the database knows a draft by. @returns null when this can be no token */
export const hashOfToken = (token: string): string | null =>
  tokenShape.test(token) ? createHash("sha256").update(`draft ${token}`).digest("base64url") : null;

const keyOf = (token: string): Buffer => Buffer.from(hkdfSync("sha256", token, "", "draft content", 32));

/** AES-256-GCM under a key made of the token: nonce, tag and text in one. */
export function sealContent(token: string, content: DraftContent): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", keyOf(token), nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(content), "utf8"), cipher.final()]);
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), text]));
}

/** @throws Error when it was sealed under another token, or changed since */
export function openContent(token: string, sealed: Uint8Array): DraftContent {
  const all = Buffer.from(sealed);
  const decipher = createDecipheriv("aes-256-gcm", keyOf(token), all.subarray(0, nonceBytes));
  decipher.setAuthTag(all.subarray(nonceBytes, nonceBytes + tagBytes));
  const text = Buffer.concat([decipher.update(all.subarray(nonceBytes + tagBytes)), decipher.final()]);
  return { ...emptyContent, ...(JSON.parse(text.toString("utf8")) as Partial<DraftContent>) };
}
