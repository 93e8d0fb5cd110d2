import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { takeCallback } from "@/lib/callbacks/taking";
import { db } from "@/lib/core/db";
import { sayBy, sayByDay } from "@/lib/i18n/dates";
import { addToTicket } from "@/lib/replies/adding";
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
  hours,
  later,
  legalClock,
  minutes,
  monday,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { customer, solved, withFollowing } from "@/lib/test/following";
import { answered, handedOver, reported } from "@/lib/test/replies";
import { changeType } from "@/lib/tickets/changing";
import { changeOwnReply } from "./answering-way";
import { askForCall } from "./asking-for-call";
import { upgradeToClaim } from "./upgrading";
import { withdrawTicket } from "./withdrawing";

let agent: StaffActor;
beforeEach(async () => {
  await noTickets();
  await withFollowing({});
  agent = await person("agent");
});

const words = (text = "I want the fee back") => ({ submissionId: crypto.randomUUID(), text });
const wish = (
  changes: Partial<Parameters<typeof askForCall>[1]["call"]> = {},
  text: string | null = null,
) => ({
  submissionId: crypto.randomUUID(),
  text,
  call: {
    address: null,
    contactName: "Jana",
    windowStart: later(4 * hours),
    windowEnd: later(6 * hours),
    ...changes,
  },
});

describe("withdrawing", () => {
  it("ends the ticket, its clocks and its calls, once", async () => {
    const { ticketId } = await filed(form({ reply: byPhone }));
    const at = clockAt(later(minutes));
    expect(await withdrawTicket(customer(ticketId), at)).toEqual({ ok: true });
    expect(await withdrawTicket(customer(ticketId), clockAt(later(hours)))).toEqual({ ok: true });
    const ticket = await ticketRow(ticketId);
    expect(ticket).toMatchObject({ status: "cancelled", statusChangeDate: at(), queueAt: null });
    expect(answerClock(ticket)?.metAt).toEqual(at());
    expect(ticket.callbacks).toMatchObject([{ state: "cancelled" }]);
    expect(await addToTicket(customer(ticketId), words())).toEqual({ ok: false, reason: "closed" });
  });

  it("is not undone by an answer that was on its way", async () => {
    const { ticketId, reference } = await filed();
    const { messageId } = await answered(agent, reference);
    await handedOver(messageId, ["late"]);
    await withdrawTicket(customer(ticketId));
    await reported("late", "delivered");
    expect(await ticketRow(ticketId)).toMatchObject({ status: "cancelled", notes: [{ arrivedAt: monday }] });
  });

  it("comes too late for what is answered", async () => {
    const { ticketId } = await solved(agent);
    expect(await withdrawTicket(customer(ticketId))).toEqual({ ok: false, reason: "notOpen" });
  });

  it("is limited", async () => {
    const { ticketId } = await filed();
    for (let time = 0; time < 20; time++) await withdrawTicket(customer(ticketId));
    expect(await withdrawTicket(customer(ticketId))).toEqual({ ok: false, reason: "tooMany" });
  });
});

describe("reopening", () => {
  it("is possible within the set days, and not after them", async () => {
    await withFollowing({ reopenDays: 7 });
    const [early, late] = [await solved(agent), await solved(agent)];
    const on = (time: number) => clockAt(later(time));
    expect(await addToTicket(customer(late.ticketId), words(), on(7 * days + hours))).toEqual({
      ok: false,
      reason: "closed",
    });
    expect(await addToTicket(customer(early.ticketId), words(), on(7 * days))).toMatchObject({ ok: true });
    expect(await ticketRow(early.ticketId)).toMatchObject({ status: "inProgress" });
  });
});

describe("making a claim of a question", () => {
  it("starts the legal clock at that moment and keeps the promise that was made", async () => {
    const { ticketId } = await filed();
    const before = await ticketRow(ticketId);
    const at = later(3 * days);
    const input = words();
    expect(await upgradeToClaim(customer(ticketId), input, clockAt(at))).toEqual({ ok: true });
    expect(await upgradeToClaim(customer(ticketId), input, clockAt(at))).toEqual({ ok: true });
    const ticket = await ticketRow(ticketId);
    expect(ticket).toMatchObject({
      ticketType: "claim",
      expectedResolutionDate: before.expectedResolutionDate,
    });
    expect(ticket.legalProfileId).not.toBeNull();
    expect(ticket.notes).toMatchObject([{ kind: "customer", text: input.text }]);
    expect(answerClock(ticket)?.dueAt).toEqual(answerClock(before)?.dueAt);
    expect(legalClock(ticket)?.dueAt.getTime()).toBeGreaterThan(later(30 * days).getTime());
  });

  it("opens an answered question again, and is refused for anything else", async () => {
    const { ticketId } = await solved(agent);
    await upgradeToClaim(customer(ticketId), words(), clockAt(later(days)));
    const ticket = await ticketRow(ticketId);
    expect(ticket).toMatchObject({ ticketType: "claim", status: "inProgress" });
    expect(answerClock(ticket)?.metAt).toBeNull();
    const other = await filed(claim());
    expect(await upgradeToClaim(customer(other.ticketId), words())).toEqual({
      ok: false,
      reason: "notQuestion",
    });
  });
});

