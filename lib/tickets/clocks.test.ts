import { describe, expect, it } from "vitest";
import type { TicketStatus } from "@/lib/generated/prisma/enums";
import { defaultSettings } from "@/lib/settings/defaults";
import { days, hours, later, minutes, monday } from "@/lib/test/factories";
import { type Clock, paused, queueMoment, reprioritised, resumed } from "./clocks";
import { stepTo } from "./stepping";

const { calendar } = defaultSettings;
const clock = (changes: Partial<Clock> = {}): Clock => ({
  kind: "answer",
  dueAt: later(6 * hours),
  metAt: null,
  pausedAt: null,
  remainingMs: null,
  ...changes,
});
const legal = clock({ kind: "legal", dueAt: later(30 * days) });

describe("a ticket that waits for the customer", () => {
  it("stops the service clock and keeps the working time that was left", () => {
    const stopped = paused(clock(), calendar, later(1 * hours));
    expect(stopped).toMatchObject({ pausedAt: later(1 * hours), remainingMs: 5 * hours });
  });

  it("never stops the legal clock", () => {
    expect(paused(legal, calendar, monday)).toBe(legal);
  });

  it("goes on with what was left, in working time: nights and weekends do not count", () => {
    const stopped = paused(clock(), calendar, later(1 * hours));
    const friday = later(4 * days + 9 * hours); // 19:00, one hour before the desk closes until Saturday at nine
    const running = resumed(stopped, calendar, friday);
    expect(running).toMatchObject({ pausedAt: null, remainingMs: null });
    expect(running.dueAt).toEqual(new Date("2026-11-28T12:00:00Z")); // 1 h on Friday, 4 h on Saturday
  });

  it("leaves the desk an hour at least, so that coming back is not at once too late", () => {
    const late = paused(clock({ dueAt: later(5 * minutes) }), calendar, later(1 * hours));
    expect(late.remainingMs).toBe(0);
    expect(resumed(late, calendar, later(2 * hours)).dueAt).toEqual(later(3 * hours));
  });

  it("takes a second pause and a second start for nothing", () => {
    const once = paused(clock(), calendar, monday);
    expect(paused(once, calendar, later(1 * hours))).toBe(once);
    const running = clock();
    expect(resumed(running, calendar, later(1 * hours))).toBe(running);
  });

  it("leaves a met clock met", () => {
    const met = clock({ metAt: monday });
    expect(paused(met, calendar, later(1 * hours))).toBe(met);
  });
});

describe("the place in the queue", () => {
  const at = (status: TicketStatus, clocks: Clock[]) =>
    queueMoment({ status, statusChangeDate: monday }, clocks);

  it("is the earliest promise that still runs", () => {
    expect(at("inProgress", [clock(), legal])).toEqual(clock().dueAt);
    expect(at("pending", [paused(clock(), calendar, monday), legal])).toEqual(legal.dueAt);
    expect(at("inProgress", [clock({ metAt: monday }), legal])).toEqual(legal.dueAt);
  });

  it("is a later look when nothing is owed, and none when the ticket has ended", () => {
    expect(at("pending", [clock({ metAt: monday })])).toEqual(later(14 * days));
    for (const ended of ["resolved", "closed", "rejected", "cancelled"] as const)
      expect(at(ended, [clock()])).toBeNull();
  });
});

describe("a higher priority", () => {
  const told = later(9 * days);

  it("pulls the answer nearer and never pushes it away", () => {
    const far = clock({ dueAt: told });
    expect(reprioritised(far, "urgent", told, calendar, monday).dueAt).toEqual(later(4 * hours));
    const near = clock({ dueAt: later(1 * hours) });
    expect(reprioritised(near, "urgent", told, calendar, monday).dueAt).toEqual(near.dueAt);
  });

  it("is given back down to what the customer was told, and not beyond", () => {
    const near = clock({ dueAt: later(1 * hours) });
    expect(reprioritised(near, "normal", told, calendar, monday).dueAt).toEqual(told);
  });

  it("does not touch the legal clock", () => {
    expect(reprioritised(legal, "urgent", told, calendar, monday)).toBe(legal);
  });
});

describe("a step of the ticket's life", () => {
  it("ends every clock with the ticket and dates the resolution", () => {
    const step = stepTo({ status: "inProgress" }, "resolved", [clock(), legal], calendar, later(1 * hours));
    expect(step.clocks.map(({ metAt }) => metAt)).toEqual([later(1 * hours), later(1 * hours)]);
    expect(step.change).toMatchObject({
      resolutionDate: later(1 * hours),
      statusChangeDate: later(1 * hours),
    });
  });

  it("takes the resolution back when the ticket is opened again", () => {
    expect(
      stepTo({ status: "resolved" }, "inProgress", [], calendar, monday).change.resolutionDate,
    ).toBeNull();
  });

  it("changes nothing where it leads nowhere", () => {
    const clocks = [clock()];
    expect(stepTo({ status: "held" }, "held", clocks, calendar, monday)).toEqual({ change: {}, clocks });
  });
});
