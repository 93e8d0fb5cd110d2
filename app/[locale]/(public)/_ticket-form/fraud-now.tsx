import { keepTogether } from "@/app/_ui/keep-together";
import { PhoneLink } from "@/app/_ui/phone-link";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ContactLine } from "@/lib/settings/schema";

const shown = 3;

/** What to do this minute, before any question is asked. */
export function FraudNow({ locale, lines }: { locale: Locale; lines: ContactLine[] }) {
  const t = translator(locale, "fraud.now");
  const [first, others] = [lines.slice(0, shown), lines.slice(shown)];
  return (
    <section className="callout urgent" aria-labelledby="now">
      <h2 id="now">{t("title")}</h2>
      <ol>
        <li>{t("stop")}</li>
        <li>{t("bank")}</li>
        <li>
          <div>
            {t("us")}
            <Lines lines={first} locale={locale} />
            {others.length > 0 && (
              <details>
                <summary>{t("others")}</summary>
                <Lines lines={others} locale={locale} />
              </details>
            )}
          </div>
        </li>
        <li>{t("passwords")}</li>
        <li>{t("then")}</li>
      </ol>
      <p>{t("danger")}</p>
    </section>
  );
}

/** Numbers to press, each with whom it is for, which keys to press, and what it costs. */
function Lines({ lines, locale }: { lines: ContactLine[]; locale: Locale }) {
  const t = translator(locale, "fraud.now");
  return (
    <ul className="hotlines">
      {lines.map(({ id, number, who, keys, cost }) => (
        <li key={id}>
          <PhoneLink number={number} />
          <small>
            {keepTogether(who[locale])}. {keys && `${t("keys", { keys: keys[locale] })} `}
            {keepTogether(t("cost", { cost: cost[locale] }))}
          </small>
        </li>
      ))}
    </ul>
  );
}
