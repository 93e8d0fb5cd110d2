import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { Due } from "@/app/desk/_parts/due";
import { ChannelMark, TypeMark } from "@/app/desk/_parts/marks";
import { sayDuration } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import type { DeskTicket } from "@/lib/tickets/reading";
import { formatReference } from "@/lib/tickets/reference";
import type { Saying } from "./saying";

type Props = { ticket: DeskTicket; saying: Saying; queue: string };

/** What it is, and how much time is left: stays in sight. */
export function TicketHead({ ticket, saying, queue }: Props) {
  const { locale, now } = saying;
  const t = translator(locale, "desk.ticket");
  const say = translator(locale, "shared");
  const owesNothing = ticket.deadlines.every(({ metAt, pausedAt }) => metAt || pausedAt);
  return (
    <header className="ticket-head">
      <Link
        href={queue}
        prefetch={false}
        className="button button-quiet triage-back -ml-2 px-1.5"
        title={t("back")}
        data-command={t("back")}
      >
        <ArrowLeft aria-hidden="true" size={17} strokeWidth={1.75} />
        <span className="sr-only">{t("back")}</span>
      </Link>
      <h1 className="text-[16px] font-bold tracking-tight tabular-nums">
        {formatReference(ticket.reference)}
      </h1>
      <span className="ticket-kind">
        <span className="flex items-center gap-1.5 text-[13px] text-muted">
          <TypeMark type={ticket.ticketType} words="" />
          {say(`ticketType.${ticket.ticketType}`)}
        </span>
        {ticket.replyChannel && (
          <span className="flex items-center gap-1.5 text-[13px] text-muted">
            <ChannelMark channel={ticket.replyChannel} words="" />
            {say(`replyChannel.${ticket.replyChannel}`)}
          </span>
        )}
      </span>
      <span className="ticket-due">
        {ticket.queueAt && owesNothing && ticket.queueAt > now ? (
          <time dateTime={ticket.queueAt.toISOString()} className="whitespace-nowrap text-muted tabular-nums">
            {t("lookAgain", { ahead: sayDuration(locale, ticket.queueAt.getTime() - now.getTime()) })}
          </time>
        ) : ticket.queueAt ? (
          <Due locale={locale} at={ticket.queueAt} now={now} />
        ) : (
          say(`status.${ticket.status}`)
        )}
      </span>
    </header>
  );
}
