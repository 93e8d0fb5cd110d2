import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { env } from "@/lib/core/env";
import type { Fields } from "@/lib/questionnaires/form-reading";

const line = z.string().max(300).optional();

/** What the operator's app or an SMS may know already, by the form's own field names. */
const knownFields = z.object({
  topic: line,
  description: z.string().max(2_000).optional(),
  segment: z.enum(["private", "corporate"]).optional(),
  subscriber: z.enum(["yes", "no"]).optional(),
  subjectNumber: line,
  replyChannel: z.enum(["sms", "email", "phone"]).optional(),
  smsNumber: line,
  emailAddress: line,
  phoneNumber: line,
  contactName: line,
});

const content = z.object({ until: z.iso.datetime({ offset: true }), fields: knownFields });

/**
 * A link's `with`: what it fills in and until when it is good (RFC 3339), as base64url of JSON, a point, and
 * HMAC-SHA-256 of that base64url with PREFILL_KEY, in base64url too. It proves nothing about the person who opens it:
 * what it says is only written into the form, where they see and change it.
 * @throws Error when the installation has no PREFILL_KEY
 */
export function signPrefill(fields: z.input<typeof knownFields>, until: Date): string {
  const payload = Buffer.from(JSON.stringify({ until, fields })).toString("base64url");
  return `${payload}.${sign(payload)}`;
}

/** @returns null when the operator has not signed it, when it is too old, or when there is no key to sign with */
export function readPrefill(given: string, now: Date): Fields | null {
  if (!env().PREFILL_KEY || given.length > 8_000) return null;
  const [payload = "", signature = ""] = given.split(".");
  const [typed, right] = [Buffer.from(signature), Buffer.from(sign(payload))];
  if (typed.length !== right.length || !timingSafeEqual(typed, right)) return null;
  const read = content.safeParse(parsed(payload));
  return read.success && new Date(read.data.until) > now ? read.data.fields : null;
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(Buffer.from(payload, "base64url").toString());
  } catch {
    return null;
  }
}

function sign(payload: string): string {
  const key = env().PREFILL_KEY;
  if (!key) throw new Error("PREFILL_KEY is not set.");
  return createHmac("sha256", key).update(payload).digest("base64url");
}
