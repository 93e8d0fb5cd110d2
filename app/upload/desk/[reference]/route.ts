import { staffActor } from "@/app/_doors/actor";
import { orNotFound } from "@/app/_doors/refusal";
import { answerScript, forScript, leadOn } from "@/app/_doors/uploads/answering";
import { listed, refusalWords } from "@/app/_doors/uploads/listed";
import { takeUploads } from "@/app/_doors/uploads/take-uploads";
import { listUploads } from "@/lib/files/listing";
import { readSettings } from "@/lib/settings/reading";
import { readTicket } from "@/lib/tickets/reading";

type Context = { params: Promise<{ reference: string }> };

export const dynamic = "force-dynamic";

/** Files beside an answer that a person of the desk is writing. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { reference } = await params;
  const actor = await staffActor();
  const { locale } = actor;
  const { id: ticketId } = await orNotFound(readTicket(actor, reference));
  const taken = await takeUploads(request, actor, { ticketId });
  if (taken === "foreign") return new Response(null, { status: 403 });
  if (forScript(request)) {
    const files = listed(locale, await listUploads(actor, { ticketId }));
    return answerScript({ files, problems: refusalWords(locale, taken.refusals, await readSettings()) });
  }
  const query = taken.refusals.map((reason) => `upload=${reason}`);
  return leadOn(`/desk/tickets/${reference}?${["files", ...query].join("&")}#attach`);
}
