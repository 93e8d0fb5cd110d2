import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { SendingWords } from "./sending";

/** What is said while a form is on its way. */
export function sendingWords(locale: Locale): SendingWords {
  const t = translator(locale, "ask.state");
  return { sending: t("sending"), offline: t("offline") };
}
