import { domainToASCII } from "node:url";
import { type Result, refuse } from "@/lib/core/result";
import { meantDomain } from "./email-slips";

/** RFC 5321 §4.5.3.1: octets before the @, and in the whole address without its angle brackets. */
const longestLocal = 64;
const longestAddress = 254;
const longestDomain = 253;

/** RFC 5322 §3.2.3 dot-atom. Quoted local parts and letters beyond ASCII pass too few mail servers to promise. */
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const topLevel = /^([a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/**
 * Reads an e-mail address as people type it: spaces and invisible characters around it, "mailto:" before it and a
 * full stop or comma after it do not matter. The domain comes back in lower case and in ASCII (RFC 5891); the part
 * before the @ stays as it was written, because some mailboxes tell case apart.
 * @returns `address` fit for a header and an envelope: one line, no spaces, at most 254 characters
 */
export function parseEmail(typed: string): Result<{ address: string }, "notAnAddress"> {
  if (typed.length > 1000) return refuse("notAnAddress");
  const plain = typed
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .trim()
    .replace(/^mailto:/i, "")
    .replace(/[.,;]$/, "");
  const at = plain.lastIndexOf("@");
  const local = plain.slice(0, Math.max(at, 0));
  const domain = toAscii(plain.slice(at + 1));
  if (!domain || local.length > longestLocal || !localPart.test(local)) return refuse("notAnAddress");
  const address = `${local}@${domain}`;
  return address.length > longestAddress ? refuse("notAnAddress") : { ok: true, address };
}

/**
 * The address that was probably meant, when the domain looks like a slip of the fingers; null when it does not.
 * It is a question to ask, not a correction: the address as typed may be right.
 * @param address as `parseEmail` gives it
 */
export function suggestEmail(address: string): string | null {
  const at = address.lastIndexOf("@");
  const meant = meantDomain(address.slice(at + 1));
  return meant ? `${address.slice(0, at)}@${meant}` : null;
}

function toAscii(written: string): string | null {
  // The URL parser behind domainToASCII would decode percent signs and read numbers as IPv4.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(written)) return null;
  const domain = domainToASCII(written);
  const labels = domain.split(".");
  if (domain.length > longestDomain || labels.length < 2 || !labels.every((one) => label.test(one)))
    return null;
  return topLevel.test(labels.at(-1) ?? "") ? domain : null;
}
