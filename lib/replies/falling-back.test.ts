import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { PermanentFailure } from "@/lib/core/errors";
import { countUndelivered } from "@/lib/messages/undelivered";
import { defaultSettings } from "@/lib/settings/defaults";
import { forgetSettings } from "@/lib/settings/reading";
import type { Settings } from "@/lib/settings/schema";
import {
  answerClock,
  byEmail,
  claim,
  clockAt,
  days,
  eventsOf,
  filed,
  form,
  fraud,
  hours,
  later,
  monday,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { answered, claimed, handedOver, messageRow, reported } from "@/lib/test/replies";
import { recordPosted, sendAnotherWay } from "./another-way";
import { decideCallback } from "./calling";
import { deliveryRefused, sweepDeliveries } from "./delivering";
import { showToCustomer } from "./showing";
import { listUndeliveredWork } from "./undelivered-work";

let agent: StaffActor;
beforeEach(async () => {
  await noTickets();
  await db().setting.deleteMany();
  forgetSettings();
  agent = await person("agent", "Alena");
});

const refused = async (messageId: string, at = monday, code = "550 5.1.1") =>
  deliveryRefused(
    await claimed(messageId, at),
    new PermanentFailure("No such mailbox", code),
    "smtp",
    clockAt(at),
  );

/** A ticket whose answer was refused for good. */
async function failed(input = form(), { proved = false, writer = agent } = {}) {
  const { reference, ticketId } = await filed(input);
  if (proved) await db().ticket.update({ where: { id: ticketId }, data: { subjectNumberProvedAt: monday } });
  const { messageId, noteId } = await answered(writer, reference);
  await refused(messageId);
  return { ticketId, reference, messageId, noteId };
}

async function withPolicy(fallback: Partial<Settings["fallback"]>) {
  const value = { ...defaultSettings.fallback, ...fallback };
  await db().setting.create({ data: { key: "fallback", value } });
  forgetSettings();
}

const answersOf = async (ticketId: string) =>
  (await ticketRow(ticketId)).messages.filter(({ kind }) => kind === "answer");

describe("an answer whose channel failed for good", () => {
  it("goes to another address that is the person's own, and its clock runs on", async () => {
    const { ticketId, messageId, noteId } = await failed(form({ reply: byEmail }), { proved: true });
    const [first, second] = await answersOf(ticketId);
    expect(first).toMatchObject({ id: messageId, fallback: "contact", fallbackAt: monday });
    expect(second).toMatchObject({ channel: "sms", address: "+420601123456", noteId, state: "created" });
    expect(second?.text).toContain("A minute costs 5 Kč.");
    expect(await eventsOf(ticketId)).toContain("answerFallback");
    expect(answerClock(await ticketRow(ticketId))?.metAt).toBeNull();
    const { toDo, underWay } = await listUndeliveredWork(agent, clockAt(monday));
    expect([toDo, underWay.map(({ id }) => id)]).toEqual([[], [messageId]]);
    expect(await countUndelivered(agent)).toBe(0);

    await handedOver(second?.id ?? "", ["fallback-1"]);
    await reported("fallback-1", "delivered", later(1 * hours));
    expect(answerClock(await ticketRow(ticketId))?.metAt).toEqual(later(1 * hours));
    expect((await listUndeliveredWork(agent)).underWay).toEqual([]);
  });

  it("is spoken at the number that it was sent to, and no call is made for what has arrived since", async () => {
    const { ticketId, noteId } = await failed();
    const [call] = (await ticketRow(ticketId)).callbacks;
    expect(call).toMatchObject({
      phone: "+420601123456",
      script: "A minute costs 5 Kč.",
      noteId,
      state: "scheduled",
    });
    expect(call?.windowStart.getTime()).toBeGreaterThanOrEqual(later(1 * hours).getTime());
    await showToCustomer({ kind: "customer", ticketId }, clockAt(later(10)));
    expect((await ticketRow(ticketId)).callbacks).toMatchObject([{ state: "cancelled" }]);
  });

  it("goes on to the next step when that one fails too, and waits for a letter at the end", async () => {
    const { ticketId, messageId } = await failed(form({ reply: byEmail }), { proved: true });
    const second = (await answersOf(ticketId))[1]?.id ?? "";
    await refused(second, later(1 * hours), "ESME_RINVDSTADR");
    expect(await messageRow(messageId)).toMatchObject({ dismissedAt: later(1 * hours) });
    expect(await messageRow(second)).toMatchObject({ fallback: "call" });
    const [call] = (await ticketRow(ticketId)).callbacks;
    await db().callback.update({ where: { id: call?.id }, data: { state: "needsDecision" } });
    await decideCallback(agent, call?.id ?? "", { kind: "giveUp" });
    const { toDo } = await listUndeliveredWork(agent);
    expect(toDo).toMatchObject([{ id: second, fallback: "letter", fallbackAt: null, phone: null }]);
  });

  it("waits for a person when it is too old, where the policy says so, and where there is no other way", async () => {
    await withPolicy({ byItselfHours: 0 });
    const asked = await failed();
    expect(await messageRow(asked.messageId)).toMatchObject({ fallback: "call", fallbackAt: null });
    expect((await ticketRow(asked.ticketId)).callbacks).toEqual([]);
    expect(await countUndelivered(agent)).toBe(1);
    expect(await sendAnotherWay(agent, asked.messageId, "contact")).toEqual({ ok: false, reason: "noWay" });
    const presses = [1, 2, 3].map(() => sendAnotherWay(agent, asked.messageId, "call", clockAt(monday)));
    expect((await Promise.all(presses)).filter(({ ok }) => ok)).toHaveLength(1);
    expect((await ticketRow(asked.ticketId)).callbacks).toHaveLength(1);
    expect(await countUndelivered(agent)).toBe(0);
  });

  it("after three days of silence goes another way as well", async () => {
    const { reference, ticketId } = await filed();
    const { messageId } = await answered(agent, reference);
    await handedOver(messageId, ["silent-1"]);
    await sweepDeliveries(clockAt(later(3 * days + 1)));
    expect(await messageRow(messageId)).toMatchObject({ state: "temporaryFailure", fallback: "call" });
    expect((await ticketRow(ticketId)).callbacks).toHaveLength(1);
  });

  it("is never sent beyond what the reporter of a fraud chose", async () => {
    const analyst = await person("fraudAnalyst");
    const { ticketId, messageId } = await failed(fraud({ reply: byEmail }), {
      proved: true,
      writer: analyst,
    });
    expect(await messageRow(messageId)).toMatchObject({ fallback: null });
    expect(await ticketRow(ticketId)).toMatchObject({ callbacks: [] });
    expect(await answersOf(ticketId)).toHaveLength(1);
    const { toDo } = await listUndeliveredWork(analyst);
    expect(toDo).toMatchObject([{ id: messageId, contact: null, phone: null }]);
    for (const step of ["contact", "call"] as const)
      expect(await sendAnotherWay(analyst, messageId, step)).toEqual({ ok: false, reason: "noWay" });
  });
});

it("a letter that was posted counts as sent, once, with who says so", async () => {
  await withPolicy({ steps: ["letter"] });
  const { ticketId, messageId, noteId } = await failed(claim({ reply: byEmail }));
  expect(await messageRow(messageId)).toMatchObject({ fallback: "letter", fallbackAt: null });
  const at = later(2 * hours);
  const results = await Promise.all([1, 2].map(() => recordPosted(agent, messageId, clockAt(at))));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await messageRow(messageId)).toMatchObject({ postedAt: at, postedById: agent.id });
  const ticket = await ticketRow(ticketId);
  expect(ticket.notes.find(({ id }) => id === noteId)?.arrivedAt).toEqual(at);
  expect(answerClock(ticket)?.metAt).toEqual(at);
  expect((await eventsOf(ticketId)).filter((kind) => kind === "letterPosted")).toHaveLength(1);
  expect(await countUndelivered(agent)).toBe(0);
});
