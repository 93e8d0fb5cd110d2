import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import { ExitKeys } from "./exit-keys";

/** A page of a draft names it in its address: "/fraud-report/TOKEN/message". */
const draftIn = (path: string): string => /^\/fraud-report\/([\w-]{24})\//.exec(path)?.[1] ?? "";

/** The way out of here, which forgets what was being written. */
export const exitHref = (locale: Locale, path: string): string => {
  const draft = draftIn(path);
  return `/${locale}/fraud-report/exit${draft && `?draft=${draft}`}`;
};

type Props = { locale: Locale; path: string; settings: Settings };

/** A button that leaves at once (GOV.UK Design System, "Exit this page"); by the Shift key three times, too. */
export function QuickExit({ locale, path, settings }: Props) {
  const t = translator(locale, "fraud.exit");
  return (
    <aside aria-label={t("label")} className="quick-exit no-print">
      <a
        id="quick-exit"
        href={exitHref(locale, path)}
        rel="nofollow noreferrer"
        className="button second quick-exit-button"
      >
        {t("leave")}
      </a>
      <ExitKeys
        to={settings.quickExitUrl}
        words={{ more: [t("more1"), t("more2")], leaving: t("leaving") }}
      />
    </aside>
  );
}
