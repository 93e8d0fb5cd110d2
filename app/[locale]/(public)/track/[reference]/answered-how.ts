import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { maskAddress } from "@/lib/tickets/masking";
import type { TrackedTicket } from "@/lib/tickets/tracking";

/** "by SMS to … 456": how the ticket is answered, to be put into a sentence. */
export function answeredHow(locale: Locale, { replyChannel, replyAddress }: TrackedTicket): string {
  const t = translator(locale, "following.next");
  if (!replyChannel || !replyAddress) return t("here");
  return t(replyChannel, { address: maskAddress(replyChannel, replyAddress) });
}
