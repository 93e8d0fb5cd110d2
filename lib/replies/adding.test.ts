import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import {
  aMonthFromMonday,
  answerClock,
  claim,
  clockAt,
  days,
  filed,
  hours,
  later,
  legalClock,
  monday,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { answered, handedOver, reported } from "@/lib/test/replies";
import { changeStatus } from "@/lib/tickets/changing";
import { listQueue } from "@/lib/tickets/queue";
import { addToTicket } from "./adding";

let agent: StaffActor;
beforeEach(async () => {
  await noTickets();
  agent = await person("agent");
});

const words = (text = "Here is the bill") => ({ submissionId: crypto.randomUUID(), text });
const customer = (ticketId: string) => ({ kind: "customer", ticketId }) as const;

describe("what the customer adds", () => {
  it("is there once, however often its form is sent", async () => {
    const { ticketId } = await filed();
    const input = words();
    const results = await Promise.all(
      Array.from({ length: 10 }, () => addToTicket(customer(ticketId), input)),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    expect((await ticketRow(ticketId)).notes).toMatchObject([{ kind: "customer", text: input.text }]);
  });

  it("is never said to be there when the form was another ticket's", async () => {
    const [mine, other] = [await filed(), await filed(claim())];
    const input = words();
    await addToTicket(customer(mine.ticketId), input);
    await expect(addToTicket(customer(other.ticketId), input)).rejects.toThrow();
    expect((await ticketRow(other.ticketId)).notes).toEqual([]);
  });

  it("opens an answered ticket again with a new promise", async () => {
    const { reference, ticketId } = await filed();
    const { messageId } = await answered(agent, reference);
    await handedOver(messageId, ["again-1"]);
    await reported("again-1", "delivered");
    expect((await ticketRow(ticketId)).queueAt).toBeNull();
    await addToTicket(customer(ticketId), words(), clockAt(later(7 * days)));
    const ticket = await ticketRow(ticketId);
    expect(ticket).toMatchObject({ status: "inProgress", resolutionDate: null });
    expect(answerClock(ticket)?.metAt).toBeNull();
    expect(answerClock(ticket)?.dueAt.getTime()).toBeGreaterThan(later(7 * days).getTime());
    expect(ticket.queueAt).toEqual(answerClock(ticket)?.dueAt);
  });

  it("starts the paused clock with the time that was left", async () => {
    const { reference, ticketId } = await filed(claim());
    await changeStatus(agent, reference, "pending");
    const left = answerClock(await ticketRow(ticketId))?.remainingMs;
    await addToTicket(customer(ticketId), words());
    const ticket = await ticketRow(ticketId);
    expect(left).toBeGreaterThan(0);
    expect(ticket.status).toBe("inProgress");
    expect(answerClock(ticket)).toMatchObject({ pausedAt: null, remainingMs: null, metAt: null });
  });

  it("keeps the legal date of a claim that was ended before its answer arrived", async () => {
    const { reference, ticketId } = await filed(claim());
    await answered(agent, reference, { outcome: "upheld" });
    await changeStatus(agent, reference, "resolved");
    await addToTicket(customer(ticketId), words());
    expect(legalClock(await ticketRow(ticketId))).toMatchObject({ metAt: null, dueAt: aMonthFromMonday });
  });

  it("is found by the desk's search", async () => {
    const { reference, ticketId } = await filed();
    await addToTicket(customer(ticketId), words("Účtenka číslo 4711"));
    const { rows } = await listQueue(agent, { q: "uctenka cislo 4711" }, monday);
    expect(rows).toMatchObject([{ reference }]);
  });

  it("is refused by a ticket that takes nothing more, and past the limit", async () => {
    const { reference, ticketId } = await filed();
    for (let hour = 0; hour < 20; hour++)
      expect((await addToTicket(customer(ticketId), words())).ok).toBe(true);
    expect(await addToTicket(customer(ticketId), words())).toEqual({ ok: false, reason: "tooMany" });
    const other = await filed();
    await changeStatus(agent, other.reference, "rejected");
    expect(await addToTicket(customer(other.ticketId), words())).toEqual({ ok: false, reason: "closed" });
    expect(reference).not.toBe(other.reference);
  });

  it("goes to no ticket but the customer's own", async () => {
    await filed();
    await expect(
      addToTicket(customer(crypto.randomUUID()), words(), clockAt(later(1 * hours))),
    ).rejects.toThrow(expect.objectContaining({ name: "NotFound" }));
  });
});
