import { cookies } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import { decode, encode, type JWT } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { cache } from "react";
import type { PublicActor, StaffActor } from "@/lib/access/actor";
import { keyFor, publicUrl } from "@/lib/core/env";
import { logger } from "@/lib/core/log";
import { staffOfSession } from "@/lib/staff/reading";
import { checkPassword, type SignedIn } from "@/lib/staff/signing-in";

/** How long a session lasts whatever is done in it, in seconds. */
const maxAge = 12 * 60 * 60;

const secret = (): string => keyFor("session").toString("hex");
const isSecure = (): boolean => publicUrl().startsWith("https:");
const cookieName = (): string => `${isSecure() ? "__Secure-" : ""}next-auth.session-token`;

/** What our sessions hold: whom, the version that is valid as long as nobody ended it, and since when. */
const claims = (signed: SignedIn): JWT => ({
  sub: signed.staff.id,
  version: signed.sessionVersion,
  since: Math.floor(Date.now() / 1000),
});

/** The person of a token as they are now, read anew at each request; null when the session is over. */
async function personOf(token: JWT | null): Promise<StaffActor | null> {
  if (typeof token?.sub !== "string" || typeof token.version !== "number") return null;
  if (typeof token.since !== "number" || token.since + maxAge < Date.now() / 1000) return null;
  return staffOfSession({ id: token.sub, version: token.version });
}

/** Who is signed in, or null; asked once per request. */
export const signedIn = cache(async (): Promise<StaffActor | null> => {
  const token = (await cookies()).get(cookieName())?.value;
  if (!token) return null;
  return personOf(await decode({ token, secret: secret() }).catch(() => null));
});

/**
 * Opens a session as next-auth does, with next-auth's own token in next-auth's cookie. Our sign-in form is a
 * server action: it works without JavaScript and keeps what was typed, which posting to next-auth's callback
 * route does not.
 */
export async function openSession(signed: SignedIn): Promise<void> {
  const token = await encode({ token: claims(signed), secret: secret(), maxAge });
  (await cookies()).set(cookieName(), token, {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(),
    path: "/",
    maxAge,
  });
}

export async function closeSession(): Promise<void> {
  (await cookies()).delete({ name: cookieName(), path: "/", secure: isSecure() });
}

/** next-auth's own doors, for the actor who knocks. Made per request: a build has no environment. */
export const authOptions = (actor: PublicActor): NextAuthOptions => ({
  secret: secret(),
  useSecureCookies: isSecure(),
  session: { strategy: "jwt", maxAge },
  pages: { signIn: "/desk/sign-in", signOut: "/desk/sign-in", error: "/desk/sign-in" },
  providers: [
    Credentials({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      async authorize(typed) {
        const { email, password } = typed ?? {};
        if (typeof email !== "string" || typeof password !== "string") return null;
        const checked = await checkPassword(actor, { email, password }).catch((err) => {
          // next-auth puts an error's message into the address it redirects to.
          logger("sign-in").error({ err }, "the password could not be checked");
          throw new Error("unavailable");
        });
        return checked.ok ? { id: checked.staff.id, name: checked.staff.name, signed: checked } : null;
      },
    }),
  ],
  callbacks: {
    async jwt({ token, user }) {
      if (user && "signed" in user) return claims(user.signed as SignedIn);
      if (!(await personOf(token))) throw new Error("the session is over");
      return token;
    },
    async session({ session, token }) {
      const person = await personOf(token);
      return { expires: session.expires, user: { name: person?.name ?? null } };
    },
  },
  logger: {
    error: (code) => logger("sign-in").warn({ code: said(code) }, "next-auth refused"),
    warn: (code) => logger("sign-in").info({ code: said(code) }, "next-auth warns"),
    debug: () => {},
  },
});

/** The route takes log lines from anybody; only next-auth's own kind of code is written down. */
const said = (code: unknown): string => (/^[A-Z_]{1,60}$/.test(String(code)) ? String(code) : "other");