describe("what is told of a claim made of a question", () => {
  const at = clockAt(later(hours));
  const made = async (input = form()) => {
    const { ticketId } = await filed(input);
    const before = await db().message.count({ where: { ticketId } });
    const words = { submissionId: crypto.randomUUID(), text: "I want the fee back" };
    for (const _press of [1, 2]) await upgradeToClaim(customer(ticketId), words, at);
    const ticket = await ticketRow(ticketId);
    const where = { ticketId };
    const messages = await db().message.findMany({ where, orderBy: { id: "asc" }, skip: before });
    return { ticket, messages };
  };
  const english = (date: Date | undefined) => sayByDay("en", date ?? monday, "Europe/Prague", monday);

  it("is the promise and the legal date, once, on the person's own channel", async () => {
    const { ticket, messages } = await made(form({ reply: byEmail, locale: "en" }));
    expect(messages).toMatchObject([
      { kind: "acknowledgement", channel: "email", address: byEmail.address, state: "created" },
    ]);
    const [{ text = "", subject = "" } = {}] = messages;
    expect(subject).toContain("claim");
    expect(text).toContain(english(legalClock(ticket)?.dueAt));
    expect(ticket.expectedResolutionDate).not.toBeNull();
    const due = ticket.expectedResolutionDate ?? monday;
    expect(text).toContain(sayBy("en", due, "Europe/Prague", later(-7 * days)));
    expect((await made()).messages).toMatchObject([{ kind: "acknowledgement", channel: "sms" }]);
  });

  it("names the call that is promised, where the number takes an SMS, and is nothing where it takes none", async () => {
    const called = await made(form({ reply: byPhone, locale: "en" }));
    expect(called.messages).toMatchObject([
      { channel: "sms", text: expect.stringContaining("We will call you") },
    ]);
    expect((await made(form({ reply: { ...byPhone, address: "+420257123456" } }))).messages).toEqual([]);
  });

  it("waits while the question is suspected", async () => {
    expect((await made(form({ suspected: ["honeypot"] }))).messages).toEqual([]);
  });

  it("is told too when the desk makes a claim of it, the first time", async () => {
    const { ticketId, reference } = await filed();
    for (const type of ["claim", "question", "claim"] as const) await changeType(agent, reference, type);
    const kinds = (await db().message.findMany({ where: { ticketId } })).map(({ kind }) => kind);
    expect(kinds).toEqual(["acknowledgement", "acknowledgement"]);
  });
});

describe("asking to be called", () => {
  it("answers by phone from then on, once, at the number that is known", async () => {
    const { ticketId } = await filed();
    const asked = wish({}, "About the fee");
    expect(await askForCall(customer(ticketId), asked, clockAt(later(minutes)))).toEqual({ ok: true });
    expect(await askForCall(customer(ticketId), asked, clockAt(later(minutes)))).toEqual({ ok: true });
    const ticket = await ticketRow(ticketId);
    expect(ticket).toMatchObject({
      replyChannel: "phone",
      replyAddress: "+420601123456",
      contactName: "Jana",
    });
    expect(ticket.callbacks).toMatchObject([{ state: "scheduled", windowEnd: later(6 * hours) }]);
    expect(ticket.notes).toMatchObject([{ text: "About the fee" }]);
    const planned = (await eventsOf(ticketId)).filter((kind) => kind === "callPlanned");
    expect(planned).toHaveLength(1);
    expect(answerClock(ticket)?.dueAt).toEqual(later(6 * hours));
  });

  it("needs a number where none is known, and forgets that the old address was proved", async () => {
    const { ticketId } = await filed(form({ reply: byEmail }));
    await db().ticket.update({ where: { id: ticketId }, data: { addressProvedAt: monday } });
    expect(await askForCall(customer(ticketId), wish())).toEqual({ ok: false, reason: "noNumber" });
    const at = clockAt(later(minutes));
    expect(await askForCall(customer(ticketId), wish({ address: "+420602000000" }), at)).toEqual({
      ok: true,
    });
    expect(await ticketRow(ticketId)).toMatchObject({ replyAddress: "+420602000000", addressProvedAt: null });
  });

  it("opens an answered ticket with the call as its promise", async () => {
    const { ticketId } = await solved(agent);
    const call = { windowStart: later(2 * days), windowEnd: later(2 * days + 2 * hours) };
    await askForCall(customer(ticketId), wish(call), clockAt(later(days)));
    const ticket = await ticketRow(ticketId);
    expect(ticket).toMatchObject({ status: "inProgress", expectedResolutionDate: call.windowEnd });
    expect(ticket.callbacks).toMatchObject([{ state: "scheduled" }]);
  });

  it("does not pull away a call that somebody is making", async () => {
    const { ticketId } = await filed(form({ reply: byPhone }));
    const { id } = await db().callback.findFirstOrThrow({ where: { ticketId } });
    await takeCallback(agent, id, clockAt(later(2 * hours)));
    expect(await askForCall(customer(ticketId), wish())).toEqual({ ok: false, reason: "callUnderWay" });
  });
});

describe("changing how one is answered", () => {
  it("is limited", async () => {
    const { ticketId, reference } = await filed();
    const change = () => changeOwnReply(customer(ticketId), reference, byEmail);
    expect(await change()).toEqual({ ok: true });
    for (let time = 1; time < 20; time++) await change();
    expect(await change()).toEqual({ ok: false, reason: "tooMany" });
  });
});
