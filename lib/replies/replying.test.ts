import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import {
  answerClock,
  byEmail,
  byPhone,
  claim,
  clockAt,
  eventsOf,
  filed,
  form,
  fraud,
  hours,
  jobsWaiting,
  later,
  legalClock,
  monday,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { answered, handedOver, reply, reported } from "@/lib/test/replies";
import { changeStatus } from "@/lib/tickets/changing";
import { addToTicket } from "./adding";
import { replyToTicket } from "./replying";

let agent: StaffActor;
beforeEach(async () => {
  await noTickets();
  agent = await person("agent");
});

const answers = async (ticketId: string) =>
  (await ticketRow(ticketId)).messages.filter(({ kind }) => kind === "answer");

describe("an answer", () => {
  it("is a note, a message with its job, and an event, to the address the person chose", async () => {
    const { reference, ticketId } = await filed(form({ reply: byEmail }));
    const { messageId } = await answered(agent, reference);
    expect(await answers(ticketId)).toMatchObject([
      { id: messageId, channel: "email", address: byEmail.address },
    ]);
    expect(await jobsWaiting()).toContain(messageId);
    expect(await eventsOf(ticketId)).toContain("answerWritten");
    expect(await ticketRow(ticketId)).toMatchObject({ status: "inProgress", assigneeId: agent.id });
  });

  it("stops the clock and takes its step when it has arrived, and not before", async () => {
    const { reference, ticketId } = await filed();
    const { messageId } = await answered(agent, reference, {}, later(1 * hours));
    await handedOver(messageId, ["step-1"], later(1 * hours));
    const underWay = await ticketRow(ticketId);
    expect(underWay).toMatchObject({ status: "inProgress", resolutionDate: null });
    expect(answerClock(underWay)?.metAt).toBeNull();
    expect(underWay.queueAt).toEqual(answerClock(underWay)?.dueAt);
    await reported("step-1", "delivered", later(2 * hours));
    const done = await ticketRow(ticketId);
    expect(done).toMatchObject({ status: "resolved", resolutionDate: later(2 * hours), queueAt: null });
    expect(answerClock(done)?.metAt).toEqual(later(2 * hours));
  });

  it("that did not arrive keeps the ticket open, its clock running, and says so", async () => {
    const { reference, ticketId } = await filed();
    const { messageId } = await answered(agent, reference);
    await handedOver(messageId, ["fail-1"]);
    await reported("fail-1", "permanentFailure");
    const ticket = await ticketRow(ticketId);
    expect(ticket.status).toBe("inProgress");
    expect(answerClock(ticket)?.metAt).toBeNull();
    expect(await eventsOf(ticketId)).toContain("answerFailed");
  });

  it("that asks the customer something pauses the service clock when it arrives, and never the legal one", async () => {
    const { reference, ticketId } = await filed(claim());
    const { messageId } = await answered(agent, reference, { statusAfter: "pending" });
    await handedOver(messageId, ["ask-1"]);
    await reported("ask-1", "delivered");
    const waiting = await ticketRow(ticketId);
    expect(waiting.status).toBe("pending");
    expect(answerClock(waiting)).toMatchObject({ metAt: null, pausedAt: monday });
    expect(legalClock(waiting)).toMatchObject({ metAt: null, pausedAt: null });
  });

  it("is written once by ten presses at once", async () => {
    const { reference, ticketId } = await filed();
    const input = reply(reference);
    const results = await Promise.all(Array.from({ length: 10 }, () => replyToTicket(agent, input)));
    expect(new Set(results.map((result) => result.ok && result.noteId)).size).toBe(1);
    expect(await answers(ticketId)).toHaveLength(1);
  });

  it("is held back with nothing changed when a colleague answered meanwhile", async () => {
    const { reference, ticketId } = await filed();
    const colleague = await person("agent");
    const results = await Promise.all([
      replyToTicket(agent, reply(reference)),
      replyToTicket(colleague, reply(reference)),
    ]);
    expect(results.map((result) => (result.ok ? "sent" : result.reason)).sort()).toEqual([
      "answeredMeanwhile",
      "sent",
    ]);
    expect(await answers(ticketId)).toHaveLength(1);
  });

  it("is held back too when the customer wrote meanwhile, and goes out when the writer has seen that", async () => {
    const { reference, ticketId } = await filed();
    const added = await addToTicket(
      { kind: "customer", ticketId },
      { submissionId: crypto.randomUUID(), text: "I found it myself" },
    );
    if (!added.ok) throw new Error(added.reason);
    expect(await replyToTicket(agent, reply(reference))).toMatchObject({ reason: "answeredMeanwhile" });
    expect(await replyToTicket(agent, reply(reference, { seenNoteId: added.noteId }))).toMatchObject({
      ok: true,
    });
  });

  it("goes out anyway when the writer says so", async () => {
    const { reference, ticketId } = await filed();
    await answered(agent, reference);
    expect(await replyToTicket(agent, reply(reference, { anyway: true }))).toMatchObject({ ok: true });
    expect(await answers(ticketId)).toHaveLength(2);
  });

  it("to a ticket the person may not see is not found", async () => {
    const { reference, ticketId } = await filed(fraud());
    await expect(replyToTicket(agent, reply(reference))).rejects.toThrow(
      expect.objectContaining({ name: "NotFound" }),
    );
    expect(await answers(ticketId)).toEqual([]);
  });

  it("to a ticket that has ended for good is refused", async () => {
    const { reference } = await filed();
    await changeStatus(agent, reference, "rejected");
    expect(await replyToTicket(agent, reply(reference))).toEqual({ ok: false, reason: "notOpen" });
  });

  it("by phone is the words for the promised call, and sends nothing", async () => {
    const { reference, ticketId } = await filed(form({ reply: byPhone }));
    const result = await replyToTicket(agent, reply(reference), clockAt(monday));
    expect(result).toMatchObject({ ok: true, way: "call" });
    const ticket = await ticketRow(ticketId);
    expect(ticket.callbacks).toMatchObject([{ state: "scheduled", script: reply(reference).text }]);
    expect(await answers(ticketId)).toEqual([]);
    expect(answerClock(ticket)?.metAt).toBeNull();
  });

  it("by phone plans another call when none is left to make", async () => {
    const { reference, ticketId } = await filed(form({ reply: byPhone }));
    await db().callback.updateMany({ where: { ticketId }, data: { state: "cancelled" } });
    await replyToTicket(agent, reply(reference), clockAt(monday));
    expect((await ticketRow(ticketId)).callbacks.map(({ state }) => state).sort()).toEqual([
      "cancelled",
      "scheduled",
    ]);
  });

  it("leaves open what the customer wrote after it", async () => {
    const { reference, ticketId } = await filed();
    const { messageId } = await answered(agent, reference);
    await handedOver(messageId, ["late-1"], later(1));
    const more = { submissionId: crypto.randomUUID(), text: "And in Italy?" };
    await addToTicket({ kind: "customer", ticketId }, more, clockAt(later(1 * hours)));
    await reported("late-1", "delivered", later(2 * hours));
    const ticket = await ticketRow(ticketId);
    expect(ticket.status).toBe("inProgress");
    expect(answerClock(ticket)?.metAt).toBeNull();
  });
});
