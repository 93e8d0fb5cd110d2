import { keepTogether } from "@/app/_ui/keep-together";
import { sayBy, sayWindow } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import type { Receipt } from "@/lib/tickets/receipt";
import { shownAddress } from "./addressing";

/** The promise in a sentence: how the answer comes, and by when. */
export function promiseOn(receipt: Receipt, inFull: boolean, locale: Locale, settings: Settings): string {
  const t = translator(locale, "public.receipt");
  const { timeZone } = settings.calendar;
  const { replyChannel, callback, expectedResolutionDate } = receipt;
  const now = new Date();
  const address = shownAddress(receipt, inFull, settings);
  if (replyChannel === "phone" && callback) {
    const window = keepTogether(sayWindow(locale, callback.windowStart, callback.windowEnd, timeZone, now));
    return t("promisePhone", { address, window });
  }
  if (!expectedResolutionDate) return "";
  const by = keepTogether(sayBy(locale, expectedResolutionDate, timeZone, now));
  return t(replyChannel === "email" ? "promiseEmail" : "promiseSms", { address, by });
}
