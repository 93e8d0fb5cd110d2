import NextAuth from "next-auth";
import { publicActor } from "@/app/_doors/actor";
import { authOptions } from "@/app/_doors/auth";
import { announceUrl } from "@/lib/core/env";

type Context = { params: Promise<{ nextauth: string[] }> };

const known = new Set(["callback", "csrf", "error", "providers", "session", "signin", "signout"]);
const largestBody = 8_192;

/** next-auth's own doors, for machines that sign in; people use the form at /desk/sign-in. */
async function answer(request: Request, context: Context): Promise<Response> {
  const actor = await publicActor();
  const [action = ""] = (await context.params).nextauth;
  if (!known.has(action)) return new Response(null, { status: 404 });
  // next-auth reads the whole body before it looks at it.
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (request.method === "POST" && !(length <= largestBody)) return new Response(null, { status: 413 });
  announceUrl("NEXTAUTH_URL");
  try {
    const response: Response = await NextAuth(request as never, context as never, authOptions(actor));
    // It answers 500 to a callback address that it does not like: the fault is the caller's.
    return response.status === 500 ? new Response(null, { status: 400 }) : response;
  } catch (error) {
    // It parses the body without a guard.
    if (error instanceof SyntaxError || error instanceof TypeError)
      return new Response(null, { status: 400 });
    throw error;
  }
}

export { answer as GET, answer as POST };
