import type { InboundSms } from "@/lib/channels/wire";
import { logger } from "@/lib/core/log";
import { storeSms } from "@/lib/following/inbound-storing";
import { lookAtSms } from "@/lib/following/receiving";

/** Stores a message from somebody; the SMSC is told so only then. What it is about is found out afterwards. */
export async function receiveSms(sms: InboundSms): Promise<void> {
  const id = await storeSms(sms);
  lookAtSms(id).catch((err) => logger("receive").warn({ err, inboundSmsId: id }, "is looked at again later"));
}
