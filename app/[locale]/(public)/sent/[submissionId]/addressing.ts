import { sayPhone } from "@/lib/i18n/dates";
import type { Settings } from "@/lib/settings/schema";
import { takesSms } from "@/lib/tickets/filing-facts";
import { maskAddress } from "@/lib/tickets/masking";
import type { Receipt } from "@/lib/tickets/receipt";

type Addressed = Pick<Receipt, "replyChannel" | "replyAddress">;

/** The address of the answer: in full on the browser that sent the form, masked on any other. */
export function shownAddress(
  { replyChannel, replyAddress }: Addressed,
  inFull: boolean,
  settings: Settings,
): string {
  if (!replyChannel || !replyAddress) return "";
  if (!inFull) return maskAddress(replyChannel, replyAddress);
  return replyChannel === "email"
    ? replyAddress
    : sayPhone(replyAddress, settings.operator.country).replaceAll(" ", "\u00a0");
}

/**
 * How the confirmation with the tracking code goes out; null when it cannot, to a landline, and while it waits for
 * somebody to look at the form first.
 */
export function confirmedBy(
  { replyChannel, replyAddress, suspectedSpam }: Addressed & Pick<Receipt, "suspectedSpam">,
  settings: Settings,
): "sms" | "email" | null {
  if (suspectedSpam) return null;
  if (replyChannel !== "phone") return replyChannel;
  return takesSms({ channel: replyChannel, address: replyAddress ?? "" }, settings) ? "sms" : null;
}
