import { type Result, refuse } from "@/lib/core/result";
import { codeLength } from "@/lib/messages/code";

export type CodeFormat = "codeRequired" | "codeTooShort" | "codeTooLong" | "codeNotDigits";

/**
 * Reads a code in whatever format is familiar: spaces, hyphens, dashes and invisible characters do not matter, nor
 * does the alphabet of the digits. What cannot be a code costs no try.
 */
export function readCode(typed: string): Result<{ code: string }, CodeFormat> {
  const plain = typed
    .slice(0, 1_000)
    .normalize("NFKC")
    .replace(/[\s\p{Cf}\p{Pd}.]/gu, "")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
  if (plain === "") return refuse("codeRequired");
  if (!/^\d+$/.test(plain)) return refuse("codeNotDigits");
  if (plain.length !== codeLength) return refuse(plain.length < codeLength ? "codeTooShort" : "codeTooLong");
  return { ok: true, code: plain };
}
