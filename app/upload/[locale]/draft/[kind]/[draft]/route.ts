import { publicActor } from "@/app/_doors/actor";
import { leadTo, localeIn } from "@/app/_doors/lead-to";
import { answerScript, forScript } from "@/app/_doors/uploads/answering";
import { listed, refusalWords } from "@/app/_doors/uploads/listed";
import { takeUploads } from "@/app/_doors/uploads/take-uploads";
import { backField } from "@/app/[locale]/(public)/_ticket-form/fields";
import { stepAddress, ticketTypeAt } from "@/app/[locale]/(public)/_ticket-form/paths";
import { takeStep } from "@/app/[locale]/(public)/_ticket-form/posting";
import { answerForm } from "@/app/[locale]/(public)/_ticket-form/take-post";
import { readDraft } from "@/lib/drafts/reading";
import { listUploads } from "@/lib/files/listing";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";

type Context = { params: Promise<{ locale: string; kind: string; draft: string }> };

export const dynamic = "force-dynamic";

/** The step `message` of a draft: its files, and without scripts the words that come with them. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale: named, kind, draft: written } = await params;
  const actor = await publicActor();
  const [locale, ticketType, token] = [localeIn(named), ticketTypeAt(kind), decodeURIComponent(written)];
  if (!ticketType) return leadTo(`/${locale}/lost`);
  const step = stepAddress({ locale, ticketType, token }, "message");
  const found = await readDraft(actor, token);
  if (!found.ok) return forScript(request) ? gone(locale) : leadTo(step);
  const owner = { draftId: found.draft.id };
  const taken = await takeUploads(request, actor, owner);
  if (taken === "foreign") return new Response(null, { status: 403 });
  const { fields, refusals } = taken;
  if (forScript(request)) {
    const files = listed(locale, await listUploads(actor, owner));
    return answerScript({ files, problems: refusalWords(locale, refusals, await readSettings()) });
  }
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return answerForm(request, locale, form, async (posted) => {
    const outcome = await takeStep({ actor, locale, ticketType }, token, "message", posted);
    if ("heldBack" in outcome || !(fields.remove || refusals.length > 0)) return outcome;
    // The words are kept; what is to be said about the files is said where they were written.
    const query = refusals.map((reason) => `upload=${reason}`);
    if (fields[backField] === "check") query.push("back=check");
    return { to: `${step}?${query.join("&")}#${refusals.length > 0 ? "problem" : "files"}` };
  });
}

const gone = (locale: ReturnType<typeof localeIn>): Response =>
  answerScript({ files: [], problems: [translator(locale, "public.errors")("expired")] });
