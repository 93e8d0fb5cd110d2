import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import {
  aMonthFromMonday,
  answerClock,
  byPhone,
  claim,
  eventsOf,
  filed,
  form,
  fraud,
  legalClock,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { addInternalNote, assignTicket, changePriority, changeStatus, changeType } from "./changing";
import { takeNext } from "./taking";

let agent: StaffActor;
beforeEach(async () => {
  await noTickets();
  agent = await person("agent");
});

const notFound = expect.objectContaining({ name: "NotFound" });

describe("a change by staff", () => {
  it("of a ticket the person may not see is not found, and changes nothing", async () => {
    const { reference, ticketId } = await filed(fraud());
    const before = await ticketRow(ticketId);
    await expect(assignTicket(agent, reference, agent.id)).rejects.toThrow(notFound);
    await expect(changeStatus(agent, reference, "rejected")).rejects.toThrow(notFound);
    await expect(changeType(agent, reference, "question")).rejects.toThrow(notFound);
    await expect(changePriority(agent, reference, "low")).rejects.toThrow(notFound);
    const note = { submissionId: crypto.randomUUID(), text: "-" };
    await expect(addInternalNote(agent, reference, note)).rejects.toThrow(notFound);
    expect(await ticketRow(ticketId)).toEqual(before);
    expect(await eventsOf(ticketId)).toEqual(["ticketFiled"]);
  });

  it("takes only the steps of a ticket's life", async () => {
    const { reference, ticketId } = await filed();
    expect(await changeStatus(agent, reference, "closed")).toEqual({ ok: false, reason: "notPossible" });
    expect(await changeStatus(agent, reference, "cancelled")).toEqual({ ok: false, reason: "notPossible" });
    expect(await changeStatus(agent, reference, "held")).toEqual({ ok: true });
    expect((await ticketRow(ticketId)).status).toBe("held");
  });

  it("pauses the service clock of a claim that waits for the customer, and never the legal one", async () => {
    const { reference, ticketId } = await filed(claim());
    await changeStatus(agent, reference, "pending");
    const waiting = await ticketRow(ticketId);
    expect(answerClock(waiting)?.pausedAt).not.toBeNull();
    expect(legalClock(waiting)?.pausedAt).toBeNull();
    expect(waiting.queueAt).toEqual(legalClock(waiting)?.dueAt);
    await changeStatus(agent, reference, "inProgress");
    expect(answerClock(await ticketRow(ticketId))).toMatchObject({ pausedAt: null, remainingMs: null });
  });

  it("withdraws the promised call when the ticket ends", async () => {
    const { reference, ticketId } = await filed(form({ reply: byPhone }));
    await changeStatus(agent, reference, "rejected");
    expect((await ticketRow(ticketId)).callbacks).toMatchObject([{ state: "cancelled" }]);
  });

  it("that ended a ticket without an answer, taken back, leaves it owing the answer and the legal date", async () => {
    const { reference, ticketId } = await filed(claim());
    const before = await ticketRow(ticketId);
    await changeStatus(agent, reference, "rejected");
    expect((await ticketRow(ticketId)).queueAt).toBeNull();
    await changeStatus(agent, reference, "inProgress");
    const again = await ticketRow(ticketId);
    expect(answerClock(again)?.metAt).toBeNull();
    expect(legalClock(again)).toMatchObject({ metAt: null, dueAt: legalClock(before)?.dueAt });
    expect(again.queueAt).toEqual(answerClock(again)?.dueAt);
  });

  it("gives a question that is a claim the legal date, counted from the day it was filed", async () => {
    const { reference, ticketId } = await filed(form());
    await changeType(agent, reference, "claim");
    const ticket = await ticketRow(ticketId);
    expect(legalClock(ticket)?.dueAt).toEqual(aMonthFromMonday);
    expect(ticket.legalProfileId).toBeTruthy();
  });

  it("that makes a fraud report takes it out of the hands of whoever may not read it", async () => {
    const { reference, ticketId } = await filed();
    await takeNext(agent);
    await changeType(agent, reference, "fraudReport");
    expect((await ticketRow(ticketId)).assigneeId).toBeNull();
    await expect(changeType(agent, reference, "question")).rejects.toThrow(notFound);
    expect(await takeNext(await person("fraudAnalyst"))).toEqual({ reference });
  });

  it("gives a ticket only to somebody who is here and may see it", async () => {
    const supervisor = await person("supervisor");
    const { reference } = await filed(fraud());
    const gone = await person("fraudAnalyst");
    await db().staff.update({ where: { id: gone.id }, data: { active: false } });
    const notPossible = { ok: false, reason: "notPossible" };
    expect(await assignTicket(supervisor, reference, agent.id)).toEqual(notPossible);
    expect(await assignTicket(supervisor, reference, gone.id)).toEqual(notPossible);
    expect(await assignTicket(supervisor, reference, crypto.randomUUID())).toEqual(notPossible);
    expect(await assignTicket(supervisor, reference, supervisor.id)).toEqual({ ok: true });
    expect(await assignTicket(supervisor, reference, null)).toEqual({ ok: true });
  });

  it("writes an internal note once, however often its form is sent", async () => {
    const { reference, ticketId } = await filed();
    const note = { submissionId: crypto.randomUUID(), text: "Called the branch" };
    await Promise.all([1, 2, 3, 4].map(() => addInternalNote(agent, reference, note)));
    expect((await ticketRow(ticketId)).notes).toMatchObject([{ kind: "internal", text: note.text }]);
  });

  it("keeps everybody's change when ten come at once", async () => {
    const { reference, ticketId } = await filed();
    const note = () => ({ submissionId: crypto.randomUUID(), text: "-" });
    await Promise.all([
      ...Array.from({ length: 8 }, () => addInternalNote(agent, reference, note())),
      changePriority(agent, reference, "urgent"),
      assignTicket(agent, reference, agent.id),
    ]);
    const ticket = await ticketRow(ticketId);
    expect(ticket.notes).toHaveLength(8);
    expect(ticket).toMatchObject({ priority: "urgent", assigneeId: agent.id });
    expect(ticket.queueAt).toEqual(answerClock(ticket)?.dueAt);
  });

  it("of the priority moves the desk's clock and never what the customer was told", async () => {
    const { reference, ticketId } = await filed(claim());
    const told = (await ticketRow(ticketId)).expectedResolutionDate;
    await changePriority(agent, reference, "urgent");
    const ticket = await ticketRow(ticketId);
    expect(ticket.expectedResolutionDate).toEqual(told);
    expect(ticket.queueAt?.getTime()).toBeLessThan(told?.getTime() ?? 0);
  });
});
