import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** In which language and whose time this page speaks. */
export type Saying = { locale: Locale; timeZone: string; now: Date };

/** A delay as people say it: 80 ms, 2.4 s. */
export function sayDelay(locale: Locale, ms: number | null): string {
  const t = translator(locale, "channels");
  if (ms === null) return t("noMedian");
  if (ms < 1_000) return t("ms", { ms });
  return t("seconds", {
    seconds: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(ms / 1_000),
  });
}
