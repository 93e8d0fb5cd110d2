import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import { addToTicket } from "@/lib/replies/adding";
import {
  answerClock,
  byEmail,
  byPhone,
  clockAt,
  days,
  eventsOf,
  filed,
  form,
  fraud,
  hours,
  later,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { arrivedAt, claimByEmail, customer, solved, withFollowing } from "@/lib/test/following";
import { answered, claimed, handedOver, messageRow } from "@/lib/test/replies";
import { assignTicket, changeStatus } from "@/lib/tickets/changing";
import { takeNext } from "@/lib/tickets/taking";
import { readQuestion } from "./question";
import { type RatingToGive, rate } from "./rating";

let agent: StaffActor;
beforeEach(async () => {
  await noTickets();
  await withFollowing({});
  agent = await person("agent");
});

const said = (noteId: string, changes: Partial<RatingToGive> = {}): RatingToGive => ({
  noteId,
  occasion: "answer",
  solved: true,
  rating: 5,
  word: null,
  channel: "tracker",
  ...changes,
});
const soon = clockAt(new Date(arrivedAt.getTime() + hours));
const ratings = (ticketId: string) => db().rating.findMany({ where: { ticketId } });

describe("a rating", () => {
  it("is one for an answer, however many come at once, and the last one counts", async () => {
    const { ticketId, noteId } = await solved(agent);
    const all = await Promise.all(
      ([3, 4, 5, 3, 4] as const).map((rating) => rate(customer(ticketId), said(noteId, { rating }), soon)),
    );
    expect(all).toEqual(all.map(() => ({ ok: true, reopened: false })));
    expect(await ratings(ticketId)).toHaveLength(1);
    await rate(customer(ticketId), said(noteId, { rating: 4, word: "quick", channel: "email" }), soon);
    expect(await ratings(ticketId)).toMatchObject([
      { rating: 4, solved: true, word: "quick", channel: "email" },
    ]);
    expect(await ticketRow(ticketId)).toMatchObject({ status: "resolved", assigneeId: agent.id });
  });

  it("can be changed for a day and then stands", async () => {
    const { ticketId, noteId } = await solved(agent);
    await rate(customer(ticketId), said(noteId), soon);
    const nextDay = clockAt(new Date(soon().getTime() + 23 * hours));
    expect(await rate(customer(ticketId), said(noteId, { rating: 4 }), nextDay)).toMatchObject({ ok: true });
    const dayAfter = clockAt(new Date(soon().getTime() + 25 * hours));
    expect(await rate(customer(ticketId), said(noteId, { rating: 1 }), dayAfter)).toEqual({
      ok: false,
      reason: "tooLate",
    });
    expect(await ratings(ticketId)).toMatchObject([{ rating: 4 }]);
  });

  it("is not taken when the days to reopen the ticket are over", async () => {
    await withFollowing({ reopenDays: 5 });
    const { ticketId, noteId } = await solved(agent);
    const after = clockAt(new Date(arrivedAt.getTime() + 5 * days + 1));
    expect(await rate(customer(ticketId), said(noteId), after)).toEqual({ ok: false, reason: "tooLate" });
  });

  it("of another ticket's answer is not there", async () => {
    const [mine, other] = [await solved(agent), await solved(agent)];
    await expect(rate(customer(mine.ticketId), said(other.noteId), soon)).rejects.toThrow(NotFound);
    expect(await db().rating.count()).toBe(0);
  });

  it("is asked for no fraud report, and for no words that wait for a call", async () => {
    const analyst = await person("fraudAnalyst");
    const report = await solved(analyst, fraud());
    await expect(rate(customer(report.ticketId), said(report.noteId), soon)).rejects.toThrow(NotFound);
    const { ticketId, reference } = await filed(form({ reply: byPhone }));
    await db().message.deleteMany({ where: { ticketId } });
    await expect(answered(agent, reference)).rejects.toThrow();
    const note = await db().note.findFirstOrThrow({ where: { ticketId } });
    await expect(rate(customer(ticketId), said(note.id), soon)).rejects.toThrow(NotFound);
  });

  it("proves that the answer was read, before any receipt has come", async () => {
    const { ticketId, reference } = await filed();
    const { noteId, messageId } = await answered(agent, reference);
    await handedOver(messageId, ["no receipt yet"]);
    await rate(customer(ticketId), said(noteId), soon);
    expect(await ticketRow(ticketId)).toMatchObject({ status: "resolved" });
    expect(await messageRow(messageId)).toMatchObject({ state: "delivered", stateReason: "readByCustomer" });
  });
});

describe("a low rating", () => {
  it.each([
    ["a 2", { rating: 2, solved: null }],
    ["not solved", { rating: null, solved: false }],
    ["not solved, with a 5", { rating: 5, solved: false }],
  ] as const)("opens the ticket for another owner, sooner: %s", async (_name, low) => {
    const { ticketId, noteId } = await solved(agent, claimByEmail());
    expect(await rate(customer(ticketId), said(noteId, low), soon)).toEqual({ ok: true, reopened: true });
    const ticket = await ticketRow(ticketId);
    expect(ticket).toMatchObject({
      status: "acknowledged",
      assigneeId: null,
      notAssigneeId: agent.id,
      priority: "high",
      resolutionDate: null,
    });
    const promised = answerClock(ticket);
    expect(promised?.metAt).toBeNull();
    expect(ticket.expectedResolutionDate).toEqual(promised?.dueAt);
    expect(ticket.queueAt).toEqual(promised?.dueAt);
    expect(await eventsOf(ticketId)).toEqual(
      expect.arrayContaining(["ratingGiven", "statusChanged", "priorityChanged", "ticketAssigned"]),
    );
    expect(await takeNext(agent, soon)).toBeNull();
    const other = await person("agent");
    expect(await takeNext(other, soon)).toEqual({ reference: ticket.reference });
  });

  it("opens once when two come at once, and stays open when it is taken back", async () => {
    const { ticketId, noteId } = await solved(agent);
    const low = said(noteId, { rating: 1, solved: null });
    const both = await Promise.all([
      rate(customer(ticketId), low, soon),
      rate(customer(ticketId), { ...low, rating: 2 }, soon),
    ]);
    expect(both.filter((one) => one.ok && one.reopened)).toHaveLength(1);
    expect(await rate(customer(ticketId), said(noteId), soon)).toEqual({ ok: true, reopened: false });
    expect(await ticketRow(ticketId)).toMatchObject({
      status: "acknowledged",
      assigneeId: null,
      priority: "high",
    });
  });

  it("takes a ticket that is open again from whoever gave the answer, and from nobody else", async () => {
    const low = (noteId: string) => said(noteId, { solved: false, rating: null });
    const [first, second] = [await solved(agent), await solved(agent)];
    const other = await person("agent");
    for (const { ticketId } of [first, second])
      await addToTicket(customer(ticketId), { submissionId: crypto.randomUUID(), text: "Not yet" }, soon);
    await assignTicket(agent, second.reference, other.id);
    expect(await rate(customer(first.ticketId), low(first.noteId), soon)).toMatchObject({ reopened: true });
    expect(await rate(customer(second.ticketId), low(second.noteId), soon)).toMatchObject({
      reopened: false,
    });
    expect(await ticketRow(first.ticketId)).toMatchObject({ status: "acknowledged", assigneeId: null });
    expect(await ticketRow(second.ticketId)).toMatchObject({ status: "inProgress", assigneeId: other.id });
  });

  it("opens nothing that was turned down", async () => {
    const { ticketId, reference, noteId } = await solved(agent);
    await changeStatus(agent, reference, "inProgress");
    await changeStatus(agent, reference, "rejected");
    expect(await rate(customer(ticketId), said(noteId, { rating: 1 }), soon)).toMatchObject({
      reopened: false,
    });
    expect(await ticketRow(ticketId)).toMatchObject({ status: "rejected" });
  });
});

describe("the question on the tracker", () => {
  it("stands there once the answer has arrived, and a day longer with what was said", async () => {
    const { ticketId, reference } = await filed(form({ reply: byEmail }));
    const { noteId, messageId } = await answered(agent, reference);
    expect(await readQuestion(customer(ticketId), soon())).toBeNull();
    await claimed(messageId);
    await db().message.update({ where: { id: messageId }, data: { state: "sent" } });
    const { showToCustomer } = await import("@/lib/replies/showing");
    await showToCustomer(customer(ticketId), clockAt(arrivedAt));
    expect(await readQuestion(customer(ticketId), soon())).toEqual({
      noteId,
      occasion: "answer",
      given: null,
    });
    await rate(customer(ticketId), said(noteId, { word: "fine" }), soon);
    expect(await readQuestion(customer(ticketId), soon())).toMatchObject({
      given: { rating: 5, word: "fine" },
    });
    expect(await readQuestion(customer(ticketId), later(3 * days))).toBeNull();
  });

  it("is not asked where ratings are off, nor when the days are over", async () => {
    const { ticketId } = await solved(agent);
    expect(await readQuestion(customer(ticketId), later(29 * days))).not.toBeNull();
    expect(await readQuestion(customer(ticketId), later(32 * days))).toBeNull();
    await withFollowing({ ratings: false });
    expect(await readQuestion(customer(ticketId), later(1 * days))).toBeNull();
  });
});
