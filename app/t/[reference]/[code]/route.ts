import { redirect } from "next/navigation";
import { publicActor } from "@/app/_doors/actor";
import { openTracker } from "@/app/_doors/tracker-session";
import { formatReference } from "@/lib/tickets/reference";
import { openTicket } from "@/lib/tickets/tracking";

type Context = { params: Promise<{ reference: string; code: string }> };

/** The short link in messages: opens its ticket on this device, or leads to where reference and code are asked. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { reference, code } = await params;
  const actor = await publicActor();
  const opened = await openTicket(actor, { reference, code });
  if (!opened.ok) redirect(`/track?link=${opened.reason}`);
  await openTracker(opened);
  const page = new URL(request.url).searchParams.has("call") ? "/call" : "";
  redirect(`/${opened.locale}/track/${formatReference(opened.reference)}${page}`);
}
