import { createHmac } from "node:crypto";
import { keyFor } from "@/lib/core/env";
import { seal, unseal } from "@/lib/core/sealing";
import type { InboundSms } from "@/lib/generated/prisma/client";

/** What somebody sent, and from which number. */
export type SmsContent = {
  /** E.164 where it is a number that can be read so, else as it came. */
  sender: string;
  text: string;
};
export type OpenSms = InboundSms & SmsContent;

const place = (id: string): string => `InboundSms ${id}`;

/**
 * The column with a number and its words. A text that comes in may be about a fraud report, and nobody knows before it
 * has been looked at: all of them are sealed.
 */
export const smsColumns = (id: string, { sender, text }: SmsContent) => ({
  senderHash: senderHash(sender),
  sealed: seal(place(id), { sender, text }),
});

/** A short message with its number and words. @throws SealBroken */
export const openSms = (sms: InboundSms): OpenSms => ({
  ...sms,
  ...unseal<SmsContent>(place(sms.id), sms.sealed),
});

/** Finds what came from one number, and tells nobody who has the database which one that is. */
export const senderHash = (sender: string): string =>
  createHmac("sha256", keyFor("inbound-sender")).update(sender).digest("base64url");
