import { publicActor } from "@/app/_doors/actor";
import { leadTo, localeIn } from "@/app/_doors/lead-to";
import { stepAddress, ticketTypeAt } from "@/app/[locale]/(public)/_ticket-form/paths";
import { takeStep } from "@/app/[locale]/(public)/_ticket-form/posting";
import { answerPost } from "@/app/[locale]/(public)/_ticket-form/take-post";
import { steps } from "@/lib/drafts/schema";

type Context = { params: Promise<{ locale: string; kind: string; draft: string; step: string }> };

/** Takes what one step posted. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale: named, kind, draft: token, step: wanted } = await params;
  const actor = await publicActor();
  const [locale, ticketType] = [localeIn(named), ticketTypeAt(kind)];
  const step = steps.find((one) => one === wanted);
  if (!ticketType || !step) return leadTo(`/${locale}/lost`);
  return answerPost(request, locale, (form) => takeStep({ actor, locale, ticketType }, token, step, form));
}

/** After a reload of what a post was answered with: to the step itself. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale: named, kind, draft: token, step: wanted } = await params;
  const [locale, ticketType] = [localeIn(named), ticketTypeAt(kind)];
  const step = steps.find((one) => one === wanted);
  if (!ticketType || !step) return leadTo(`/${locale}/lost`);
  return leadTo(stepAddress({ locale, ticketType, token: encodeURIComponent(token) }, step));
}
