import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { bringBackCalls } from "@/lib/callbacks/returning";
import { releaseCallback, takeCallback } from "@/lib/callbacks/taking";
import { db } from "@/lib/core/db";
import type { CallOutcome } from "@/lib/generated/prisma/enums";
import { isOpen } from "@/lib/settings/calendar";
import { defaultSettings } from "@/lib/settings/defaults";
import {
  answerClock,
  byPhone,
  clockAt,
  days,
  eventsOf,
  filed,
  form,
  fraud,
  hours,
  later,
  minutes,
  monday,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { reply } from "@/lib/test/replies";
import { changeStatus } from "@/lib/tickets/changing";
import { decideCallback, recordCall } from "./calling";
import { replyToTicket } from "./replying";

let agent: StaffActor;
beforeEach(async () => {
  await noTickets();
  agent = await person("agent");
});

async function promised(input = form({ reply: byPhone })) {
  const { ticketId, reference } = await filed(input);
  const { id } = await db().callback.findFirstOrThrow({ where: { ticketId } });
  return { id, ticketId, reference };
}
const callRow = (id: string) =>
  db().callback.findUniqueOrThrow({ where: { id }, include: { attempts: true } });

/** Takes the call and makes it. */
async function call(id: string, outcome: CallOutcome, at = later(2 * hours), said: string | null = null) {
  await takeCallback(agent, id, clockAt(at));
  return recordCall(agent, { callbackId: id, outcome, said, statusAfter: "resolved" }, clockAt(at));
}

describe("a promised call", () => {
  it("is taken by one of ten who press at once", async () => {
    const { id } = await promised();
    const people = await Promise.all(Array.from({ length: 10 }, () => person("agent")));
    const results = await Promise.all(people.map((one) => takeCallback(one, id)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(new Set(results.flatMap((result) => (result.ok ? [] : [result.reason])))).toEqual(
      new Set(["taken"]),
    );
  });

  it("that reached the person is the answer: the words are kept, the clock stops, the ticket takes its step", async () => {
    const { id, ticketId } = await promised();
    const said = "The tariff changes on Friday";
    expect(await call(id, "reached", later(2 * hours), said)).toEqual({ ok: true, state: "reached" });
    const ticket = await ticketRow(ticketId);
    expect(ticket).toMatchObject({
      status: "resolved",
      queueAt: null,
      notes: [{ kind: "answer", text: said }],
    });
    expect(answerClock(ticket)?.metAt).toEqual(later(2 * hours));
    expect(await callRow(id)).toMatchObject({
      state: "reached",
      attempts: [{ number: 1, outcome: "reached", said }],
    });
  });

  it("that reached the person and has no words is not an answer", async () => {
    const { id, ticketId } = await promised();
    expect(await call(id, "reached", monday, "  ")).toEqual({ ok: false, reason: "saidMissing" });
    expect(answerClock(await ticketRow(ticketId))?.metAt).toBeNull();
  });

  it("keeps one answer when its words were prepared before", async () => {
    const { id, ticketId, reference } = await promised();
    await replyToTicket(agent, reply(reference), clockAt(monday));
    await call(id, "reached", later(2 * hours), "As prepared, and goodbye");
    expect((await ticketRow(ticketId)).notes).toMatchObject([
      { kind: "answer", text: "As prepared, and goodbye" },
    ]);
  });

  it("that reached nobody comes back by itself in a later window of the desk, twice, then asks a person", async () => {
    const { id, ticketId } = await promised();
    let last = await callRow(id);
    for (const outcome of ["noAnswer", "busy"] as const) {
      const at = last.windowStart;
      expect(await call(id, outcome, at)).toEqual({ ok: true, state: "scheduled" });
      const next = await callRow(id);
      expect(next.windowStart.getTime()).toBeGreaterThanOrEqual(at.getTime() + 2 * hours);
      expect(isOpen(defaultSettings.calendar, next.windowStart)).toBe(true);
      expect(next).toMatchObject({ takenById: null, takenAt: null });
      last = next;
    }
    expect(await call(id, "voicemail", last.windowStart)).toEqual({ ok: true, state: "needsDecision" });
    expect((await callRow(id)).attempts.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect((await ticketRow(ticketId)).queueAt).not.toBeNull();
    expect(answerClock(await ticketRow(ticketId))?.metAt).toBeNull();
  });

  it("to a wrong number asks a person at once", async () => {
    const { id } = await promised();
    expect(await call(id, "wrongNumber")).toEqual({ ok: true, state: "needsDecision" });
  });

  it("that asks a person is decided once: again, perhaps at another number, or given up", async () => {
    const { id } = await promised();
    await call(id, "wrongNumber");
    const window = { windowStart: later(1 * days), windowEnd: later(1 * days + 2 * hours) };
    const again = { kind: "callAgain", ...window, phone: "+420777000111" } as const;
    const decisions = await Promise.all([
      decideCallback(agent, id, again),
      decideCallback(agent, id, { kind: "giveUp" }),
    ]);
    expect(decisions.filter((decision) => decision.ok)).toHaveLength(1);
  });

  it("that was given up leaves the ticket in the queue", async () => {
    const { id, ticketId } = await promised();
    await call(id, "wrongNumber");
    await decideCallback(agent, id, { kind: "giveUp" });
    expect((await callRow(id)).state).toBe("cancelled");
    expect((await ticketRow(ticketId)).queueAt).not.toBeNull();
    expect(await eventsOf(ticketId)).toContain("callDecided");
  });

  it("is recorded by whoever took it, and by nobody else", async () => {
    const { id } = await promised();
    const result = { callbackId: id, outcome: "busy", said: null, statusAfter: "resolved" } as const;
    expect(await recordCall(agent, result)).toEqual({ ok: false, reason: "notYours" });
    await takeCallback(await person("agent"), id);
    expect(await recordCall(agent, result)).toEqual({ ok: false, reason: "notYours" });
    expect((await callRow(id)).attempts).toEqual([]);
  });

  it("is given back by hand, and by itself when it was taken and forgotten", async () => {
    const { id } = await promised();
    await takeCallback(agent, id, clockAt(monday));
    await releaseCallback(await person("agent"), id);
    expect((await callRow(id)).state).toBe("taken");
    await bringBackCalls(later(59 * minutes));
    expect((await callRow(id)).state).toBe("taken");
    await bringBackCalls(later(61 * minutes));
    expect(await callRow(id)).toMatchObject({ state: "scheduled", takenById: null });
  });

  it("of a fraud report does not exist for those who may not read it", async () => {
    const { id } = await promised(fraud({ reply: byPhone }));
    const notFound = expect.objectContaining({ name: "NotFound" });
    await expect(takeCallback(agent, id)).rejects.toThrow(notFound);
    await expect(releaseCallback(agent, id)).rejects.toThrow(notFound);
    await expect(decideCallback(agent, id, { kind: "giveUp" })).rejects.toThrow(notFound);
    const result = { callbackId: id, outcome: "busy", said: null, statusAfter: "resolved" } as const;
    await expect(recordCall(agent, result)).rejects.toThrow(notFound);
  });

  it("that is being recorded while its ticket is being changed does not stand in its way", async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => promised()));
    await Promise.all(made.map(({ id }) => takeCallback(agent, id)));
    const reached = { outcome: "reached", said: "Done", statusAfter: "resolved" } as const;
    const done = made.flatMap(({ id, reference }) => [
      recordCall(agent, { callbackId: id, ...reached }),
      changeStatus(agent, reference, "rejected"),
      replyToTicket(agent, reply(reference)),
    ]);
    await expect(Promise.all(done)).resolves.toHaveLength(36);
  });

  it("that reached nobody moves the promise to its next window, and tells the person by SMS", async () => {
    const { id, ticketId } = await promised();
    await call(id, "noAnswer");
    const { windowStart, windowEnd } = await callRow(id);
    const ticket = await ticketRow(ticketId);
    expect(ticket.expectedResolutionDate).toEqual(windowEnd);
    expect(answerClock(ticket)?.dueAt).toEqual(windowEnd);
    expect(ticket.moves).toMatchObject([{ cause: "notReached", from: later(4 * hours), until: windowEnd }]);
    const notices = ticket.messages.filter(({ kind }) => kind === "promiseMoved");
    expect(notices.map(({ text }) => text)).toEqual([
      expect.stringContaining("We called and did not reach you."),
    ]);
    expect(windowStart >= later(4 * hours)).toBe(true);
  });

  it("leaves a promise that was broken before the call broken", async () => {
    const { id, ticketId } = await promised();
    await call(id, "noAnswer", later(5 * hours));
    expect(answerClock(await ticketRow(ticketId))?.dueAt).toEqual(later(4 * hours));
  });
});
