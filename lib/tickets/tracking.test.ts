import { beforeEach, describe, expect, it } from "vitest";
import { topicLabel } from "@/lib/questionnaires/saying";
import { replyToTicket } from "@/lib/replies/replying";
import {
  anybody,
  clockAt,
  filed,
  form,
  later,
  monday,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { addInternalNote } from "./changing";
import { readReceipt } from "./receipt";
import { openTicket, readTracked } from "./tracking";
import { formatTrackingCode, trackingCode } from "./tracking-code";

beforeEach(noTickets);

describe("opening a ticket", () => {
  it("takes reference and code in any spelling", async () => {
    const { reference, ticketId } = await filed();
    const typed = {
      reference: ` ${reference.toLowerCase()} `,
      code: formatTrackingCode(trackingCode(ticketId)).toLowerCase(),
    };
    expect(await openTicket(anybody, typed)).toMatchObject({ ok: true, ticketId, reference });
  });

  it("says the same of a wrong reference, a wrong code, another ticket's code and of nothing", async () => {
    const { reference, ticketId } = await filed();
    const other = await filed();
    const wrong = { ok: false, reason: "notFound" };
    const tries = [
      { reference: "KM4RT7XQ", code: trackingCode(ticketId) },
      { reference, code: "AAAAAAAAAA" },
      { reference, code: trackingCode(other.ticketId) },
      { reference, code: "" },
      { reference: "", code: "" },
      { reference: "\u0000'; --", code: "\u0000" },
    ];
    for (const typed of tries) expect(await openTicket(anybody, typed)).toEqual(wrong);
  });

  it("stops guessing at one ticket, from whatever network, and lets no right code through then", async () => {
    const { reference, ticketId } = await filed();
    for (let guess = 0; guess < 10; guess++) {
      const actor = { kind: "public", network: `198.51.100.${guess}` } as const;
      expect(await openTicket(actor, { reference, code: "AAAAAAAAAA" })).toMatchObject({
        reason: "notFound",
      });
    }
    expect(await openTicket(anybody, { reference, code: trackingCode(ticketId) })).toMatchObject({
      reason: "tooMany",
    });
  });

  it("opens as often as its customer comes, also from an address that thousands share", async () => {
    const { reference, ticketId } = await filed();
    const typed = { reference, code: trackingCode(ticketId) };
    for (let visit = 0; visit < 25; visit++) expect((await openTicket(anybody, typed)).ok).toBe(true);
  });

  it("stops one network that guesses at many tickets", async () => {
    const guess = () => openTicket(anybody, { reference: "nothing", code: "AAAAAAAAAA" });
    const reasons = [];
    for (let tried = 0; tried < 21; tried++) reasons.push(await guess());
    expect(reasons[19]).toMatchObject({ reason: "notFound" });
    expect(reasons[20]).toMatchObject({ reason: "tooMany" });
  });
});

describe("what the customer sees", () => {
  it("is the conversation, and never a note of the desk or who answered", async () => {
    const { reference, ticketId } = await filed();
    const agent = await person("agent", "Karel Nosek");
    await addInternalNote(agent, reference, { submissionId: crypto.randomUUID(), text: "She is the mayor" });
    const answer = {
      reference,
      text: "It costs 5 Kč",
      statusAfter: "resolved" as const,
      seenNoteId: null,
      submissionId: crypto.randomUUID(),
    };
    expect(await replyToTicket(agent, answer, clockAt(monday))).toMatchObject({ ok: true, way: "message" });
    const seen = await readTracked({ kind: "customer", ticketId });
    expect(seen.conversation).toMatchObject([
      { kind: "answer", text: "It costs 5 Kč", deliveryState: "created" },
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/mayor|Nosek/);
  });

  it("is nobody else's ticket", async () => {
    await filed();
    await expect(readTracked({ kind: "customer", ticketId: crypto.randomUUID() })).rejects.toThrow(
      expect.objectContaining({ name: "NotFound" }),
    );
  });

  it("tells when nothing is owed any more", async () => {
    const { ticketId } = await filed(form(), later(0));
    expect((await readTracked({ kind: "customer", ticketId })).dueAt).toEqual(
      (await ticketRow(ticketId)).expectedResolutionDate,
    );
  });
});

describe("the receipt", () => {
  it("stays readable to the browser that sent the form, and to no other", async () => {
    const input = form();
    const { reference } = await filed(input);
    expect(await readReceipt(anybody, input.submissionId)).toMatchObject({
      reference,
      description: input.description,
    });
    for (const wrong of [crypto.randomUUID(), "", "1 OR 1=1", "\u0000"])
      await expect(readReceipt(anybody, wrong)).rejects.toThrow(
        expect.objectContaining({ name: "NotFound" }),
      );
  });
});

it("shows its customer what they answered, by the version that asked", async () => {
  const { ticketId } = await filed(form({ answers: { topic: "billing" } }));
  const ticket = await readTracked({ kind: "customer", ticketId });
  expect(ticket.answers).toEqual({ topic: "billing" });
  expect(topicLabel(ticket.questionnaire, ticket.answers.topic, "en")).not.toBe("billing");
});
