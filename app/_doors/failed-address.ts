import type { ShownError } from "@/app/_ui/form-state";
import { sayShortDay } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { markOf } from "@/lib/messages/failed-addresses";
import type { Settings } from "@/lib/settings/schema";
import type { Reply } from "@/lib/tickets/schema";

/**
 * What to say of an address that failed for good. Whoever sends the same one again after that insists: it is used.
 * @param said what the form was told the last time
 */
export async function failedAddress(
  locale: Locale,
  { channel, address }: Reply,
  said: ShownError[],
  { calendar }: Settings,
  now: Date,
): Promise<ShownError | null> {
  if (channel === "phone") return null;
  const mark = await markOf({ channel, address });
  if (!mark) return null;
  const day = sayShortDay(locale, mark.since, calendar.timeZone, now);
  const text = translator(locale, "following.errors")("failedAddress", { channel, address, day });
  if (said.some((error) => error.text === text)) return null;
  return { field: channel === "sms" ? "smsNumber" : "emailAddress", text };
}
