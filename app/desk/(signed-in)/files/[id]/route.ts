import { staffActor } from "@/app/_doors/actor";
import { orNotFound } from "@/app/_doors/refusal";
import { serveFile, serveSmall } from "@/app/_doors/uploads/serving";
import { openFile, openSmall } from "@/lib/files/opening";

type Context = { params: Promise<{ id: string }> };

/** A file of a ticket that this person may see; `?small` is the small picture of a picture. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const actor = await staffActor();
  return new URL(request.url).searchParams.has("small")
    ? serveSmall(await orNotFound(openSmall(actor, id)))
    : serveFile(await orNotFound(openFile(actor, id)));
}
