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
  return null;
}

function plainPage(request: NextRequest, status: number, key: "foreign" | "tooLarge"): NextResponse {
  const first = request.nextUrl.pathname.split("/")[1];
  const locale = [first, request.cookies.get("NEXT_LOCALE")?.value].find(isLocale) ?? locales[0];
  const t = translator(locale, "public.failure");
  const page = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${t(key)}</title><main><h1>${t(key)}</h1><p>${t(`${key}Text`)}</p><p><a href="/${locale}">${t("home")}</a></p></main></html>`;
  return new NextResponse(page, { status, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
