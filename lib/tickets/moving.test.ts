import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { openSeal } from "@/lib/audit/opening";
import { NotFound } from "@/lib/core/errors";
import { openMessage } from "@/lib/messages/sealed-message";
import {
  aMonthFromMonday,
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
  jobsWaiting,
  later,
  monday,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { changeStatus } from "./changing";
import { movePromise, type PromiseToMove } from "./moving";
import { readTicket } from "./reading";

let agent: StaffActor;
beforeEach(async () => {
  await noTickets();
  agent = await person("agent");
});

const friday = later(4 * days);
const move = (reference: string, changes: Partial<PromiseToMove> = {}, at = later(1 * hours)) =>
  movePromise(
    agent,
    reference,
    { until: friday, reason: "The technician comes on Friday.", submissionId: randomUUID(), ...changes },
    clockAt(at),
  );
const noticesOf = async (ticketId: string) =>
  (await ticketRow(ticketId)).messages.filter(({ kind }) => kind === "promiseMoved").map(openMessage);

describe("a promise that staff move", () => {
  it("moves clock, told date and place in the queue, is written down with both dates and the reason, and told once", async () => {
    const { reference, ticketId } = await filed(form());
    expect(await move(reference)).toEqual({ ok: true, told: true });
    const ticket = await ticketRow(ticketId);
    expect(ticket).toMatchObject({ expectedResolutionDate: friday, queueAt: friday });
    expect(answerClock(ticket)?.dueAt).toEqual(friday);
    expect(ticket.moves).toMatchObject([
      {
        kind: "answer",
        cause: "staff",
        from: later(1 * days),
        until: friday,
        reason: "The technician comes on Friday.",
      },
    ]);
    const [notice] = await noticesOf(ticketId);
    expect(notice?.text).toContain("We will answer by Friday 27 November, 10:00.");
    expect(notice?.text).toContain("Why: The technician comes on Friday.");
    expect(await jobsWaiting()).toContain(notice?.id);
    expect(await eventsOf(ticketId)).toContain("promiseMoved");
  });

  it("is moved once by one form, however often it is sent", async () => {
    const { reference, ticketId } = await filed(form({ reply: byEmail }));
    const submissionId = randomUUID();
    await Promise.all([move(reference, { submissionId }), move(reference, { submissionId })]);
    expect(await noticesOf(ticketId)).toHaveLength(1);
    expect((await ticketRow(ticketId)).moves).toHaveLength(1);
  });

  it("says in a letter what was promised before, and from when on it is not", async () => {
    const { reference, ticketId } = await filed(form({ reply: byEmail }));
    await move(reference);
    const [letter] = await noticesOf(ticketId);
    expect(letter).toMatchObject({
      channel: "email",
      subject: expect.stringContaining("by Friday 27 November"),
    });
    expect(letter?.text).toContain("we would answer your question no.");
    expect(letter?.text).toContain("by Tuesday 24 November, 10:00. That changes.");
  });

  it("is refused for a moment that is past, the same, or later than the law allows", async () => {
    const { reference, ticketId } = await filed(claim());
    expect(await move(reference, { until: monday })).toMatchObject({ reason: "past" });
    const told = (await ticketRow(ticketId)).expectedResolutionDate ?? monday;
    expect(await move(reference, { until: told })).toMatchObject({ reason: "unchanged" });
    const tooLate = later(1, aMonthFromMonday);
    expect(await move(reference, { until: tooLate })).toMatchObject({ reason: "pastLegal" });
    expect(await move(reference, { until: aMonthFromMonday })).toMatchObject({ ok: true });
  });

  it("is refused while nothing is owed: the customer is waited for, or the ticket has ended", async () => {
    const { reference } = await filed(form());
    await changeStatus(agent, reference, "pending");
    expect(await move(reference)).toMatchObject({ reason: "notOwed" });
    await changeStatus(agent, reference, "resolved");
    expect(await move(reference)).toMatchObject({ reason: "notOwed" });
  });

  it("is not there for whoever may not see the ticket", async () => {
    const { reference } = await filed(fraud());
    await expect(move(reference)).rejects.toThrow(NotFound);
  });

  it("repeats nothing outside that staff wrote about a fraud report", async () => {
    const { reference, ticketId } = await filed(fraud());
    agent = await person("fraudAnalyst");
    await move(reference);
    const [notice] = await noticesOf(ticketId);
    expect(notice?.text).not.toContain("technician");
    expect(notice?.text).toContain("The reason is on this page:");
    // At the desk it is for those who have opened the report.
    const reasons = async () => (await readTicket(agent, reference)).moves.map(({ reason }) => reason);
    expect(await reasons()).toEqual([null]);
    await openSeal(agent, reference, { reason: "work", words: null, identity: false });
    expect(await reasons()).toEqual(["The technician comes on Friday."]);
  });

  it("takes a promised call with it, to a window", async () => {
    const { reference, ticketId } = await filed(form({ reply: byPhone }));
    expect(await move(reference)).toMatchObject({ reason: "windowMissing" });
    const window = { start: later(2 * hours, friday), end: later(4 * hours, friday) };
    expect(await move(reference, { until: window.end, window })).toEqual({ ok: true, told: true });
    const ticket = await ticketRow(ticketId);
    expect(ticket.callbacks).toMatchObject([
      { state: "scheduled", windowStart: window.start, windowEnd: window.end },
    ]);
    const [notice] = await noticesOf(ticketId);
    expect(notice?.text).toContain("We will call you on Friday 27 November between 12:00 and 14:00.");
  });

  it("is told by the page alone where nobody can be written to", async () => {
    const reply = { ...byPhone, address: "+420221111222" } as typeof byPhone;
    const { reference, ticketId } = await filed(form({ reply }));
    const window = { start: later(2 * hours, friday), end: later(4 * hours, friday) };
    expect(await move(reference, { until: window.end, window })).toEqual({ ok: true, told: false });
    expect(await noticesOf(ticketId)).toEqual([]);
  });
});

describe("a promise that waited for the customer", () => {
  it("moves by the time that was waited, and they are told why when staff go on", async () => {
    const { reference, ticketId } = await filed(form());
    await changeStatus(agent, reference, "pending", clockAt(later(1 * hours)));
    await changeStatus(agent, reference, "inProgress", clockAt(later(3 * hours)));
    const ticket = await ticketRow(ticketId);
    expect(ticket.moves).toMatchObject([
      { cause: "waited", from: later(1 * days), until: later(1 * days + 2 * hours), reason: null },
    ]);
    expect(ticket.expectedResolutionDate).toEqual(answerClock(ticket)?.dueAt);
    const [notice] = await noticesOf(ticketId);
    expect(notice?.text).toContain("We were waiting for you, and that time is not counted.");
  });
});
