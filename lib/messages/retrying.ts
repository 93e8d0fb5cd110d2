import type { PermanentFailure, TemporaryFailure } from "@/lib/core/errors";
import type { DeliveryState } from "@/lib/generated/prisma/enums";

const seconds = 1000;
const minutes = 60 * seconds;

/**
 * How long to wait after the n-th try: at once at first, because most faults pass in seconds, then every
 * five minutes for four hours, as GOV.UK Notify does (notifications-api, app/celery/provider_tasks.py:
 * 48 retries, 300 s apart).
 */
const pauses = [1 * seconds, 10 * seconds, 60 * seconds, ...Array.from({ length: 47 }, () => 5 * minutes)];

export type NextStep = { retryAt: Date } | { state: DeliveryState };

/**
 * What follows a try that failed.
 * @param attempts tries made so far, this one included
 * @returns when to try again, or the state the message ends in: `permanentFailure` when the address or text
 *   will never be taken, `temporaryFailure` when the other side kept saying "not now", `technicalFailure`
 *   when our gateway could not be reached at all.
 */
export function afterFailure(
  failure: PermanentFailure | TemporaryFailure,
  attempts: number,
  now: Date,
): NextStep {
  if (failure.name === "PermanentFailure") return { state: "permanentFailure" };
  const pause = pauses[attempts - 1];
  if (pause === undefined)
    return { state: failure.name === "GatewayUnavailable" ? "technicalFailure" : "temporaryFailure" };
  const asked = "retryAfterMs" in failure ? (failure.retryAfterMs ?? 0) : 0;
  return { retryAt: new Date(now.getTime() + Math.max(pause, asked)) };
}
