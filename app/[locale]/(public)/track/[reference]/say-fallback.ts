import { keepTogether } from "@/app/_ui/keep-together";
import { sayShortDay, sayWindow } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Settings } from "@/lib/settings/schema";
import { maskAddress } from "@/lib/tickets/masking";
import type { TrackedFallback } from "@/lib/tickets/tracked-fallback";

/** What was done because the channel of an answer failed, in a sentence. */
export function sayFallback(
  locale: Locale,
  done: TrackedFallback,
  { calendar }: Settings,
  now: Date,
): string {
  const t = translator(locale, "public.tracker.fallback");
  const { timeZone } = calendar;
  const { by, step } = done;
  if (step === "contact") return t(step, { by, address: maskAddress(done.channel, done.address) });
  if (step === "posted") return t(step, { by, day: sayShortDay(locale, done.at, timeZone, now) });
  const window = keepTogether(sayWindow(locale, done.windowStart, done.windowEnd, timeZone, now));
  return t(step, { by, window, address: maskAddress("phone", done.phone) });
}
