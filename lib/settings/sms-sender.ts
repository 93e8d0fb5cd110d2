import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { Settings } from "./schema";

/**
 * By which sender a number is written to.
 * @param number E.164
 * @returns undefined for the gateway's own, "" for none: the network puts one in
 */
export function senderFor({ senders }: Settings["sms"], number: string): string | undefined {
  const country = senders.length > 0 ? parsePhoneNumberFromString(number)?.country : undefined;
  return senders.find((one) => one.country === country)?.sender;
}

/** Can a short message to this number be answered, as far as its country's sender goes? A name cannot. */
export function senderTakesReplies(sms: Settings["sms"], number: string): boolean {
  const sender = senderFor(sms, number);
  return sender === undefined || /^\+?[0-9]+$/.test(sender);
}
