import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor, SystemActor } from "@/lib/access/actor";
import { takeCallback } from "@/lib/callbacks/taking";
import { db } from "@/lib/core/db";
import { decideCallback, recordCall } from "@/lib/replies/calling";
import { replyToTicket } from "@/lib/replies/replying";
import {
  answerClock,
  byEmail,
  byPhone,
  claim,
  clockAt,
  days,
  eventsOf,
  filed,
  form,
  fraud,
  hours,
  later,
  legalClock,
  monday,
  noTickets,
  person,
  setTicket,
  ticketRow,
} from "@/lib/test/factories";
import { reply } from "@/lib/test/replies";
import { changeStatus } from "./changing";
import type { ImportRow } from "./import-row";
import { importTickets } from "./importing";
import { listQueue } from "./queue";
import { changeReplyChannel } from "./reply-channel";

let agent: StaffActor;
beforeEach(async () => {
  await noTickets();
  agent = await person("agent");
});

const at = clockAt(monday);
const bySms = { channel: "sms", address: "+420777888999" } as const;
const wednesday = {
  ...byPhone,
  address: "+420777888999",
  contactName: "Petr",
  windowStart: later(2 * days),
  windowEnd: later(2 * days + 2 * hours),
};
const changes = async (ticketId: string) =>
  (await eventsOf(ticketId)).filter((kind) => kind === "replyChannelChanged").length;
const openCalls = async (ticketId: string) =>
  (await ticketRow(ticketId)).callbacks.filter(({ state }) => state !== "cancelled");

describe("another way to answer", () => {
  it("is where the next answer goes, is found by search, and is in the history without its address", async () => {
    const { reference, ticketId } = await filed();
    expect(await changeReplyChannel(agent, reference, byEmail, at)).toEqual({ ok: true });
    const answer = await replyToTicket(agent, reply(reference));
    expect(answer).toMatchObject({ ok: true, way: "message" });
    expect((await ticketRow(ticketId)).messages.at(-1)).toMatchObject({
      kind: "answer",
      channel: "email",
      address: byEmail.address,
    });
    const { rows } = await listQueue(agent, { q: byEmail.address }, monday);
    expect(rows.map((row) => row.reference)).toEqual([reference]);
    const event = await db().event.findFirstOrThrow({ where: { ticketId, kind: "replyChannelChanged" } });
    expect(event.data).toEqual({ from: "sms", to: "email" });
  });

  it("leaves what was told and every clock as they were when it is a message", async () => {
    const { reference, ticketId } = await filed(claim());
    const before = await ticketRow(ticketId);
    await changeReplyChannel(agent, reference, byEmail, at);
    const { deadlines, queueAt, expectedResolutionDate } = await ticketRow(ticketId);
    expect({ deadlines, queueAt, expectedResolutionDate }).toEqual({
      deadlines: before.deadlines,
      queueAt: before.queueAt,
      expectedResolutionDate: before.expectedResolutionDate,
    });
  });

  it("gives an imported ticket an address, so that it can be answered", async () => {
    const row: ImportRow = {
      number: "250635",
      description: "No signal at home",
      filedAt: "2015-04-22T15:53:50",
      channel: "web",
      city: "Springfield",
      state: "Oregon",
      zip: "97477",
      status: "acknowledged",
      filedForSomeoneElse: false,
    };
    const importer: SystemActor = { kind: "system", name: "import" };
    const [imported] = await importTickets(importer, [{ rowNumber: 2, row }]);
    if (!imported?.ok) throw new Error("not imported");
    expect(await changeReplyChannel(agent, imported.reference, byEmail)).toEqual({ ok: true });
    expect(await replyToTicket(agent, reply(imported.reference, { outcome: "upheld" }))).toMatchObject({
      ok: true,
      way: "message",
    });
  });

  it("can be chosen by the customer, for their own ticket alone", async () => {
    const mine = await filed();
    const other = await filed();
    const customer = { kind: "customer", ticketId: mine.ticketId } as const;
    expect(await changeReplyChannel(customer, mine.reference, byEmail, at)).toEqual({ ok: true });
    await expect(changeReplyChannel(customer, other.reference, byEmail, at)).rejects.toThrow();
    expect((await ticketRow(mine.ticketId)).replyAddress).toBe(byEmail.address);
    expect((await ticketRow(other.ticketId)).replyChannel).toBe("sms");
  });

  it.each(["resolved", "closed", "rejected", "cancelled"] as const)("is refused when %s", async (status) => {
    const { reference, ticketId } = await filed(form({ reply: byPhone }));
    await setTicket(ticketId, { status });
    const before = await ticketRow(ticketId);
    expect(await changeReplyChannel(agent, reference, bySms, at)).toEqual({ ok: false, reason: "notOpen" });
    expect(await ticketRow(ticketId)).toEqual(before);
  });

  it("of a fraud report is nothing an agent can reach", async () => {
    const { reference, ticketId } = await filed(fraud());
    const notFound = expect.objectContaining({ name: "NotFound" });
    await expect(changeReplyChannel(agent, reference, byEmail, at)).rejects.toThrow(notFound);
    expect((await ticketRow(ticketId)).replyChannel).toBe("sms");
    const analyst = await person("fraudAnalyst");
    expect(await changeReplyChannel(analyst, reference, byEmail, at)).toEqual({ ok: true });
  });

  it("asked for twice, or as it is already, changes nothing the second time", async () => {
    const { reference, ticketId } = await filed();
    const same = await filed(form({ reply: byEmail }));
    await changeReplyChannel(agent, same.reference, byEmail, at);
    expect(await changes(same.ticketId)).toBe(0);
    await Promise.all([1, 2, 3, 4].map(() => changeReplyChannel(agent, reference, wednesday, at)));
    expect(await changes(ticketId)).toBe(1);
    expect(await openCalls(ticketId)).toHaveLength(1);
  });

  it("chosen twice at once, differently, is one of the two and never half of each", async () => {
    const { reference, ticketId } = await filed();
    await Promise.all([
      changeReplyChannel(agent, reference, wednesday, at),
      changeReplyChannel(agent, reference, byEmail, at),
    ]);
    const { replyChannel, replyAddress, contactName } = await ticketRow(ticketId);
    const calls = await openCalls(ticketId);
    if (replyChannel === "phone") {
      expect({ replyAddress, contactName }).toEqual({ replyAddress: wednesday.address, contactName: "Petr" });
      expect(calls).toHaveLength(1);
    } else {
      expect({ replyAddress, contactName }).toEqual({ replyAddress: byEmail.address, contactName: null });
      expect(calls).toEqual([]);
    }
    expect(await changes(ticketId)).toBe(2);
  });
});

