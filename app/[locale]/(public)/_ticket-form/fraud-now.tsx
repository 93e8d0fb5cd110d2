import { PhoneLink } from "@/app/_ui/phone-link";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ContactLine } from "@/lib/settings/schema";

const shown = 3;

/** What to do this minute, before any question is asked. */
export function FraudNow({ locale, lines }: { locale: Locale; lines: ContactLine[] }) {
  const t = translator(locale, "public.fraudReport");
  return (
    <section className="callout urgent" aria-labelledby="now">
      <h2 id="now">{t("urgent")}</h2>
      <ol>
        <li>{t("urgentBank")}</li>
        <li>
          <div>
            {t("urgentUs")}
            <ul className="hotlines">
              {lines.slice(0, shown).map(({ id, number, who }) => (
                <li key={id}>
                  <PhoneLink number={number} />
                  <small>{who[locale]}</small>
                </li>
              ))}
            </ul>
            {lines.length > shown && <a href={`/${locale}#person`}>{t("moreNumbers")}</a>}
          </div>
        </li>
        <li>{t("urgentThen")}</li>
      </ol>
    </section>
  );
}
