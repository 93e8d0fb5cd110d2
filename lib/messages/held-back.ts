import type { Message } from "@/lib/generated/prisma/client";

/** Why a message waits that nobody has tried to send yet. */
export const quietReason = "quietHours";
/** Why a message was never sent. */
export const stoppedReason = "optedOut";

/** Until when a message waits because it is night where its number is; null when it does not. */
export const waitsUntil = ({
  state,
  stateReason,
  nextAttemptAt,
}: Pick<Message, "state" | "stateReason" | "nextAttemptAt">): Date | null =>
  state === "created" && stateReason === quietReason ? nextAttemptAt : null;
