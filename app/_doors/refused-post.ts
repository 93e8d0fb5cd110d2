import type { NextRequest } from "next/server";
import { NextResponse } from "next/server";
import { isLocale, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { isSameOrigin } from "./form-token";

/** As `serverActions.bodySizeLimit` in next.config.js; beyond it Next itself would answer with a bare error. */
const largestBody = 256 * 1024;

/**
 * Refuses a post that no form of ours can have made: from another site, or too large. A page of its own says so.
 * @returns null when the post may go on, to the action that it names
 */
export function refusePost(request: NextRequest): NextResponse | null {
  if (request.method !== "POST") return null;
  const { headers } = request;
  const sent = {
    origin: headers.get("origin"),
    fetchSite: headers.get("sec-fetch-site"),
    host: headers.get("x-forwarded-host") ?? headers.get("host"),
  };
  if (!isSameOrigin(sent)) return plainPage(request, 403, "foreign");
  if (Number(headers.get("content-length") ?? 0) > largestBody) return plainPage(request, 413, "tooLarge");
  // No browser sends a form without saying how long it is; such a body would meet Next's own limit half-way.
  if (headers.has("transfer-encoding") && !headers.has("content-length"))
    return plainPage(request, 411, "tooLarge");
  return null;
}

/**
 * Refuses a form that breaks off, is none, or turns out too large although it did not say so: Next would answer
 * with a bare error. What may go on has been read twice; forms are small.
 */
export async function refuseUnreadable(request: NextRequest): Promise<NextResponse | null> {
  const type = request.headers.get("content-type") ?? "";
  if (request.method !== "POST" || !type.startsWith("multipart/form-data")) return null;
  try {
    const body = await request.clone().arrayBuffer();
    if (body.byteLength > largestBody) return plainPage(request, 413, "tooLarge");
    await new Response(body, { headers: { "content-type": type } }).formData();
    return null;
  } catch {
    return plainPage(request, 400, "unreadable");
  }
}

type Reason = "foreign" | "tooLarge" | "unreadable";

function plainPage(request: NextRequest, status: number, key: Reason): NextResponse {
  const first = request.nextUrl.pathname.split("/")[1];
  const locale = [first, request.cookies.get("NEXT_LOCALE")?.value].find(isLocale) ?? locales[0];
  const t = translator(locale, "public.failure");
  const page = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${t(key)}</title><main><h1>${t(key)}</h1><p>${t(`${key}Text`)}</p><p><a href="/${locale}">${t("home")}</a></p></main></html>`;
  return new NextResponse(page, { status, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
