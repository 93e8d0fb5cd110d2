import type { MessageKind } from "@/lib/generated/prisma/enums";
import { neverSend, readyToLeave, waitUntil } from "@/lib/messages/holding-back";
import { optedOutSince, stoppedKinds } from "@/lib/messages/opting-out";
import { readSettings } from "@/lib/settings/reading";
import { quietUntil } from "./quiet-hours";

/** What a person may be woken by, having asked for it this minute, and what goes to staff. */
const atAnyHour: MessageKind[] = [
  "code",
  "smsOptOut",
  "whichTicket",
  "staffInvitation",
  "gatewayTest",
  "gatewayAlert",
];

/**
 * Looks at an SMS before its first try: one that its receiver has stopped is never sent, and one that would come in the
 * night waits for the morning. Asked as late as this, so that a STOP holds for what waits, too.
 * @returns true when it is not to be sent now
 */
export async function heldBack(messageId: string, now: Date): Promise<boolean> {
  const message = await readyToLeave(messageId);
  if (!message || atAnyHour.includes(message.kind)) return false;
  const { sms, calendar } = await readSettings();
  if (stoppedKinds.includes(message.kind) && (await optedOutSince(message.address))) {
    await neverSend(messageId, now);
    return true;
  }
  const until = quietUntil(sms.quiet, message.address, calendar.timeZone, now);
  return until !== null && waitUntil(messageId, until);
}
