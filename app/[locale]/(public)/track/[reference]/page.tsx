import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { newFormToken } from "@/app/_doors/form-token";
import { localeOf } from "@/app/_doors/locale";
import { orLost } from "@/app/_doors/lost";
import type { PageIn } from "@/app/_doors/page-props";
import { customerActor } from "@/app/_doors/tracker-session";
import { refusalWords } from "@/app/_doors/uploads/listed";
import { trackDoor } from "@/app/_doors/uploads/upload-doors";
import { ActionForm } from "@/app/_ui/action-form";
import { PageShell } from "@/app/_ui/page-shell";
import { systemClock } from "@/lib/core/clock";
import { listFiles, listUploads } from "@/lib/files/listing";
import { readQuestion } from "@/lib/following/question";
import { translator } from "@/lib/i18n/translator";
import { showToCustomer } from "@/lib/replies/showing";
import { readSettings } from "@/lib/settings/reading";
import { formatReference } from "@/lib/tickets/reference";
import { addText, leaveTracked } from "./actions";
import { AddBox } from "./add-box";
import { addBoxWords } from "./add-box-words";
import { Decided } from "./decided";
import { Done } from "./done";
import { Next } from "./next";
import { Promised } from "./promised";
import { Question } from "./question";
import { Story } from "./story";
import { WaysOn } from "./ways-on";

type Props = PageIn<{ reference: string }>;

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** One ticket as a short story: what is promised, what has happened, and room to add to it. */
export default async function Tracked({ params, searchParams }: Props) {
  const { reference } = await params;
  const actor = await customerActor(reference);
  const locale = await localeOf(params);
  if (!actor) redirect(`/${locale}/track?${new URLSearchParams({ reference })}`);
  const [settings, ticket] = [await readSettings(), await orLost(locale, showToCustomer(actor))];
  const [sent, uploads] = await orLost(
    locale,
    Promise.all([listFiles(actor, actor.ticketId), listUploads(actor, { ticketId: actor.ticketId })]),
  );
  const now = systemClock();
  const t = translator(locale, "public.tracker");
  const title = t("title", { type: ticket.ticketType, reference: formatReference(ticket.reference) });
  const path = `/track/${formatReference(ticket.reference)}`;
  const query = await searchParams;
  const problems = refusalWords(locale, [query.upload ?? []].flat(), settings);
  const question = await readQuestion(actor, now);
  const reopens = ticket.reopenableUntil !== null;
  return (
    <PageShell
      locale={locale}
      path={path}
      settings={settings}
      aboutFraud={ticket.ticketType === "fraudReport"}
    >
      <title>{`${title} – ${settings.operator.name}`}</title>
      <h1>
        <span className="kind">{translator(locale, "shared.ticketType")(ticket.ticketType)}</span>
        <span className="nowrap">{formatReference(ticket.reference)}</span>
      </h1>
      <Done locale={locale} query={query} />
      <p className="lead">{t(`status.${ticket.status}`)}</p>
      <Decided ticket={ticket} locale={locale} settings={settings} now={now} />
      <Promised ticket={ticket} locale={locale} settings={settings} now={now} />
      <Next ticket={ticket} locale={locale} settings={settings} now={now} />
      <Story ticket={ticket} files={sent} locale={locale} settings={settings} now={now} />
      {question && <Question question={question} reference={ticket.reference} locale={locale} />}
      {ticket.canAdd && (
        <AddBox
          key={ticket.conversation.length}
          {...{ locale, settings, problems }}
          action={addText.bind(null, locale, ticket.reference)}
          door={trackDoor(locale, ticket.reference)}
          words={addBoxWords(locale, ticket)}
          second={reopens}
          files={uploads}
        />
      )}
      <WaysOn ticket={ticket} locale={locale} />
      <ActionForm action={leaveTracked.bind(null, locale, ticket.reference)} className="section no-print">
        <input type="hidden" name="formToken" value={newFormToken()} />
        <button type="submit" className="button second">
          {t("leave")}
        </button>
        <p className="quiet small below">{t("leaveHint")}</p>
      </ActionForm>
    </PageShell>
  );
}
