import { createHash, createHmac } from "node:crypto";
import { keysFor } from "@/lib/core/env";

const mark = "k1.";

const keyed = (digest: string): [string, ...string[]] => {
  const forms = keysFor("fingerprint").map(
    (key) => mark + createHmac("sha256", key).update(digest).digest("base64url"),
  );
  return forms as [string, ...string[]];
};

const digestOf = (content: unknown[]): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("base64url");

/**
 * What makes two tickets the same, as it is stored: keyed, so that whoever has the database cannot find out by
 * trying whether somebody wrote these words.
 */
export const fingerprintOf = (content: unknown[]): string => keyed(digestOf(content))[0];

/** Every form under which this content may be stored: with the key of now, with those of before, and without one. */
export function fingerprintForms(content: unknown[]): string[] {
  const digest = digestOf(content);
  return [...keyed(digest), digest];
}

/** A stored fingerprint with a key, whether it was stored with one or before there were any. */
export const keyedFingerprint = (stored: string | null): string | null =>
  stored === null || stored.startsWith(mark) ? stored : keyed(stored)[0];
