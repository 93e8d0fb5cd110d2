import { staffActorOf } from "@/app/_doors/actor";
import { newFormToken } from "@/app/_doors/form-token";
import { EmptyList, ListHead } from "@/app/desk/_parts/list-head";
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
        <ListHead title={t("title")} lead={t("lead")} />
        {mails.length === 0 ? (
          <EmptyList title={t("emptyTitle")} text={t("emptyText")} />
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
