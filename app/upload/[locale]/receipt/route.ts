import { receiptPath, reportActor } from "@/app/_doors/report-session";
import { answerAdded } from "@/app/_doors/uploads/answer-added";
import { answerScript, forScript } from "@/app/_doors/uploads/answering";
import { mendPage } from "@/app/_doors/uploads/mend-page";
import { readWords } from "@/app/_doors/uploads/take-uploads";
import { receiptDoor } from "@/app/_doors/uploads/upload-doors";
import { exitHref } from "@/app/_ui/quick-exit";
import { isLocale, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Context = { params: Promise<{ locale: string }> };

export const dynamic = "force-dynamic";

/** The same for the anonymous report that is open in this browser. Its half hour may end while somebody writes. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await reportActor();
  const { locale: named } = await params;
  const locale = isLocale(named) ? named : locales[0];
  const anonymous = {
    exit: exitHref(locale, receiptPath),
    leave: translator(locale, "fraud.exit")("leave"),
    warning: translator(locale, "files")("named"),
  };
  const place = { locale, door: receiptDoor(locale), page: `/${locale}${receiptPath}`, anonymous };
  if (actor) return answerAdded(request, actor, place);
  const say = [translator(locale, "fraud.errors")("sessionOver")];
  if (forScript(request)) return answerScript({ files: [], problems: say });
  const typed = await readWords(request);
  if (typed === "foreign") return new Response(null, { status: 403 });
  return mendPage({ ...place, say, typed, files: [] });
}
