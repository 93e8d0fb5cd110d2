import { cookies, headers } from "next/headers";
import { notFound } from "next/navigation";
import { isLocale, type Locale, locales } from "@/lib/i18n/locales";

/** The language in an address; in one that we do not speak there is no page. */
export async function localeOf(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return locale;
}

/** For pages that are given no language: the one of the address, the one chosen before, or the browser's. */
export async function readersLocale(): Promise<Locale> {
  const sent = await headers();
  const accepted = (sent.get("accept-language") ?? "").split(",").map((range) => range.trim().slice(0, 2));
  // The first is next-intl's own note for the page.
  const known = [sent.get("x-next-intl-locale"), (await cookies()).get("NEXT_LOCALE")?.value, ...accepted];
  return known.find(isLocale) ?? locales[0];
}
