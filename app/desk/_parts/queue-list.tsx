import Link from "next/link";
import { newFormToken } from "@/app/_doors/form-token";
import type { StaffActor } from "@/lib/access/actor";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import type { Assignee } from "@/lib/staff/assignees";
import type { QueueFilter, QueuePage } from "@/lib/tickets/queue";
import { KeptScroll } from "./kept-scroll";
import { takeNextTicket } from "./queue-actions";
import { isNarrowed, queueHref } from "./queue-address";
import { QueueFilterForm } from "./queue-filter";
import { QueueRow } from "./queue-row";

type Props = {
  actor: StaffActor;
  filter: QueueFilter;
  page: QueuePage;
  people: Assignee[];
  settings: Settings;
  now: Date;
  /** The ticket that stands open beside the list. */
  current?: string;
  /** The list is the page, or stands beside a ticket. */
  beside?: boolean;
};

/** The list of those who wait, with its filter on top and its next page below. */
export function QueueList({ actor, filter, page, people, settings, now, current, beside = false }: Props) {
  const t = translator(actor.locale, "desk.queue");
  const title = filter.q ? t("found") : isNarrowed(filter) ? t("filtered") : t("title");
  const Heading = beside ? "h2" : "h1";
  return (
    <section aria-label={t("list")} className="triage-list min-w-0 flex-col">
      <div
        className={`grid gap-2 border-b border-rule py-2.5 ${beside ? "px-3.5" : "px-3.5 min-[900px]:px-6"}`}
      >
        <div className="flex items-center justify-between gap-3">
          <Heading className="text-[15px] font-bold tracking-tight">{title}</Heading>
          <form action={takeNextTicket}>
            <input type="hidden" name="formToken" value={newFormToken()} />
            <button type="submit" className="button button-main" data-keys="t" data-command={t("take")}>
              {t("take")}
            </button>
          </form>
        </div>
        <QueueFilterForm actor={actor} filter={filter} people={people} folded={beside} />
      </div>
      {page.rows.length === 0 ? (
        <Empty locale={actor.locale} narrowed={isNarrowed(filter)} beside={beside} />
      ) : (
        <KeptScroll name={queueHref(filter)} className="rows min-h-0 flex-1 min-[1200px]:overflow-y-auto">
          <ol aria-label={t("list")}>
            {page.rows.map((row) => (
              <QueueRow
                key={row.id}
                row={row}
                locale={actor.locale}
                country={settings.operator.country}
                timeZone={settings.calendar.timeZone}
                now={now}
                filter={filter}
                current={row.reference === current}
              />
            ))}
          </ol>
          <Pages locale={actor.locale} filter={filter} next={page.next} />
        </KeptScroll>
      )}
    </section>
  );
}

type EmptyProps = { locale: StaffActor["locale"]; narrowed: boolean; beside: boolean };

function Empty({ locale, narrowed, beside }: EmptyProps) {
  const t = translator(locale, "desk.queue");
  return (
    <div className={`max-w-md py-12 ${beside ? "px-3.5" : "px-3.5 min-[900px]:px-6"}`}>
      <h2 className="text-[15px] font-bold">{t(narrowed ? "nothingTitle" : "emptyTitle")}</h2>
      <p className="mt-1 text-muted">{t(narrowed ? "nothingText" : "emptyText")}</p>
      {narrowed && (
        <Link href="/desk/queue" prefetch={false} className="button mt-4">
          {t("clear")}
        </Link>
      )}
    </div>
  );
}

function Pages({
  locale,
  filter,
  next,
}: {
  locale: StaffActor["locale"];
  filter: QueueFilter;
  next: string | null;
}) {
  if (!next && !filter.after) return null;
  const t = translator(locale, "desk.queue");
  return (
    <nav aria-label={t("list")} className="flex gap-2 border-t border-rule px-3.5 py-3">
      {filter.after && (
        <Link href={queueHref({ ...filter, after: undefined })} prefetch={false} className="button">
          {t("first")}
        </Link>
      )}
      {next && (
        <Link
          href={queueHref({ ...filter, after: next })}
          prefetch={false}
          className="button"
          data-command={t("next")}
        >
          {t("next")}
        </Link>
      )}
    </nav>
  );
}
