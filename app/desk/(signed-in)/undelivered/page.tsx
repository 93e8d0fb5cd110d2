import { staffActor } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
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
        <h1 className="text-[15px] font-bold tracking-tight">{t("title")}</h1>
        <p className="text-[13px] text-muted">{t("lead")}</p>
        {toDo.length === 0 && (
          <div className="max-w-md py-12">
            <h2 className="text-[17px] font-bold tracking-tight text-balance">{t("emptyTitle")}</h2>
            <p className="mt-1 text-muted">{t("emptyText")}</p>
          </div>
        )}
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
