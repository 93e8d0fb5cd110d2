import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TicketType } from "@/lib/generated/prisma/enums";
import { addWorkingTime, isOpen, workingMsBetween } from "@/lib/settings/calendar";
import { defaultSettings } from "@/lib/settings/defaults";
import { legalDateFor, profileOf } from "@/lib/settings/legal";
import { calendars, instants } from "@/lib/test/calendars";
import { days, hours, later, monday } from "@/lib/test/factories";
import { promiseFor } from "./promise";
import { noLoad, type QueueLoad, type TypeLoad } from "./queue-load";
import type { PromiseInput } from "./schema";

const asked = (changes: Partial<PromiseInput> = {}): PromiseInput => ({
  ticketType: "question",
  segment: "private",
  replyChannel: "sms",
  happeningNow: false,
  ...changes,
});
const load = (question: TypeLoad): QueueLoad => ({
  ...noLoad,
  question,
  claim: question,
  fraudReport: question,
});
const promised = (changes: Partial<PromiseInput>, question: TypeLoad = noLoad.question, now = monday) =>
  promiseFor(defaultSettings, asked(changes), now, load(question));
/** All promised before the end of today, at six minutes each: ten an hour. */
const waiting = (count: number): TypeLoad => ({
  ahead: [{ workingMs: 2 * hours, count }],
  msPerAnswer: 6 * 60_000,
});

describe("a promise", () => {
  it("is the target of type and segment while the desk keeps up", () => {
    expect(promised({})).toEqual(later(1 * days));
    expect(promised({ segment: "corporate" })).toEqual(later(4 * hours));
    expect(promised({ ticketType: "claim" })).toEqual(new Date("2026-12-04T09:00:00Z"));
    expect(promised({}, waiting(100))).toEqual(later(1 * days));
  });

  it("is later when those ahead take longer at the pace of the desk, in its working time", () => {
    // 199 before it and itself are 20 hours; twelve of them in a day.
    expect(promised({}, waiting(199))).toEqual(later(1 * days + 8 * hours));
  });

  it("counts whoever is promised an earlier moment, and not who comes after", () => {
    const behind = { ahead: [{ workingMs: 30 * hours, count: 5000 }], msPerAnswer: 6 * 60_000 };
    expect(promised({}, behind)).toEqual(later(1 * days));
  });

  it("knows nothing of a pace where hardly anything was answered", () => {
    expect(promised({}, { ...waiting(5000), msPerAnswer: null })).toEqual(later(1 * days));
  });

  it("says no day that is so far away that it means nothing", () => {
    expect(promised({}, waiting(1_000_000))).toEqual(
      addWorkingTime(defaultSettings.calendar, monday, { days: 20 }),
    );
  });

  it("puts what is happening now before everybody", () => {
    const fraud = { ticketType: "fraudReport", happeningNow: true } as const;
    expect(promised(fraud, waiting(5000))).toEqual(later(1 * hours));
  });

  it("for a call is the window, however long the queue is", () => {
    const call = { replyChannel: "phone", windowEnd: later(4 * hours) } as const;
    expect(promised(call, waiting(5000))).toEqual(later(4 * hours));
  });

  it("of a claim is never after the legal date, at the latest when the desk closes before it", () => {
    const india = { ...defaultSettings, legal: { ...defaultSettings.legal, country: "IN" } };
    const claim = (topic: string) =>
      promiseFor(india, asked({ ticketType: "claim", topic }), monday, noLoad).toISOString();
    expect(claim("outage")).toBe("2026-11-26T19:00:00.000Z");
    expect(claim("bill")).toBe("2026-12-04T09:00:00.000Z");
  });
});

const loads: fc.Arbitrary<TypeLoad> = fc.record({
  ahead: fc
    .array(fc.record({ workingMs: fc.nat({ max: 300 * hours }), count: fc.integer({ min: 1, max: 500 }) }), {
      maxLength: 40,
    })
    .map((all) => all.sort((a, b) => a.workingMs - b.workingMs)),
  msPerAnswer: fc.option(fc.integer({ min: 1000, max: 2 * hours }), { nil: null }),
});
const inputs = fc.record({
  ticketType: fc.constantFrom(...Object.values(TicketType)),
  segment: fc.constantFrom("private" as const, "corporate" as const),
  replyChannel: fc.constant("email" as const),
  happeningNow: fc.constant(false),
});
const runs = { numRuns: 300 };

describe("the laws of promises", () => {
  it("leave the desk time for everybody who is promised an earlier moment, and for this one", () => {
    fc.assert(
      fc.property(calendars, instants, inputs, loads, (calendar, now, input, own) => {
        fc.pre(own.msPerAnswer !== null && input.ticketType !== "claim");
        const settings = { ...defaultSettings, calendar };
        const due = promiseFor(settings, input, now, load(own));
        const furthest = addWorkingTime(calendar, now, { days: 20 });
        fc.pre(due < furthest);
        const left = workingMsBetween(calendar, now, due);
        const before = own.ahead.filter(({ workingMs }) => workingMs < left);
        const count = before.reduce((sum, one) => sum + one.count, 0);
        expect(left).toBeGreaterThanOrEqual(count === 0 ? 0 : (count + 1) * (own.msPerAnswer ?? 0) - 1);
      }),
      runs,
    );
  });

  it("are at a moment at which somebody works, and a claim's not after its legal date", () => {
    fc.assert(
      fc.property(calendars, instants, inputs, loads, (calendar, now, input, own) => {
        const settings = { ...defaultSettings, calendar };
        const due = promiseFor(settings, input, now, load(own));
        expect(due >= now).toBe(true);
        const legal = legalDateFor(profileOf(settings), calendar, null, now);
        const works = isOpen(calendar, due) || isOpen(calendar, new Date(due.getTime() - 1));
        if (input.ticketType !== "claim") expect(works).toBe(true);
        else expect(due <= legal && (works || due.getTime() === legal.getTime())).toBe(true);
      }),
      runs,
    );
  });

  it("never come earlier when more wait or the desk is slower", () => {
    const more = fc.record({ workingMs: fc.nat({ max: 300 * hours }), count: fc.nat({ max: 500 }) });
    fc.assert(
      fc.property(
        calendars,
        instants,
        inputs,
        loads,
        more,
        fc.nat({ max: hours }),
        (calendar, now, input, own, one, slower) => {
          const settings = { ...defaultSettings, calendar };
          const due = promiseFor(settings, input, now, load(own));
          const ahead = [...own.ahead, one].sort((a, b) => a.workingMs - b.workingMs);
          expect(promiseFor(settings, input, now, load({ ...own, ahead })) >= due).toBe(true);
          const msPerAnswer = own.msPerAnswer === null ? null : own.msPerAnswer + slower;
          expect(promiseFor(settings, input, now, load({ ...own, msPerAnswer })) >= due).toBe(true);
        },
      ),
      runs,
    );
  });
});
