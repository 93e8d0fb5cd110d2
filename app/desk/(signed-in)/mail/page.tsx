import { staffActorOf } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { Word } from "@/app/desk/_parts/word";
import { translator } from "@/lib/i18n/translator";
import { listKeptMail } from "@/lib/mailbox/kept-mail";
import { readSettings } from "@/lib/settings/reading";
import { KeptRow } from "./kept-row";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** E-mails that came in and that nothing but a person can place. */
export default async function KeptMailPage({ searchParams }: Props) {
  const actor = await staffActorOf("fraudAnalyst", "supervisor");
  const [query, mails, { operator, calendar }] = await Promise.all([
    searchParams,
    listKeptMail(actor),
    readSettings(),
  ]);
  const { locale } = actor;
  const t = translator(locale, "mailbox.desk");
  const formToken = newFormToken();
  const saying = { locale, timeZone: calendar.timeZone, country: operator.country, now: new Date() };
  return (
    <>
      <title>{`${t("title")} – ${operator.name}`}</title>
      <Word locale={locale} query={query} />
      <main id="main" tabIndex={-1} className="list-page">
        <h1 className="text-[15px] font-bold tracking-tight">{t("title")}</h1>
        <p className="text-[13px] text-muted">{t("lead")}</p>
        {mails.length === 0 ? (
          <div className="max-w-md py-12">
            <h2 className="text-[17px] font-bold tracking-tight text-balance">{t("emptyTitle")}</h2>
            <p className="mt-1 text-muted">{t("emptyText")}</p>
          </div>
        ) : (
          <ul aria-label={t("title")} className="mt-4 border-t border-rule">
            {mails.map((mail) => (
              <KeptRow key={mail.id} {...{ mail, saying, formToken }} />
            ))}
          </ul>
        )}
      </main>
    </>
  );
}
