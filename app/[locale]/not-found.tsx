import { headers } from "next/headers";
import { localeHeader } from "@/app/_doors/locale";
import { LostPage } from "@/app/_ui/lost-page";
import { isLocale, locales } from "@/lib/i18n/locales";
import { readSettings } from "@/lib/settings/reading";

export default async function NotFound() {
  const locale = (await headers()).get(localeHeader);
  return <LostPage locale={isLocale(locale) ? locale : locales[0]} settings={await readSettings()} />;
}
