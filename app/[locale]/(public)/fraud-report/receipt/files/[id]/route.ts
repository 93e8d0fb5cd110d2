import { redirect } from "next/navigation";
import { localeIn } from "@/app/_doors/lead-to";
import { orLost } from "@/app/_doors/lost";
import { reportActor } from "@/app/_doors/report-session";
import { serveFile, serveSmall } from "@/app/_doors/uploads/serving";
import { openFile, openSmall } from "@/lib/files/opening";

type Context = { params: Promise<{ locale: string; id: string }> };

/** A file of the anonymous report that is open in this browser; `?small` is the small picture of a picture. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await reportActor();
  const { locale: named, id } = await params;
  const locale = localeIn(named);
  if (!actor) redirect(`/${locale}/lost`);
  return new URL(request.url).searchParams.has("small")
    ? serveSmall(await orLost(locale, openSmall(actor, id)))
    : serveFile(await orLost(locale, openFile(actor, id)));
}
