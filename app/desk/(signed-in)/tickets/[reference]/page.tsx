import { staffActor } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { deskNotFound, orNotFound } from "@/app/_doors/refusal";
import { refusalWords } from "@/app/_doors/uploads/listed";
import { queueHref, ticketHref } from "@/app/desk/_parts/queue-address";
import { QueueList } from "@/app/desk/_parts/queue-list";
import { Word } from "@/app/desk/_parts/word";
import { listFiles, listUploads } from "@/lib/files/listing";
import { gatewayNames } from "@/lib/gateways/reading";
import { translator } from "@/lib/i18n/translator";
import { wholeMailsOf } from "@/lib/mailbox/whole-mail";
import { templatesFor } from "@/lib/replies/templates/reading";
import { readSettings } from "@/lib/settings/reading";
import { listAssignees } from "@/lib/staff/assignees";
import { lawOf } from "@/lib/tickets/law";
import { listQueue, queueFilterSchema } from "@/lib/tickets/queue";
import { knowsWho, readHistory, readTicket } from "@/lib/tickets/reading";
import { formatReference, parseReference } from "@/lib/tickets/reference";
import { isOpen } from "@/lib/tickets/status";
import { AnswerBox } from "./answer-box";
import { AnswerFiles } from "./answer-files";
import { answerWords, smsFrames } from "./answer-words";
import { conversationOf, lastSpoken, unsaidWords } from "./conversation-entries";
import { ConversationEntry } from "./entry";
import { FactControls } from "./fact-controls";
import { Facts } from "./facts";
import { History } from "./history";
import { LawFacts } from "./law-facts";
import { MarkedAddress } from "./marked-address";
import { NoteForm } from "./note-form";
import { PromiseControls } from "./promise-controls";
import { ReplyForm } from "./reply-form";
import { SealPanel } from "./seal-panel";
import { SpamBanner } from "./spam-banner";
import { TicketHead } from "./ticket-head";

type Props = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function TicketPage({ params, searchParams }: Props) {
  const actor = await staffActor();
  const [{ reference: typed }, query] = await Promise.all([params, searchParams]);
  const reference = parseReference(typed);
  if (!reference) deskNotFound();
  const filter = queueFilterSchema.parse(query);
  const now = new Date();
  const ticket = await orNotFound(readTicket(actor, reference));
  const [history, files, mails, uploads, page, everybody, people, settings, gateways] = await Promise.all([
    orNotFound(readHistory(actor, ticket.id)),
    listFiles(actor, ticket.id),
    wholeMailsOf(actor, ticket.id),
    orNotFound(listUploads(actor, { ticketId: ticket.id })),
    listQueue(actor, filter, now),
    listAssignees(actor),
    listAssignees(actor, ticket.ticketType),
    readSettings(),
    gatewayNames(actor),
  ]);
  const law = ticket.ticketType === "claim" ? await lawOf(ticket, settings) : null;
  const { operator, calendar } = settings;
  const { locale } = actor;
  const saying = { locale, timeZone: calendar.timeZone, country: operator.country, now, gateways };
  const t = translator(locale, "desk.ticket");
  const back = ticketHref(reference, filter);
  const answers = isOpen(ticket.status) || ticket.status === "resolved";
  const names = new Map(everybody.map(({ id, name }) => [id, name]));
  if (ticket.assignee) names.set(ticket.assignee.id, ticket.assignee.name);
  return (
    <div className="flex min-h-full flex-col min-[900px]:h-full">
      <title>{`${formatReference(reference)} – ${operator.name}`}</title>
      <Word locale={locale} query={query} />
      <div className="triage min-h-0 flex-1">
        <QueueList
          {...{ actor, filter, page, people: everybody, settings, now }}
          current={reference}
          beside
        />
        <main id="main" tabIndex={-1} className="triage-ticket outline-none">
          <div className="ticket-page">
            <TicketHead ticket={ticket} saying={saying} queue={queueHref(filter)} />
            <div>
              {ticket.suspectedSpam && <SpamBanner ticket={ticket} locale={locale} />}
              <SealPanel ticket={ticket} back={back} saying={saying} />
            </div>
            <div className="ticket-body">
              <section aria-label={t("conversation")} className="conversation-pane">
                <h2 className="sr-only">{t("conversation")}</h2>
                <ol className="conversation">
                  {conversationOf(ticket).map((entry) => (
                    <ConversationEntry
                      key={entry.id}
                      {...{ entry, ticket, files, mails, settings, saying }}
                    />
                  ))}
                </ol>
              </section>
              <aside aria-label={t("facts")} className="ticket-facts">
                <h2 className="sr-only">{t("facts")}</h2>
                <FactControls actor={actor} ticket={ticket} people={people} back={back} />
                <Facts
                  ticket={ticket}
                  law={law}
                  saying={saying}
                  promiseForms={
                    <>
                      {law && <LawFacts {...{ ticket, law, calendar, saying }} />}
                      <PromiseControls {...{ ticket, law, settings, saying, back }} />
                    </>
                  }
                  replyForm={
                    isOpen(ticket.status) &&
                    knowsWho(ticket.seal) && (
                      <ReplyForm {...{ ticket, settings, saying, back }} open={query.reply === "change"} />
                    )
                  }
                />
                <History history={history} names={names} saying={saying} />
              </aside>
              <div className="answer">
                {answers && <MarkedAddress ticket={ticket} saying={saying} />}
                {answers ? (
                  <AnswerBox
                    key={reference}
                    reference={reference}
                    shown={formatReference(reference)}
                    back={back}
                    formToken={newFormToken()}
                    seenNoteId={lastSpoken(ticket) ?? ""}
                    lang={ticket.locale}
                    unsaid={unsaidWords(ticket)}
                    words={answerWords(ticket, law, operator.name, saying)}
                    sms={smsFrames(ticket, law, operator.name)}
                    templates={await templatesFor(ticket, operator.name)}
                  />
                ) : (
                  <p className="text-[13px] text-muted">{translator(locale, "desk.answer")("closed")}</p>
                )}
                {answers && (
                  <AnswerFiles
                    key={ticket.notes.length}
                    {...{ locale, settings, reference }}
                    files={uploads}
                    problems={refusalWords(locale, [query.upload ?? []].flat(), settings)}
                    open={"files" in query}
                  />
                )}
                <NoteForm locale={locale} reference={reference} back={back} />
              </div>
            </div>
          </div>
        </main>
      </div>
    </div>
  );
}
