import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import { PageShell } from "./page-shell";

/** Nothing is here: what may have happened, and the two ways on. */
export function LostPage({ locale, settings }: { locale: Locale; settings: Settings }) {
  const t = translator(locale, "public.notFound");
  return (
    <PageShell locale={locale} path="" settings={settings}>
      <title>{`${t("title")} – ${settings.operator.name}`}</title>
      <h1>{t("title")}</h1>
      <div className="prose">
        <p className="lead">{t("text")}</p>
        <p>{t("closed")}</p>
        <p className="ways">
          <a href={`/${locale}`}>{t("home")}</a>
          <a href={`/${locale}/track`}>{t("track")}</a>
        </p>
      </div>
    </PageShell>
  );
}
