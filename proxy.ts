import { type NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { refusePost } from "@/app/_doors/refused-post";
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

/** Doors without a language in their address, and whatever looks like a file. */
const plainDoors = /^\/(desk|api|tmf-api|t|logo|_next)(\/|$)|\.\w+$/;

/** Doors that are not used by people's browsers and know their callers by other means. */
const machineDoors = /^\/(api|tmf-api)(\/|$)/;

export default function proxy(request: NextRequest): NextResponse {
  const protection = protect(request);
  const refused = machineDoors.test(request.nextUrl.pathname) ? null : refusePost(request);
  if (refused) return protection.onto(refused);
  if (plainDoors.test(request.nextUrl.pathname)) {
    return protection.onto(NextResponse.next({ request: { headers: protection.requestHeaders } }));
  }
  for (const [name, value] of protection.requestHeaders) request.headers.set(name, value);
  return protection.onto(chooseLocale(request));
}

export const config = { matcher: ["/((?!_next/static|_next/image).*)"] };
