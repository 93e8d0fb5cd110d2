import { customerActor } from "@/app/_doors/tracker-session";
import { answerScript, forScript, leadOn } from "@/app/_doors/uploads/answering";
import { listed, refusalWords } from "@/app/_doors/uploads/listed";
import { mendPage } from "@/app/_doors/uploads/mend-page";
import { takeUploads } from "@/app/_doors/uploads/take-uploads";
import { trackDoor } from "@/app/_doors/uploads/upload-doors";
import { addWords } from "@/app/[locale]/(public)/track/[reference]/add-words";
import { listUploads } from "@/lib/files/listing";
import { isLocale, locales } from "@/lib/i18n/locales";
import { readSettings } from "@/lib/settings/reading";
import { formatReference } from "@/lib/tickets/reference";

type Context = { params: Promise<{ locale: string; reference: string }> };

export const dynamic = "force-dynamic";

/** Files beside what a customer adds to a ticket; without scripts the words come with them, and are added. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale: named, reference } = await params;
  const actor = await customerActor(reference);
  const locale = isLocale(named) ? named : locales[0];
  if (!actor) return leadOn(`/${locale}/lost`);
  const owner = { ticketId: actor.ticketId };
  const taken = await takeUploads(request, actor, owner);
  if (taken === "foreign") return new Response(null, { status: 403 });
  const { fields, refusals } = taken;
  const files = listed(locale, await listUploads(actor, owner));
  const problems = refusalWords(locale, refusals, await readSettings());
  if (forScript(request)) return answerScript({ files, problems });

  const page = `/${locale}/track/${formatReference(reference)}`;
  const refused = refusals.map((reason) => `&upload=${reason}`).join("");
  const typed = fields.text ?? "";
  const mend = (say: string[]) =>
    mendPage({ locale, door: trackDoor(locale, reference), page, say, typed, files });
  if (typed.trim() === "" && (fields.remove || refused)) return leadOn(`${page}?add${refused}#add`);
  if (fields.remove) return mend(problems);
  const wrong = await addWords(actor, locale, fields, files.length);
  return wrong ? mend([...problems, wrong.text]) : leadOn(`${page}?added${refused}#add`);
}
