import { deflateRawSync, inflateRawSync } from "node:zlib";
import { type Edit, editSchema } from "@/lib/questionnaires/editing";

/** In characters: an address with more of them would be refused by servers on the way. */
const longest = 10_000;
const largest = 300_000;

/**
 * A change that is not saved yet, to be carried in an address: what was typed stays with or without scripts, and the
 * preview shows it. Null when it is too long for that.
 */
export function pack(edit: Edit): string | null {
  const packed = deflateRawSync(JSON.stringify(edit)).toString("base64url");
  return packed.length > longest ? null : packed;
}

/** @returns null for what nobody packed */
export function unpack(packed: unknown): Edit | null {
  if (typeof packed !== "string" || packed === "" || packed.length > longest) return null;
  try {
    const text = inflateRawSync(Buffer.from(packed, "base64url"), { maxOutputLength: largest }).toString(
      "utf8",
    );
    return editSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
