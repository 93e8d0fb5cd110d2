import { createHash } from "node:crypto";
import { type Result, refuse } from "@/lib/core/result";
import { parseReference } from "@/lib/tickets/reference";
import { readBase32, writeBase32 } from "./base32";
import { isSigned, signBytes } from "./signing";

/** What a receipt says: this text was filed under this reference at this time, and answered it will be by then. */
export type Statement = {
  /** As stored: 8 characters without the hyphen. */
  reference: string;
  /** To the second: what is on paper has no milliseconds. */
  filedAt: Date;
  promisedBy: Date | null;
};

export type Checked = Statement & {
  /** Is the text the one that was filed, letter by letter? Null when no text was given. */
  sameText: boolean | null;
};

const version = 1;
const [referenceBytes, momentBytes, digestBytes, signatureBytes] = [8, 5, 32, 64];
const contentBytes = 1 + referenceBytes + 2 * momentBytes + digestBytes;
const purpose = Buffer.from("ozvena receipt\n");

/**
 * The code of a receipt: version, reference, time of filing, promise, SHA-256 of the text, and an Ed25519 signature
 * over all of them. It carries its proof in itself, so that checking it needs the public key and nothing else.
 * @param text what the person said, as the receipt shows it
 * @returns 115 bytes as 184 characters of base 32
 */
export function signStatement(statement: Statement, text: string): string {
  const content = Buffer.concat([
    Buffer.from([version]),
    Buffer.from(statement.reference, "latin1"),
    moment(statement.filedAt),
    moment(statement.promisedBy),
    digestOf(text),
  ]);
  return writeBase32(Buffer.concat([content, signBytes(Buffer.concat([purpose, content]))]));
}

/**
 * Checks a receipt by its code, and the text on it when that is given.
 * @param code as it stands on paper: case, spaces, hyphens and line breaks do not matter
 * @returns `unreadable` when it cannot be a code, for example because a part is missing; `forged` when it was not
 *   signed here or a character of it has been changed
 */
export function checkStatement(code: string, text: string): Result<Checked, "unreadable" | "forged"> {
  const bytes = readBase32(code);
  if (bytes?.length !== contentBytes + signatureBytes || bytes[0] !== version) return refuse("unreadable");
  const content = bytes.subarray(0, contentBytes);
  if (!isSigned(Buffer.concat([purpose, content]), bytes.subarray(contentBytes))) return refuse("forged");
  const at = (start: number, length: number) => content.subarray(start, start + length);
  const reference = at(1, referenceBytes).toString("latin1");
  const filedAt = readMoment(at(1 + referenceBytes, momentBytes));
  if (!parseReference(reference) || !filedAt) return refuse("unreadable");
  const promisedBy = readMoment(at(1 + referenceBytes + momentBytes, momentBytes));
  const same = digestOf(text).equals(at(contentBytes - digestBytes, digestBytes));
  return { ok: true, reference, filedAt, promisedBy, sameText: lettersOf(text) === "" ? null : same };
}

/**
 * White space and invisible characters are left out, and accents composed: paper, PDF and screen break lines in
 * different places. Every other character counts.
 */
const lettersOf = (text: string): string =>
  text.normalize("NFC").replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu, "");

const digestOf = (text: string): Buffer => createHash("sha256").update(lettersOf(text)).digest();

/** Seconds since 1970 in five bytes, which last for 34,000 years; zero is no moment. */
function moment(date: Date | null): Buffer {
  const bytes = Buffer.alloc(momentBytes);
  bytes.writeUIntBE(date ? Math.floor(date.getTime() / 1000) : 0, 0, momentBytes);
  return bytes;
}

function readMoment(bytes: Buffer): Date | null {
  const seconds = bytes.readUIntBE(0, momentBytes);
  return seconds === 0 || seconds > 8.64e12 ? null : new Date(seconds * 1000);
}
