import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What the box for more words says. @param reopens the ticket has ended, and what is written opens it again */
export function addBoxWords(locale: Locale, reopens: boolean): { label: string; hint: string; send: string } {
  const t = translator(locale, "public.tracker");
  const again = translator(locale, "following.reopen");
  return reopens
    ? { label: again("label"), hint: again("hint"), send: again("send") }
    : { label: t("add"), hint: t("addHint"), send: t("addSend") };
}
