import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import { publicActor } from "@/app/_doors/actor";
import type { PublicActor } from "@/lib/access/actor";
import { discardDraft } from "@/lib/drafts/discarding";
import { readSettings } from "@/lib/settings/reading";

/** Whatever opens a case or a receipt in this browser. */
const traces = ["report", "receipt", "tracker"];

/**
 * Away from here at once: the draft is forgotten, what was open is closed, and the browser goes to a page that says
 * nothing. A link, because it must work without scripts; whoever can ask for it can read the draft anyway.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await publicActor();
  await clearUp(actor, request);
  const { quickExitUrl } = await readSettings();
  const headers = { location: quickExitUrl, "referrer-policy": "no-referrer", "cache-control": "no-store" };
  return new Response(null, { status: 303, headers });
}

/** For the script, which leaves by itself and clears up behind. */
export async function POST(request: NextRequest): Promise<Response> {
  const actor = await publicActor();
  await clearUp(actor, request);
  return new Response(null, { status: 204 });
}

async function clearUp(actor: PublicActor, request: NextRequest): Promise<void> {
  const jar = await cookies();
  for (const name of traces) if (jar.has(name)) jar.delete(name);
  const token = request.nextUrl.searchParams.get("draft");
  // A database that is away must not hold anybody here.
  if (token) await discardDraft(actor, token).catch(() => {});
}
