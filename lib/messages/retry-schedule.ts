import type { PermanentFailure, TemporaryFailure } from "@/lib/core/errors";
import type { DeliveryState } from "@/lib/generated/prisma/enums";

const seconds = 1_000;
const minutes = 60 * seconds;

/** GOV.UK Notify (notifications-api, app/celery/provider_tasks.py): 48 retries, 300 s apart, the first SMS retry at once. */
const fourHours = Array.from({ length: 47 }, () => 5 * minutes);
/** Most faults pass in seconds. */
const soonAndFourHours = [1 * seconds, 10 * seconds, 60 * seconds, ...fourHours];

export type Cause = keyof typeof retrySchedule;

/**
 * Why a try failed, how long to wait after each such try, and what the message ends in when no wait is left.
 * `elsewhere`: nothing was handed over and the gateway is to blame, so the next gateway is tried at once.
 *
 * All end within four hours, far before the four or five days of RFC 5321 §4.5.4.1: an answer is promised by a time, and
 * a person must still be able to choose another way.
 */
export const retrySchedule = {
  /** The address or the text will never be taken: 5yz (RFC 5321 §4.2.1), a refused submit_sm (SMPP 3.4 §5.1.3). */
  permanent: { pauses: [], final: "permanentFailure", elsewhere: false },
  /** Our own way out is down or does not let us in: a fault of ours, `technical-failure` in Notify's words. */
  unavailable: { pauses: soonAndFourHours, final: "technicalFailure", elsewhere: true },
  /** Too much at once: ESME_RTHROTTLED and ESME_RMSGQFUL (SMPP 3.4 §5.1.3), HTTP 429 (RFC 6585 §4). */
  throttled: { pauses: soonAndFourHours, final: "temporaryFailure", elsewhere: true },
  /** "Not yet": the server wants to see the same sender again later. RFC 6647 §5 advises waits of minutes, not seconds. */
  greylisted: {
    pauses: [1, 5, 15, 30, 30, 30, 30, 30, 30, 30].map((many) => many * minutes),
    final: "temporaryFailure",
    elsewhere: false,
  },
  /** A full mailbox (RFC 3463 §3.3, X.2.2) empties when its owner comes: RFC 5321 §4.5.4.1 asks for half an hour at least. */
  mailboxFull: {
    pauses: Array.from({ length: 8 }, () => 30 * minutes),
    final: "temporaryFailure",
    elsewhere: false,
  },
  /**
   * Handed over, and no answer: it may have been taken. It never goes to another gateway, because only the same one can
   * tell that it has it already.
   */
  unknown: { pauses: soonAndFourHours, final: "temporaryFailure", elsewhere: false },
  /** Every other "not now". */
  temporary: { pauses: soonAndFourHours, final: "temporaryFailure", elsewhere: false },
} as const satisfies Record<string, { pauses: readonly number[]; final: DeliveryState; elsewhere: boolean }>;

const throttled = /ESME_RTHROTTLED|ESME_RMSGQFUL|SMPP_BUSY|SMPP_PACED|SMPP_SLOW|SMTP_PACED|_429$/;

/** Why a try failed, by what the wire said of it. */
export function causeOf({ name, code = "" }: PermanentFailure | TemporaryFailure): Cause {
  if (name === "PermanentFailure") return "permanent";
  if (name === "GatewayUnavailable") return "unavailable";
  if (name === "UnknownOutcome") return "unknown";
  if (throttled.test(code)) return "throttled";
  if (/^[45]\d\d [45]\.2\.2$/.test(code)) return "mailboxFull";
  return /^45[01] 4\.7\.[01]$/.test(code) ? "greylisted" : "temporary";
}
