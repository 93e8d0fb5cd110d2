import { redirect } from "next/navigation";
import { orLost } from "@/app/_doors/lost";
import { customerActor } from "@/app/_doors/tracker-session";
import { serveFile, serveSmall } from "@/app/_doors/uploads/serving";
import { openFile, openSmall } from "@/lib/files/opening";
import { isLocale, locales } from "@/lib/i18n/locales";

type Context = { params: Promise<{ locale: string; reference: string; id: string }> };

/** A file of a ticket, for its customer; `?small` is the small picture of a picture. For all others there is nothing. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale: named, reference, id } = await params;
  const actor = await customerActor(reference);
  const locale = isLocale(named) ? named : locales[0];
  if (!actor) redirect(`/${locale}/lost`);
  return new URL(request.url).searchParams.has("small")
    ? serveSmall(await orLost(locale, openSmall(actor, id)))
    : serveFile(await orLost(locale, openFile(actor, id)));
}