describe("changing to a call", () => {
  it("plans it, due at the end of its window, and leaves what was told as told", async () => {
    const { reference, ticketId } = await filed(claim());
    const before = await ticketRow(ticketId);
    expect(await changeReplyChannel(agent, reference, wednesday, at)).toEqual({ ok: true });
    const ticket = await ticketRow(ticketId);
    expect(ticket).toMatchObject({ replyChannel: "phone", contactName: "Petr" });
    expect(ticket.callbacks).toMatchObject([
      { state: "scheduled", phone: wednesday.address, windowEnd: wednesday.windowEnd },
    ]);
    expect(answerClock(ticket)?.dueAt).toEqual(wednesday.windowEnd);
    expect(ticket.queueAt).toEqual(wednesday.windowEnd);
    expect(ticket.expectedResolutionDate).toEqual(before.expectedResolutionDate);
    expect(legalClock(ticket)).toEqual(legalClock(before));
  });

  it("mends no promise that is broken already", async () => {
    const { reference, ticketId } = await filed();
    const { queueAt } = await ticketRow(ticketId);
    const lateStart = later(30 * days);
    const late = { ...wednesday, windowStart: lateStart, windowEnd: later(2 * hours, lateStart) };
    await changeReplyChannel(agent, reference, late, clockAt(later(20 * days)));
    expect((await ticketRow(ticketId)).queueAt).toEqual(queueAt);
  });

  it("leaves the clock of a ticket that waits for the customer paused", async () => {
    const { reference, ticketId } = await filed();
    await changeStatus(agent, reference, "pending");
    await changeReplyChannel(agent, reference, wednesday, at);
    expect(answerClock(await ticketRow(ticketId))?.pausedAt).not.toBeNull();
  });
});

describe("a call that was promised", () => {
  it("is withdrawn when the answer goes another way, also after nobody was reached", async () => {
    const { reference, ticketId } = await filed(form({ reply: byPhone }));
    const [call] = await openCalls(ticketId);
    if (!call) throw new Error("no call");
    await takeCallback(agent, call.id);
    const wrong = {
      callbackId: call.id,
      outcome: "wrongNumber",
      said: null,
      statusAfter: "resolved",
    } as const;
    expect(await recordCall(agent, wrong)).toEqual({ ok: true, state: "needsDecision" });
    expect(await changeReplyChannel(agent, reference, bySms, at)).toEqual({ ok: true });
    expect(await openCalls(ticketId)).toEqual([]);
    expect(await ticketRow(ticketId)).toMatchObject({ replyChannel: "sms", contactName: null });
    const decided = await decideCallback(agent, call.id, { kind: "giveUp" });
    expect(decided).toEqual({ ok: false, reason: "decided" });
  });

  it("moves to another number and window with the words prepared for it", async () => {
    const { reference, ticketId } = await filed(form({ reply: byPhone }));
    const written = await replyToTicket(agent, reply(reference, { text: "It costs 5 Kč." }), at);
    if (!written.ok) throw new Error(written.reason);
    await changeReplyChannel(agent, reference, wednesday, at);
    expect((await ticketRow(ticketId)).callbacks).toMatchObject([
      { state: "scheduled", phone: wednesday.address, script: "It costs 5 Kč.", noteId: written.noteId },
    ]);
  });

  it("is left alone while somebody is calling, and so is the ticket", async () => {
    const { reference, ticketId } = await filed(form({ reply: byPhone }));
    const [call] = await openCalls(ticketId);
    await takeCallback(await person("agent"), call?.id ?? "");
    const before = await ticketRow(ticketId);
    const underWay = { ok: false, reason: "callUnderWay" };
    expect(await changeReplyChannel(agent, reference, bySms, at)).toEqual(underWay);
    expect(await changeReplyChannel(agent, reference, wednesday, at)).toEqual(underWay);
    expect(await ticketRow(ticketId)).toEqual(before);
  });

  it("is either taken or withdrawn when both happen at once", async () => {
    for (let round = 0; round < 5; round++) {
      const { reference, ticketId } = await filed(form({ reply: byPhone }));
      const [call] = await openCalls(ticketId);
      const [taken, changed] = await Promise.all([
        takeCallback(agent, call?.id ?? ""),
        changeReplyChannel(agent, reference, bySms, at),
      ]);
      expect(taken.ok).toBe(!changed.ok);
      const [after] = (await ticketRow(ticketId)).callbacks;
      expect(after?.state).toBe(taken.ok ? "taken" : "cancelled");
    }
  });
});
