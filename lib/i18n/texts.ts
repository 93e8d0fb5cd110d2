import type { Locale } from "@/lib/i18n/locales";
import cs from "@/lib/i18n/messages/cs.json" with { type: "json" };
import en from "@/lib/i18n/messages/en.json" with { type: "json" };
import ru from "@/lib/i18n/messages/ru.json" with { type: "json" };

/** Everything that is said, a file for each language: its words, its dates, its own name. */
export const texts = { cs, en, ru } satisfies Record<Locale, unknown>;

/** What a language calls itself: "Čeština". */
export const sayLanguage = (locale: Locale): string => texts[locale].language.name;
