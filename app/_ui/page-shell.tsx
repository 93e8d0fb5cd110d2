import type { ReactNode } from "react";
import { type Locale, locales } from "@/lib/i18n/locales";
import { sayLanguage } from "@/lib/i18n/texts";
import { translator } from "@/lib/i18n/translator";
import { logoPath } from "@/lib/settings/logo";
import type { Settings } from "@/lib/settings/schema";
import { AppScript } from "./app-script";
import { exitHref, QuickExit } from "./quick-exit";

type Props = {
  locale: Locale;
  /** The page within its language, for example "/claim": the language switch keeps it. */
  path: string;
  settings: Settings;
  /** What the page shows is about fraud: it can be left at once. Those of the form always can. */
  aboutFraud?: boolean;
  children: ReactNode;
};

/** A report of fraud leaves nothing on the device, so that nobody else finds it there. */
const traceable = /^(?:$|\/(?:question|claim|track|sent|my)(?:\/|$))/;

/** What every public page stands in: the operator's name, the languages, the page itself, the foot. */
export function PageShell({ locale, path, settings, aboutFraud, children }: Props) {
  const t = translator(locale, "public.shell");
  const { operator } = settings;
  const logo = logoPath(operator.logo);
  const exits = aboutFraud || /^\/fraud-report(?:\/|$)/.test(path);
  return (
    <div className="shell">
      {traceable.test(path) && <AppScript />}
      {!exits && <Skip locale={locale} />}
      <header className="masthead">
        {exits && (
          <>
            <a className="skip" href={exitHref(locale, path)} rel="nofollow noreferrer">
              {translator(locale, "fraud.exit")("leave")}
            </a>
            <Skip locale={locale} />
          </>
        )}
        <div className="measure">
          <a className="operator" href={`/${locale}`}>
            {/* biome-ignore lint/performance/noImgElement: a small picture of the operator's, already of its size */}
            {logo && <img src={logo} alt="" />}
            {operator.name}
          </a>
          <nav className="languages" aria-label={t("languages")}>
            {locales.map((one) => (
              <a
                key={one}
                href={`/${one}${path}`}
                hrefLang={one}
                lang={one}
                aria-current={one === locale ? "true" : undefined}
              >
                {sayLanguage(one)}
              </a>
            ))}
          </nav>
        </div>
      </header>
      {exits && <QuickExit locale={locale} path={path} settings={settings} />}
      <main id="main" className="measure" tabIndex={-1}>
        {children}
      </main>
      <footer className="colophon">
        <div className="measure">
          <a href={`/${locale}`}>{t("home")}</a>
          <a href={`/${locale}/track`}>{t("track")}</a>
          <a href={`/${locale}#person`}>{t("person")}</a>
        </div>
      </footer>
    </div>
  );
}

/** Past what every page begins with. Where there is haste the way out comes before it. */
const Skip = ({ locale }: { locale: Locale }) => (
  <a className="skip" href="#main">
    {translator(locale, "public.shell")("skip")}
  </a>
);

/** The way back, above a page's heading. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <a className="back no-print" href={href}>
      {children}
    </a>
  );
}

/** The way back to the first page. */
export const BackHome = ({ locale }: { locale: Locale }) => (
  <BackLink href={`/${locale}`}>{translator(locale, "public.shell")("home")}</BackLink>
);
