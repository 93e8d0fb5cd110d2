import type { PermanentFailure, TemporaryFailure } from "@/lib/core/errors";
import type { DeliveryState } from "@/lib/generated/prisma/enums";
import { causeOf, retrySchedule } from "./retry-schedule";

export type NextStep = { retryAt: Date } | { state: DeliveryState };

/**
 * What follows a try that failed.
 * @param attempts tries made so far, this one included; passing on to another gateway at once is no try of its own
 * @returns when to try again, or the state the message ends in
 */
export function afterFailure(
  failure: PermanentFailure | TemporaryFailure,
  attempts: number,
  now: Date,
): NextStep {
  const { pauses, final } = retrySchedule[causeOf(failure)];
  const pause = pauses[attempts - 1];
  if (pause === undefined) return { state: final };
  const asked = "retryAfterMs" in failure ? (failure.retryAfterMs ?? 0) : 0;
  return { retryAt: new Date(now.getTime() + Math.max(pause, asked)) };
}
