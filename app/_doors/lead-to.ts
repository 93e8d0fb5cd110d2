import { isLocale, type Locale, locales } from "@/lib/i18n/locales";

/** The language that an address names, or the first one: for doors that show no page. */
export const localeIn = (named: string): Locale => (isLocale(named) ? named : locales[0]);

/** On to an address of ours, which the browser asks for anew. */
export const leadTo = (path: string): Response =>
  new Response(null, { status: 303, headers: { location: path } });
