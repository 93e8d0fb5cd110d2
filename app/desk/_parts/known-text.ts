import type { Locale } from "@/lib/i18n/locales";
import { texts } from "@/lib/i18n/texts";

/** Is there such a text at the desk? Asked before a word out of an address is used as a key. */
export const hasText = (locale: Locale, group: "problems" | "notices" | "events", key: string): boolean =>
  Object.hasOwn(texts[locale].desk[group], key);
