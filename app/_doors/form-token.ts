import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { headers } from "next/headers";
import { keyFor } from "@/lib/core/env";

const goodForMs = 24 * 60 * 60 * 1000;

/**
 * What every form carries in its hidden field `formToken`: a submission id of its own, and when it was handed
 * out, signed. The same form sent twice is thereby the same submission, and a form we never made is none.
 */
export function newFormToken(now = Date.now()): string {
  const payload = `${randomUUID()}.${now.toString(36)}`;
  return `${payload}.${sign(payload)}`;
}

/** The submission that a posted token stands for. @returns null when it is not ours, or older than 24 hours */
export function readFormToken(value: unknown, now = Date.now()): { submissionId: string } | null {
  if (typeof value !== "string" || value.length > 200) return null;
  const match = /^([0-9a-f-]{36})\.([0-9a-z]{1,12})\.([\w-]{43})$/.exec(value);
  const [, submissionId, issued, signature] = match ?? [];
  if (!submissionId || !issued || !signature) return null;
  const expected = Buffer.from(sign(`${submissionId}.${issued}`));
  if (!timingSafeEqual(expected, Buffer.from(signature))) return null;
  const age = now - Number.parseInt(issued, 36);
  return age >= -60_000 && age <= goodForMs ? { submissionId } : null;
}

const sign = (payload: string): string =>
  createHmac("sha256", keyFor("form-token")).update(payload).digest("base64url");

/**
 * Did this post come from one of our own pages? Next compares Origin with the host for server actions, and
 * lets a post without an Origin pass; this asks what the browser says about itself too (Fetch Metadata).
 * Very old browsers send neither header; for them the form token and the SameSite cookie must do.
 */
export async function sameOrigin(): Promise<boolean> {
  const sent = await headers();
  return isSameOrigin({
    origin: sent.get("origin"),
    fetchSite: sent.get("sec-fetch-site"),
    host: sent.get("x-forwarded-host") ?? sent.get("host"),
  });
}

export function isSameOrigin(sent: {
  origin: string | null;
  fetchSite: string | null;
  host: string | null;
}): boolean {
  if (sent.fetchSite !== null && sent.fetchSite !== "same-origin" && sent.fetchSite !== "none") return false;
  if (sent.origin === null) return true;
  return URL.canParse(sent.origin) && new URL(sent.origin).host === sent.host;
}
