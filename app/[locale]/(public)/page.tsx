import type { Metadata } from "next";
import { localeOf } from "@/app/_doors/locale";
import type { PageIn } from "@/app/_doors/page-props";
import { Arrow } from "@/app/_ui/arrow";
import { keepTogether } from "@/app/_ui/keep-together";
import { PageShell } from "@/app/_ui/page-shell";
import { PhoneLink } from "@/app/_ui/phone-link";
import { systemClock } from "@/lib/core/clock";
import type { TicketType } from "@/lib/generated/prisma/enums";
import { sayBy } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import type { ContactLine, Settings } from "@/lib/settings/schema";
import { promiseFor } from "@/lib/tickets/promise";
import { readQueueLoad } from "@/lib/tickets/queue-load";
import { pathOf } from "./_ticket-form/paths";

type Props = PageIn;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const { operator } = await readSettings();
  const t = translator(locale, "public.home");
  return { title: `${t("title")} – ${operator.name}`, description: t("lead") };
}

/** What do you need? And if it is a person: which number, which keys, how long. */
export default async function Home({ params }: Props) {
  const locale = await localeOf(params);
  const settings = await readSettings();
  const t = translator(locale, "public.home");
  return (
    <PageShell locale={locale} path="" settings={settings}>
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <Board locale={locale} settings={settings} />
      <section className="section" id="person" aria-labelledby="person-title">
        <h2 id="person-title">{t("person")}</h2>
        <p className="lead">{t("personLead")}</p>
        <ul className="lines">
          {settings.contactLines.map((line) => (
            <Line key={line.id} line={line} locale={locale} />
          ))}
        </ul>
      </section>
    </PageShell>
  );
}

async function Board({ locale, settings }: { locale: Locale; settings: Settings }) {
  const t = translator(locale, "public.home");
  const now = systemClock();
  const load = await readQueueLoad(settings.calendar);
  const by = (ticketType: TicketType, happeningNow = false) => {
    const due = promiseFor(
      settings,
      { ticketType, segment: "private", replyChannel: "sms", happeningNow },
      now,
      load,
    );
    return keepTogether(sayBy(locale, due, settings.calendar.timeZone, now));
  };
  const happening = t("happening", { by: by("fraudReport", true) });
  return (
    <nav aria-label={t("choices")}>
      <ul className="board">
        {(["question", "claim", "fraudReport"] as const).map((type) => (
          <li key={type}>
            <a href={`/${locale}${pathOf[type]}`}>
              <strong>{t(type)}</strong>
              <span>{t(`${type}Hint`)}</span>
              <span className="by">
                {type === "fraudReport" ? happening : t("answered", { by: by(type) })}
              </span>
              <Arrow />
            </a>
          </li>
        ))}
        <li>
          <a href={`/${locale}/track`}>
            <strong>{t("track")}</strong>
            <span>{t("trackHint")}</span>
            <Arrow />
          </a>
        </li>
      </ul>
    </nav>
  );
}

function Line({ line, locale }: { line: ContactLine; locale: Locale }) {
  const t = translator(locale, "public.home");
  const facts = (["keys", "cost", "wait"] as const).flatMap((fact) => {
    const text = line[fact]?.[locale];
    return text ? [{ fact, text }] : [];
  });
  return (
    <li>
      <h3>{keepTogether(line.who[locale])}</h3>
      <PhoneLink number={line.number} />
      <dl className="facts">
        {facts.map(({ fact, text }) => (
          <div key={fact}>
            <dt>{t(fact)}</dt>
            <dd>{keepTogether(text)}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
