import { publicActor } from "@/app/_doors/actor";
import { leadTo, localeIn } from "@/app/_doors/lead-to";
import { posted } from "@/app/_doors/posted";
import { stepAddress, ticketTypeAt } from "@/app/[locale]/(public)/_ticket-form/paths";
import { answerPost } from "@/app/[locale]/(public)/_ticket-form/take-post";
import { takeNotice } from "@/app/[locale]/(public)/_ticket-form/taking-notice";
import { noticeField } from "@/lib/drafts/steps";

type Context = { params: Promise<{ locale: string; kind: string; draft: string }> };

/** Takes that a known incident is the person's problem too, or is not. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale: named, kind, draft: token } = await params;
  const actor = await publicActor();
  const [locale, ticketType] = [localeIn(named), ticketTypeAt(kind)];
  if (!ticketType) return leadTo(`/${locale}/lost`);
  return answerPost(request, locale, async (form) => {
    const { fields, submissionId } = await posted(form);
    const place = { actor, locale, ticketType };
    if (!submissionId) return { to: stepAddress({ ...place, token }, "details") };
    return { to: await takeNotice(place, token, fields[noticeField] ?? "") };
  });
}

/** After a reload of what a post was answered with. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale: named, kind, draft: token } = await params;
  const [locale, ticketType] = [localeIn(named), ticketTypeAt(kind)];
  if (!ticketType) return leadTo(`/${locale}/lost`);
  return leadTo(stepAddress({ locale, ticketType, token: encodeURIComponent(token) }, "details"));
}
