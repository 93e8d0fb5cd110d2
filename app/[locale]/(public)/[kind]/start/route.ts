import { publicActor } from "@/app/_doors/actor";
import { leadTo, localeIn } from "@/app/_doors/lead-to";
import { pathOf, ticketTypeAt } from "@/app/[locale]/(public)/_ticket-form/paths";
import { takeStart } from "@/app/[locale]/(public)/_ticket-form/posting";
import { answerPost } from "@/app/[locale]/(public)/_ticket-form/take-post";

type Context = { params: Promise<{ locale: string; kind: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale: named, kind } = await params;
  const actor = await publicActor();
  const [locale, ticketType] = [localeIn(named), ticketTypeAt(kind)];
  if (!ticketType) return leadTo(`/${locale}/lost`);
  return answerPost(request, locale, (form) => takeStart({ actor, locale, ticketType }, form));
}

/** Whoever comes without a form begins with one. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale: named, kind } = await params;
  const ticketType = ticketTypeAt(kind);
  return leadTo(`/${localeIn(named)}${ticketType ? pathOf[ticketType] : "/lost"}`);
}
