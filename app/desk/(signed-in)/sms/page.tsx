import Link from "next/link";
import { staffActorOf } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { ActButton } from "@/app/desk/_parts/act-button";
import { EmptyList, ListHead } from "@/app/desk/_parts/list-head";
import { Word } from "@/app/desk/_parts/word";
import { listKeptSms } from "@/lib/following/kept-sms";
import { sayMoment, sayPhone } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { handled } from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Short messages that came in and fit no ticket, or more than one. */
export default async function KeptSmsPage({ searchParams }: Props) {
  const actor = await staffActorOf("fraudAnalyst", "supervisor");
  const [query, messages, { operator, calendar }] = await Promise.all([
    searchParams,
    listKeptSms(actor),
    readSettings(),
  ]);
  const { locale } = actor;
  const t = translator(locale, "following.desk");
  const formToken = newFormToken();
  const now = new Date();
  return (
    <>
      <title>{`${t("kept")} – ${operator.name}`}</title>
      <Word locale={locale} query={query} />
      <main id="main" tabIndex={-1} className="list-page">
        <ListHead title={t("kept")} lead={t("keptLead")} />
        {messages.length === 0 ? (
          <EmptyList title={t("emptyTitle")} text={t("emptyText")} />
        ) : (
          <ul aria-label={t("kept")} className="mt-4 border-t border-rule">
            {messages.map(({ id, sender, text, receivedAt, state }) => (
              <li key={id} className="undelivered-row">
                <div className="min-w-0">
                  <p className="flex flex-wrap items-center gap-x-2.5 text-[13px]">
                    <span className="font-semibold tabular-nums">{sayPhone(sender, operator.country)}</span>
                    <time className="text-muted" dateTime={receivedAt.toISOString()}>
                      {sayMoment(locale, receivedAt, calendar.timeZone, now)}
                    </time>
                    <Link
                      href={`/desk/queue?q=${encodeURIComponent(sender)}`}
                      prefetch={false}
                      data-row=""
                      className="underline decoration-rule underline-offset-4"
                    >
                      {t("find")}
                    </Link>
                  </p>
                  <p className="entry-text" dir="auto">
                    {text}
                  </p>
                  {state === "asked" && <p className="text-[13px] text-muted">{t("asked")}</p>}
                </div>
                <ActButton action={handled} formToken={formToken} hidden={{ id }} label={t("handled")} />
              </li>
            ))}
          </ul>
        )}
      </main>
    </>
  );
}
