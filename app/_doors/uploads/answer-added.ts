import { addWords } from "@/app/[locale]/(public)/track/[reference]/add-words";
import type { CustomerActor } from "@/lib/access/actor";
import { listUploads } from "@/lib/files/listing";
import type { Locale } from "@/lib/i18n/locales";
import { readSettings } from "@/lib/settings/reading";
import { answerScript, forScript, leadOn } from "./answering";
import { listed, refusalWords } from "./listed";
import { mendPage } from "./mend-page";
import { takeUploads } from "./take-uploads";

type Place = {
  locale: Locale;
  /** The door itself. */
  door: string;
  /** The page that leads to it, and that is gone back to. */
  page: string;
  anonymous?: { exit: string; leave: string; warning: string };
};

/** Takes files beside what a customer adds to a ticket; without scripts the words come with them, and are added. */
export async function answerAdded(request: Request, actor: CustomerActor, place: Place): Promise<Response> {
  const { locale, page } = place;
  const owner = { ticketId: actor.ticketId };
  const taken = await takeUploads(request, actor, owner);
  if (taken === "foreign") return new Response(null, { status: 403 });
  const { fields, refusals } = taken;
  const files = listed(locale, await listUploads(actor, owner));
  const problems = refusalWords(locale, refusals, await readSettings());
  if (forScript(request)) return answerScript({ files, problems });

  const refused = refusals.map((reason) => `&upload=${reason}`).join("");
  const typed = fields.text ?? "";
  const mend = (say: string[]) => mendPage({ ...place, say, typed, files });
  if (typed.trim() === "" && (fields.remove || refused)) return leadOn(`${page}?add${refused}#add`);
  if (fields.remove) return mend(problems);
  const wrong = await addWords(actor, locale, fields, files.length);
  return wrong ? mend([...problems, wrong.text]) : leadOn(`${page}?added${refused}#add`);
}
