import { describe, expect, it } from "vitest";
import { GatewayUnavailable, PermanentFailure, TemporaryFailure, UnknownOutcome } from "@/lib/core/errors";
import { causeOf, retrySchedule } from "./retry-schedule";
import { afterFailure } from "./retrying";

const now = new Date("2026-11-23T09:00:00Z");
const hours = 3_600_000;

describe("the retry schedule", () => {
  it.each([
    [new PermanentFailure("no", "550 5.1.1"), "permanent"],
    [new GatewayUnavailable("no", "ECONNREFUSED"), "unavailable"],
    [new UnknownOutcome("?", "SMPP_NO_ANSWER"), "unknown"],
    [new TemporaryFailure("no", "ESME_RTHROTTLED"), "throttled"],
    [new TemporaryFailure("no", "TWILIO_429"), "throttled"],
    [new TemporaryFailure("no", "450 4.7.1"), "greylisted"],
    [new TemporaryFailure("no", "552 5.2.2"), "mailboxFull"],
    [new TemporaryFailure("no", "452 4.2.2"), "mailboxFull"],
    [new TemporaryFailure("no", "451"), "temporary"],
    [new TemporaryFailure("no"), "temporary"],
  ])("knows the cause of %s", (failure, cause) => {
    expect(causeOf(failure)).toBe(cause);
  });

  it("ends for every cause within about four hours, so that a person can still choose another way", () => {
    for (const { pauses } of Object.values(retrySchedule)) {
      const whole = pauses.reduce<number>((sum, pause) => sum + pause, 0);
      expect(whole === 0 || (whole > 3.5 * hours && whole < 4.5 * hours)).toBe(true);
    }
  });

  it("tries a greylisted letter minutes later, and a full mailbox half an hour later", () => {
    const later = (code: string) => afterFailure(new TemporaryFailure("no", code), 1, now);
    expect(later("451 4.7.1")).toEqual({ retryAt: new Date(now.getTime() + 60_000) });
    expect(later("452 4.2.2")).toEqual({ retryAt: new Date(now.getTime() + 30 * 60_000) });
  });

  it("ends in the state of its last cause", () => {
    const end = (failure: TemporaryFailure) => afterFailure(failure, 99, now);
    expect(end(new GatewayUnavailable("no"))).toEqual({ state: "technicalFailure" });
    expect(end(new TemporaryFailure("no"))).toEqual({ state: "temporaryFailure" });
  });
});
