import Link from "next/link";
import { staffActorOf } from "@/app/_doors/actor";
import { DeskPage } from "@/app/desk/_parts/page";
import { Word } from "@/app/desk/_parts/word";
import { sayLanguage } from "@/lib/i18n/texts";
import { translator } from "@/lib/i18n/translator";
import { listTemplates } from "@/lib/replies/templates/reading";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The ready answers, by language. */
export default async function TemplatesPage({ searchParams }: Props) {
  const actor = await staffActorOf("administrator");
  const [templates, query] = await Promise.all([listTemplates(actor), searchParams]);
  const { locale } = actor;
  const t = translator(locale, "staff.templates");
  const back = { href: "/desk/settings", label: translator(locale, "staff.settings")("back") };
  return (
    <DeskPage title={t("title")} lead={t("lead")} back={back}>
      <title>{t("title")}</title>
      <Word locale={locale} query={query} />
      <p className="mt-4">
        <Link href="/desk/settings/templates/new" className="button button-main">
          {t("add")}
        </Link>
      </p>
      <ul className="mt-5 border-t border-rule">
        {templates.map(({ id, name, locale: lang, ticketType, statusAfter }) => (
          <li key={id} className="border-b border-rule py-2.5 text-[13px]">
            <Link
              href={`/desk/settings/templates/${id}`}
              lang={lang}
              className="font-semibold underline underline-offset-2"
            >
              {name}
            </Link>
            <span className="block text-muted">
              {[
                sayLanguage(lang),
                ticketType ? translator(locale, "shared.ticketType")(ticketType) : t("everyType"),
                translator(locale, "desk.answer")(statusAfter),
              ].join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </DeskPage>
  );
}
