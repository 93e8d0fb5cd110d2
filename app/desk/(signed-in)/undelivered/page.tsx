import { staffActor } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { EmptyList, ListHead } from "@/app/desk/_parts/list-head";
import { Word } from "@/app/desk/_parts/word";
import { translator } from "@/lib/i18n/translator";
import { listUndeliveredWork } from "@/lib/replies/undelivered-work";
import { readSettings } from "@/lib/settings/reading";
import { UndeliveredRow } from "./undelivered-row";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What did not arrive: what a person decides about, and below it what is being tried by itself. */
export default async function UndeliveredPage({ searchParams }: Props) {
  const actor = await staffActor();
  const [query, { toDo, underWay }, { operator, calendar }] = await Promise.all([
    searchParams,
    listUndeliveredWork(actor),
    readSettings(),
  ]);
  const { locale } = actor;
  const t = translator(locale, "desk.undelivered");
  const saying = { locale, timeZone: calendar.timeZone, country: operator.country, now: new Date() };
  const formToken = newFormToken();
  return (
    <>
      <title>{`${t("title")} – ${operator.name}`}</title>
      <Word locale={locale} query={query} />
      <main id="main" tabIndex={-1} className="list-page">
        <ListHead title={t("title")} lead={t("lead")} />
        {toDo.length === 0 && <EmptyList title={t("emptyTitle")} text={t("emptyText")} />}
        {toDo.length > 0 && (
          <ul aria-label={t("list")} className="mt-4 border-t border-rule">
            {toDo.map((work) => (
              <UndeliveredRow key={work.id} {...{ work, saying, formToken }} />
            ))}
          </ul>
        )}
        {underWay.length > 0 && (
          <section aria-labelledby="under-way" className="mt-8">
            <h2 id="under-way" className="text-[13.5px] font-bold">
              {t("underWay")}
            </h2>
            <p className="text-[12.5px] text-muted">{t("underWayHint")}</p>
            <ul className="mt-2 border-t border-rule">
              {underWay.map((work) => (
                <UndeliveredRow key={work.id} {...{ work, saying, formToken }} />
              ))}
            </ul>
          </section>
        )}
      </main>
    </>
  );
}
