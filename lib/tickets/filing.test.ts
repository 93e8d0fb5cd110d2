import { beforeEach, describe, expect, it } from "vitest";
import { type Tx, transaction } from "@/lib/core/db";
import { linkPlaceholder } from "@/lib/messages/link";
import { writeMessage } from "@/lib/messages/writing";
import {
  aMonthFromMonday,
  anybody,
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
  monday,
  noTickets,
  ticketRow,
} from "@/lib/test/factories";
import { fileTicket } from "./filing";
import { parseReference } from "./reference";
import { trackingCode } from "./tracking-code";

beforeEach(noTickets);

const times = <T>(count: number, make: () => Promise<T>) => Promise.all(Array.from({ length: count }, make));

describe("filing a ticket", () => {
  it("writes the ticket, its clock, its acknowledgement with a job, and the event at once", async () => {
    const { ticketId, reference, repeated } = await filed(form({ reply: byEmail }));
    const ticket = await ticketRow(ticketId);
    expect(repeated).toBe(false);
    expect(parseReference(reference)).toBe(ticket.reference);
    expect(ticket.deadlines).toMatchObject([{ kind: "answer", metAt: null }]);
    expect(ticket.queueAt).toEqual(ticket.expectedResolutionDate);
    expect(ticket.messages).toMatchObject([{ kind: "acknowledgement", channel: "email", state: "created" }]);
    expect(await jobsWaiting()).toContain(ticket.messages[0]?.id);
    expect(await eventsOf(ticketId)).toEqual(["ticketFiled"]);
  });

  it("keeps the tracking code and the link that holds it out of the database", async () => {
    const { ticketId } = await filed();
    const code = trackingCode(ticketId);
    const row = await ticketRow(ticketId);
    expect(JSON.stringify(row)).not.toContain(code);
    expect(row.messages[0]?.text).toContain(linkPlaceholder);
  });

  it("makes one ticket and one acknowledgement of ten presses at once", async () => {
    const input = form();
    const results = await times(10, () => fileTicket(anybody, input, clockAt(monday)));
    const references = new Set(results.map((result) => (result.ok ? result.reference : result.reason)));
    expect(references.size).toBe(1);
    expect(results.filter((result) => result.ok && !result.repeated)).toHaveLength(1);
    const first = results[0];
    if (!first?.ok) throw new Error("refused");
    expect((await ticketRow(first.ticketId)).messages).toHaveLength(1);
  });

  it("makes one ticket of the same words sent by ten other forms at once, as after going back", async () => {
    const { submissionId: _, ...words } = form();
    const results = await times(10, () => fileTicket(anybody, form(words), clockAt(monday)));
    expect(new Set(results.map((result) => result.ok && result.ticketId)).size).toBe(1);
    const codes = results.filter((result) => result.ok && result.trackingCode !== null);
    expect(codes, "the code goes to the form that made the ticket").toHaveLength(1);
  });

  it("takes the same words as a new ticket when a day has passed", async () => {
    const { submissionId: _, ...words } = form();
    const first = await filed(form(words));
    expect((await filed(form(words), later(23 * hours))).ticketId).toBe(first.ticketId);
    expect((await filed(form(words), later(25 * hours))).ticketId).not.toBe(first.ticketId);
  });

  it("refuses other words in a form that has made a ticket", async () => {
    const input = form();
    await filed(input);
    const again = await fileTicket(anybody, { ...input, description: "Something else" }, clockAt(monday));
    expect(again).toEqual({ ok: false, reason: "sentBefore" });
  });

  it("keeps a text faithfully, with emoji, right-to-left letters, quotes and ten thousand lines", async () => {
    const description = `'; DROP TABLE "Ticket"; -- <script>alert(1)</script> 😀 שלום \u202E ${"line\n".repeat(10_000)}`;
    const { ticketId } = await filed(form({ description }));
    expect((await ticketRow(ticketId)).description).toBe(description);
  });
});

describe("what a ticket promises", () => {
  it("gives a claim the legal clock of its country beside its own", async () => {
    const { deadlines, queueAt } = await ticketRow((await filed(claim())).ticketId);
    const due = Object.fromEntries(deadlines.map(({ kind, dueAt }) => [kind, dueAt]));
    expect(due.legal).toEqual(aMonthFromMonday);
    expect(queueAt).toEqual(due.answer);
  });

  it("puts money that is moving now before everything else", async () => {
    const ticket = await ticketRow((await filed(fraud({}, true))).ticketId);
    expect(ticket).toMatchObject({ severity: "critical", priority: "urgent", queueAt: later(1 * hours) });
  });

  it("promises a call as a row, due at the end of its window, and says so by SMS to a mobile", async () => {
    const ticket = await ticketRow((await filed(form({ reply: byPhone }))).ticketId);
    expect(ticket.callbacks).toMatchObject([
      { state: "scheduled", phone: byPhone.address, contactName: "Jana" },
    ]);
    expect(ticket.expectedResolutionDate).toEqual(later(4 * hours));
    expect(ticket.messages).toMatchObject([{ kind: "acknowledgement", channel: "sms" }]);
  });

  it("sends nothing to a landline, and still calls it", async () => {
    const reply = { ...byPhone, address: "+420221111222" } as typeof byPhone;
    const ticket = await ticketRow((await filed(form({ reply }))).ticketId);
    expect(ticket.messages).toEqual([]);
    expect(ticket.callbacks).toHaveLength(1);
  });
});

describe("a transaction that fails", () => {
  it("leaves neither ticket nor message nor job", async () => {
    const before = await jobsWaiting();
    const message = { kind: "acknowledgement", channel: "sms", address: "+420601123456" } as const;
    const broken = async (tx: Tx) => {
      await writeMessage(tx, { ...message, locale: "en", subject: null, text: "-", ticket: null }, monday);
      throw new Error("the power went");
    };
    await expect(transaction(broken)).rejects.toThrow("the power went");
    expect(await jobsWaiting()).toEqual(before);
  });
});
