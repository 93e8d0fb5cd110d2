import Link from "next/link";
import { sayPhone, sayShortDay } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { QueueFilter, QueueRow as Row } from "@/lib/tickets/queue";
import { formatReference } from "@/lib/tickets/reference";
import { DueInRow } from "./due";
import { ChannelMark, Initials, ProvedMark, StatusMark, TypeMark } from "./marks";
import { ticketHref } from "./queue-address";
import { firstWordsOf } from "./report-words";

type Props = {
  row: Row;
  locale: Locale;
  country: string;
  timeZone: string;
  now: Date;
  filter: QueueFilter;
  current: boolean;
};

/** One ticket in one line; the whole line leads to it. */
export async function QueueRow({ row, locale, country, timeZone, now, filter, current }: Props) {
  const t = translator(locale, "desk.queue");
  const say = translator(locale, "shared");
  const proof = translator(locale, "proof.desk");
  const proved = Boolean(row.addressProvedAt ?? row.subjectNumberProvedAt);
  const words = await firstWordsOf(row, locale);
  const owner = row.assignee ? t("ownedBy", { name: row.assignee.name }) : t("unowned");
  const day = sayShortDay(locale, row.statusChangeDate, timeZone, now);
  // Of a day long ago there is room for the year.
  const ended = /\d{4}/.exec(day)?.[0] ?? day;
  return (
    <li className="row">
      <span className="truncate">
        {row.queueAt ? (
          <DueInRow locale={locale} at={row.queueAt} now={now} />
        ) : (
          <>
            <span className="row-time-full text-muted">{say(`status.${row.status}`)}</span>
            <span className="row-time-short text-muted tabular-nums" aria-hidden="true">
              {ended}
            </span>
          </>
        )}
      </span>
      <span className="flex text-muted">
        <StatusMark status={row.status} words={say(`status.${row.status}`)} />
      </span>
      <span className="row-reference font-medium tabular-nums">{formatReference(row.reference)}</span>
      <span className="row-who truncate text-muted">{who(row, country)}</span>
      <Link
        href={ticketHref(row.reference, filter)}
        prefetch={false}
        className="row-link truncate"
        data-row=""
        aria-current={current ? "true" : undefined}
        aria-label={`${formatReference(row.reference)}, ${words}`}
      >
        {words}
      </Link>
      <span className="flex items-center gap-1.5 text-muted">
        {row.segment === "corporate" && (
          <abbr title={t("corporate")} className="text-[10.5px] font-semibold no-underline">
            B2B
          </abbr>
        )}
        {(row.priority === "urgent" || row.priority === "high") && (
          <span title={say(`priority.${row.priority}`)} className="w-3 text-center font-bold text-warn">
            <span aria-hidden="true">{row.priority === "urgent" ? "‼" : "!"}</span>
            <span className="sr-only">{say(`priority.${row.priority}`)}</span>
          </span>
        )}
        <TypeMark type={row.ticketType} words={say(`ticketType.${row.ticketType}`)} />
        {row.replyChannel ? (
          <ChannelMark channel={row.replyChannel} words={say(`replyChannel.${row.replyChannel}`)} />
        ) : (
          <span title={t("noReply")} className="inline-grid size-[15px] place-items-center">
            <span aria-hidden="true">–</span>
            <span className="sr-only">{t("noReply")}</span>
          </span>
        )}
        <ProvedMark proved={proved} words={proof(proved ? "provedAddress" : "provedNothing")} />
      </span>
      <span className="row-owner-mark">
        {row.assignee && <Initials name={row.assignee.name} words={owner} />}
      </span>
      <span className="row-owner-name truncate text-muted">{row.assignee?.name ?? ""}</span>
    </li>
  );
}

function who(row: Row, country: string): string {
  const { replyChannel, replyAddress, contactName, subjectNumber } = row;
  if (contactName) return contactName;
  if (replyAddress) return replyChannel === "email" ? replyAddress : sayPhone(replyAddress, country);
  return subjectNumber ? sayPhone(subjectNumber, country) : "";
}
