import type { StaffActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { defaultSettings } from "@/lib/settings/defaults";
import { forgetSettings } from "@/lib/settings/reading";
import type { Settings } from "@/lib/settings/schema";
import { byEmail, claim, filed, form, later, minutes } from "./factories";
import { answered, handedOver, reported } from "./replies";

let last = 0;

/** When the answers below have arrived. */
export const arrivedAt = later(10 * minutes);

export const customer = (ticketId: string) => ({ kind: "customer", ticketId }) as const;

/** A ticket whose answer has arrived and ended it. */
export async function solved(
  agent: StaffActor,
  input = form(),
): Promise<{ ticketId: string; reference: string; noteId: string; messageId: string }> {
  const { ticketId, reference } = await filed(input);
  const { noteId, messageId } = await answered(agent, reference);
  const receipt = `solved-${++last}`;
  await handedOver(messageId, [receipt]);
  await reported(receipt, "delivered", arrivedAt);
  return { ticketId, reference, noteId, messageId };
}

export const claimByEmail = () => claim({ reply: byEmail });

/** What an administrator has set, for the rest of a test. */
export async function withFollowing(following: Partial<Settings["following"]>): Promise<void> {
  const value = { ...defaultSettings.following, ...following };
  await db().setting.upsert({
    where: { key: "following" },
    create: { key: "following", value },
    update: { value },
  });
  forgetSettings();
}
