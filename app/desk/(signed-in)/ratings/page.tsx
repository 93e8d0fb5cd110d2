import Link from "next/link";
import { staffActorOf } from "@/app/_doors/actor";
import { orNotFound } from "@/app/_doors/refusal";
import { EmptyList, ListHead } from "@/app/desk/_parts/list-head";
import { readLowRatings } from "@/lib/following/low-ratings";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { Averages } from "./averages";
import { LowRow } from "./low-row";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Whom our answers did not help, and how good they were of late: for whoever answers for them. */
export default async function RatingsPage({ searchParams }: Props) {
  const actor = await staffActorOf("supervisor", "administrator");
  const [{ after }, { operator, calendar }] = await Promise.all([searchParams, readSettings()]);
  const now = new Date();
  const from = typeof after === "string" ? after : undefined;
  const { rows, next, averages } = await orNotFound(readLowRatings(actor, from, now));
  const { locale } = actor;
  const t = translator(locale, "following.low");
  const pages = translator(locale, "desk.queue");
  const saying = { locale, timeZone: calendar.timeZone, country: operator.country, now };
  return (
    <>
      <title>{`${t("title")} – ${operator.name}`}</title>
      <main id="main" tabIndex={-1} className="list-page">
        <ListHead title={t("title")} lead={t("lead")} />
        <Averages averages={averages} locale={locale} />
        {rows.length === 0 ? (
          <EmptyList title={t("emptyTitle")} text={t("emptyText")} />
        ) : (
          <ol aria-label={t("title")} className="mt-4 border-t border-rule">
            {rows.map((row) => (
              <LowRow key={row.noteId} row={row} saying={saying} />
            ))}
          </ol>
        )}
        {(next || from) && (
          <nav aria-label={t("title")} className="flex gap-2 py-3">
            {from && (
              <Link href="/desk/ratings" prefetch={false} className="button">
                {pages("first")}
              </Link>
            )}
            {next && (
              <Link
                href={`/desk/ratings?${new URLSearchParams({ after: next })}`}
                prefetch={false}
                className="button"
                data-command={pages("next")}
              >
                {pages("next")}
              </Link>
            )}
          </nav>
        )}
      </main>
    </>
  );
}
