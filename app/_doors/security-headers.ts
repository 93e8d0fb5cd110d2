import type { NextRequest, NextResponse } from "next/server";
import { env, publicUrl } from "@/lib/core/env";

/** Pages that show or open one person's case: nothing of them is kept. */
const secretPages =
  /^\/(?:t|desk\/invitation|[a-z]{2}\/(?:my|sent|track|(?:question|claim|fraud-report)(?=\/.)))(?:\/|$)/;
/** What people sent. Whatever it is, nothing of it runs; what a door says of it here counts and not what it says itself. */
const sentFiles = /^\/(?:desk|[a-z]{2}\/(?:track\/[^/]+|fraud-report\/receipt))\/files\/[^/]+$/;
const nothingRuns = "default-src 'none'; sandbox; frame-ancestors 'none'";
/** Pages that the operator may place in a page of its own: a form of a question or a claim, and its receipt. */
const embeddable = /^\/[a-z]{2}\/(?:question|claim|sent)(?:\/|$)/;

/** What the desk shows in a frame of its own: a form as customers will see it, an answer as it will arrive. */
const framedByDesk = /^\/[a-z]{2}\/preview\/|^\/desk\/tickets\/[^/]+\/preview$/;
/** A letter has its style in its elements, for old clients have it nowhere else. Nothing in it runs or is fetched. */
const letters = /^\/desk\/tickets\/[^/]+\/preview$/;
const onlyStyle = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

/**
 * The protection of one response: a nonce for its scripts and styles, which Next reads from the request's own
 * policy, and the headers that say the rest.
 */
export function protect(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const hosts = framersOf(request.nextUrl.pathname);
  const policy = policyOf(request.nextUrl.pathname, nonce, hosts);
  const requestHeaders = new Headers(request.headers);
  requestHeaders.set("x-nonce", nonce);
  requestHeaders.set("content-security-policy", policy);
  const secret = secretPages.test(request.nextUrl.pathname);

  const onto = (response: NextResponse): NextResponse => {
    const { headers } = response;
    headers.set("Content-Security-Policy", policy);
    headers.set("X-Content-Type-Options", "nosniff");
    // It knows no list of hosts; where there is one, the policy's frame-ancestors says it alone.
    if (hosts.length === 0) headers.set("X-Frame-Options", "DENY");
    // Not "no-referrer": under it browsers post forms with `Origin: null`, which is what a stranger's looks like.
    headers.set("Referrer-Policy", "same-origin");
    headers.set(
      "Permissions-Policy",
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    );
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    if (secret) {
      headers.set("Cache-Control", "no-store");
      headers.set("X-Robots-Tag", "noindex, nofollow");
    }
    if (publicUrl().startsWith("https:"))
      headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    return response;
  };
  return { requestHeaders, onto };
}

function policyOf(path: string, nonce: string, hosts: string[]): string {
  if (letters.test(path)) return onlyStyle;
  return sentFiles.test(path) ? nothingRuns : contentPolicy(nonce, hosts);
}

/** Who may show a page in a frame, as the policy names them. */
function framersOf(path: string): string[] {
  if (framedByDesk.test(path)) return ["'self'"];
  return embeddable.test(path) ? env().EMBED_ORIGINS : [];
}

function contentPolicy(nonce: string, hosts: string[]): string {
  const developing = env().NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ""}`,
    developing ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${developing ? " ws: wss:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    `frame-ancestors ${hosts.length > 0 ? hosts.join(" ") : "'none'"}`,
  ].join("; ");
}
