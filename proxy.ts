import { type NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { refusePost, refuseUnreadable } from "@/app/_doors/refused-post";
import { protect } from "@/app/_doors/security-headers";
import { locales } from "@/lib/i18n/locales";

const yearSeconds = 365 * 24 * 3_600;

/** `/` and public paths without a language go to the reader's: the one chosen before, else Accept-Language. */
const chooseLocale = createMiddleware({
  locales,
  defaultLocale: locales[0],
  localePrefix: "always",
  localeCookie: { name: "NEXT_LOCALE", maxAge: yearSeconds, sameSite: "lax" },
  alternateLinks: false,
});

/** Doors without a language in their address. */
const plainDoors =
  /^\/(?:(?:desk|api|tmf-api|t|r|mark|_next)(?:\/|$)|(?:logo|mark\.svg|robots\.txt|(?:app|embed|sw)\.js)$)/;
/** Doors that are not used by people's browsers and know their callers by other means. */
const machineDoors = /^\/(?:api|tmf-api)(?:\/|$)/;
const looksLikeFile = /\.\w+$/;
/** No page has this address, so it is answered with app/global-not-found.tsx. */
const nowhere = "/lost/page";

export default async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  const protection = protect(request);
  const refused = machineDoors.test(pathname)
    ? null
    : (refusePost(request) ?? (await refuseUnreadable(request)));
  return protection.onto(refused ?? lead(request, pathname, protection.requestHeaders));
}

function lead(request: NextRequest, pathname: string, headers: Headers): NextResponse {
  if (plainDoors.test(pathname)) return NextResponse.next({ request: { headers } });
  if (looksLikeFile.test(pathname)) {
    return NextResponse.rewrite(new URL(nowhere, request.url), { request: { headers } });
  }
  for (const [name, value] of headers) request.headers.set(name, value);
  return chooseLocale(request);
}

/**
 * Not `upload`: a post that passes here is read into memory whole, up to ten megabytes of it, and cut there. The doors
 * for files ask where a post comes from, and protect their answers, themselves.
 */
export const config = { matcher: ["/((?!_next/static|_next/image|upload/).*)"] };
