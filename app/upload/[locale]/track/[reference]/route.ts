import { customerActor } from "@/app/_doors/tracker-session";
import { answerAdded } from "@/app/_doors/uploads/answer-added";
import { leadOn } from "@/app/_doors/uploads/answering";
import { trackDoor } from "@/app/_doors/uploads/upload-doors";
import { isLocale, locales } from "@/lib/i18n/locales";
import { formatReference } from "@/lib/tickets/reference";

type Context = { params: Promise<{ locale: string; reference: string }> };

export const dynamic = "force-dynamic";

/** Files beside what a customer adds to a ticket; without scripts the words come with them, and are added. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale: named, reference } = await params;
  const actor = await customerActor(reference);
  const locale = isLocale(named) ? named : locales[0];
  if (!actor) return leadOn(`/${locale}/lost`);
  const page = `/${locale}/track/${formatReference(reference)}`;
  return answerAdded(request, actor, { locale, door: trackDoor(locale, reference), page });
}
