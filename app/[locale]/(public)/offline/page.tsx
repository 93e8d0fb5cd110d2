import type { Metadata } from "next";
import { localeOf } from "@/app/_doors/locale";
import type { PageIn } from "@/app/_doors/page-props";
import { keepTogether } from "@/app/_ui/keep-together";
import { PageShell } from "@/app/_ui/page-shell";
import { PhoneLink } from "@/app/_ui/phone-link";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";

export const metadata: Metadata = { robots: { index: false } };

/** What the installed app shows when the line is down: that nothing is lost, and the numbers that still work. */
export default async function Offline({ params }: PageIn) {
  const locale = await localeOf(params);
  const settings = await readSettings();
  const t = translator(locale, "reach.offline");
  return (
    <PageShell locale={locale} path="" settings={settings}>
      <title>{`${t("title")} – ${settings.operator.name}`}</title>
      <h1>{t("title")}</h1>
      <p className="lead">{t("text")}</p>
      <p>
        <a className="button" href={`/${locale}`}>
          {t("again")}
        </a>
      </p>
      <h2>{t("call")}</h2>
      <ul className="lines">
        {settings.contactLines.map(({ id, who, number }) => (
          <li key={id}>
            <p>{keepTogether(who[locale])}</p>
            <p className="figures">
              <PhoneLink number={number} />
            </p>
          </li>
        ))}
      </ul>
    </PageShell>
  );
}
