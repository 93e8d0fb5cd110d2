import { notFound } from "next/navigation";
import { isLocale, type Locale } from "@/lib/i18n/locales";

/** The language in an address; in one that we do not speak there is no page. */
export async function localeOf(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return locale;
}

/** Where next-intl's middleware notes the language of a request, for pages that are given no address. */
export const localeHeader = "x-next-intl-locale";
