import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { takeCallback } from "@/lib/callbacks/taking";
import {
  answerClock,
  byEmail,
  byPhone,
  claim,
  clockAt,
  days,
  filed,
  form,
  hours,
  later,
  minutes,
  monday,
  noTickets,
  person,
  setTicket,
  ticketRow,
} from "@/lib/test/factories";
import { answered } from "@/lib/test/replies";
import { changeStatus } from "./changing";
import { tellLate } from "./late";
import { movePromise } from "./moving";

beforeEach(noTickets);

const noticesOf = async (ticketId: string) =>
  (await ticketRow(ticketId)).messages.filter(({ kind }) => kind === "promiseMoved");
/** Five minutes after a question of Monday was to be answered. */
const late = later(1 * days + 5 * minutes);

describe("a promise that has been broken", () => {
  it("is told once, with a new moment and whose fault it is, and keeps its clock and its place", async () => {
    const { ticketId } = await filed(form({ reply: byEmail }));
    expect(await tellLate(later(1 * days - 1))).toBe(0);
    expect(await tellLate(late)).toBe(1);
    expect(await tellLate(later(6 * hours, late))).toBe(0);
    const ticket = await ticketRow(ticketId);
    expect(ticket.moves).toMatchObject([
      { cause: "late", from: later(1 * days), until: later(1 * days, late), reason: null },
    ]);
    expect(ticket.expectedResolutionDate).toEqual(later(1 * days, late));
    expect(answerClock(ticket)?.dueAt).toEqual(later(1 * days));
    expect(ticket.queueAt).toEqual(later(1 * days));
    const notices = await noticesOf(ticketId);
    expect(notices).toHaveLength(1);
    expect(notices[0]?.text).toContain("We did not keep that, and it is our fault.");
  });

  it("is not told by SMS to countries where none are sent at our cost, but stands on the page", async () => {
    const { ticketId } = await filed(form({ reply: { channel: "sms", address: "+21621234567" } }));
    expect(await tellLate(late)).toBe(1);
    expect(await noticesOf(ticketId)).toEqual([]);
    expect((await ticketRow(ticketId)).moves).toHaveLength(1);
  });

  it("is told once by two workers at once", async () => {
    const { ticketId } = await filed(form());
    await Promise.all([tellLate(late), tellLate(late), tellLate(late)]);
    expect(await noticesOf(ticketId)).toHaveLength(1);
  });

  it("is told again when staff moved it and it broke again", async () => {
    const agent = await person("agent");
    const { reference, ticketId } = await filed(form());
    const until = later(4 * hours);
    await movePromise(
      agent,
      reference,
      { until, reason: "Soon.", submissionId: randomUUID() },
      clockAt(monday),
    );
    expect(await tellLate(later(5 * hours))).toBe(1);
    expect((await ticketRow(ticketId)).moves.map(({ cause }) => cause)).toEqual(["staff", "late"]);
  });

  it("is not told while an answer is on its way, the customer is waited for, or the ticket has ended", async () => {
    const agent = await person("agent");
    const [sent, waiting, ended] = [await filed(form()), await filed(form()), await filed(form())];
    await answered(agent, sent.reference, {}, later(23 * hours));
    await changeStatus(agent, waiting.reference, "pending", clockAt(later(1 * hours)));
    await changeStatus(agent, ended.reference, "rejected", clockAt(later(1 * hours)));
    expect(await tellLate(late)).toBe(0);
  });

  it("is not told in the night or of last week, nor of what is suspected and has no place in the queue", async () => {
    const { ticketId } = await filed(form());
    expect(await tellLate(later(1 * days + 14 * hours))).toBe(0);
    expect(await tellLate(later(8 * days))).toBe(0);
    await setTicket(ticketId, { queueAt: null });
    expect(await tellLate(late)).toBe(0);
  });

  it("of a claim is not moved past its legal date", async () => {
    const { ticketId } = await filed(claim());
    const lastDay = new Date("2026-12-23T18:00:00Z");
    const agent = await person("agent");
    const { reference } = await ticketRow(ticketId);
    await movePromise(
      agent,
      reference,
      { until: lastDay, reason: "-", submissionId: randomUUID() },
      clockAt(monday),
    );
    await tellLate(later(5 * minutes, lastDay));
    expect((await ticketRow(ticketId)).expectedResolutionDate).toEqual(new Date("2026-12-23T19:00:00Z"));
  });
});

describe("a call that nobody made in its window", () => {
  const afterwards = later(4 * hours + 5 * minutes);

  it("moves to the next window, and the person is told", async () => {
    const { ticketId } = await filed(form({ reply: byPhone }));
    expect(await tellLate(afterwards)).toBe(1);
    const ticket = await ticketRow(ticketId);
    expect(ticket.callbacks[0]?.windowStart).toEqual(later(6 * hours));
    expect(ticket.expectedResolutionDate).toEqual(ticket.callbacks[0]?.windowEnd);
    const [notice] = await noticesOf(ticketId);
    expect(notice?.text).toContain("We will call you on Monday 23 November between 16:00 and 18:00.");
  });

  it("is left alone while somebody has it", async () => {
    const { ticketId } = await filed(form({ reply: byPhone }));
    const [call] = (await ticketRow(ticketId)).callbacks;
    await takeCallback(await person("agent"), call?.id ?? "", clockAt(later(4 * hours)));
    expect(await tellLate(afterwards)).toBe(0);
  });
});
