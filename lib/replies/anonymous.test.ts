import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CustomerActor, PublicActor, StaffActor } from "@/lib/access/actor";
import { openSeal } from "@/lib/audit/opening";
import { db } from "@/lib/core/db";
import { foundInDump } from "@/lib/test/dump";
import {
  answerClock,
  anybody,
  clockAt,
  days,
  eventsOf,
  fraud,
  hours,
  later,
  minutes,
  monday,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { reply } from "@/lib/test/replies";
import { fileTicket } from "@/lib/tickets/filing";
import { readTicket } from "@/lib/tickets/reading";
import { isAnonymous, readReceipt } from "@/lib/tickets/receipt";
import { formatReceiptNumber } from "@/lib/tickets/receipt-number";
import { openByReceipt, unsavedReceiptNumber, waitBeforeTry } from "@/lib/tickets/receipt-opening";
import { markReceiptSaved } from "@/lib/tickets/receipt-saving";
import { addToTicket } from "./adding";
import { replyToTicket } from "./replying";
import { showToCustomer } from "./showing";

let analyst: StaffActor;
beforeAll(async () => {
  analyst = await person("fraudAnalyst");
});
beforeEach(noTickets);

const words = { account: "Šéf si bere úplatky", answer: "Podíváme se na to", added: "Má zelené auto" };
const author = { number: "+420601998877", name: "Božena Nováková", network: "198.51.100.77" };
const somebody: PublicActor = { kind: "public", network: author.network };
const now = clockAt(monday);
const waits: number[] = [];
const noWait = async (ms: number) => void waits.push(ms);

/** What a form would give whose author had typed everything before deciding to stay unknown. */
const form = () =>
  fraud({
    disclosure: "anonymous",
    description: words.account,
    segment: "corporate",
    subjectNumber: author.number,
    reply: { channel: "sms", address: author.number },
  });

async function reported() {
  const input = form();
  const filed = await fileTicket(somebody, input, now);
  if (!filed.ok || !filed.receiptNumber) throw new Error("no receipt");
  const actor: CustomerActor = { kind: "customer", ticketId: filed.ticketId };
  return { ...filed, input, number: filed.receiptNumber, actor };
}

describe("an anonymous report", () => {
  it("is made, answered and followed up, and a dump shows neither its words, its author nor its number", async () => {
    const { reference, number, actor, ticketId } = await reported();
    await markReceiptSaved(actor, now);
    expect(await openByReceipt(somebody, formatReceiptNumber(number), noWait)).toEqual({
      ok: true,
      ticketId,
    });
    const answered = await replyToTicket(analyst, reply(reference, { text: words.answer }), now);
    expect(answered).toMatchObject({ ok: true, way: "receipt" });
    const shown = await showToCustomer(actor, now);
    expect(shown.description).toBe(words.account);
    expect(shown.conversation).toMatchObject([{ text: words.answer, channel: null, deliveryState: null }]);
    const added = { submissionId: randomUUID(), text: words.added };
    expect((await addToTicket(actor, added, clockAt(later(hours)))).ok).toBe(true);
    await openSeal(analyst, reference, { reason: "work", words: null, identity: true }, now);
    const seen = await readTicket(analyst, reference, now);
    expect(seen.notes.map(({ text }) => text)).toEqual([words.answer, words.added]);
    expect(await db().message.count()).toBe(0);
    const secrets = [...Object.values(words), ...Object.values(author), "601998877", number];
    expect(await foundInDump([...secrets, formatReceiptNumber(number)])).toEqual([]);
  });

  it("keeps nothing of who made it, whatever the form said", async () => {
    const { ticketId } = await reported();
    const ticket = await ticketRow(ticketId);
    expect(ticket).toMatchObject({ subscriber: false, segment: "private", replyChannel: null });
    expect(ticket).toMatchObject({ replyAddressHash: null, callbacks: [], messages: [] });
    await openSeal(analyst, ticket.reference, { reason: "work", words: null, identity: true }, now);
    const open = await readTicket(analyst, ticket.reference, now);
    expect(open).toMatchObject({ replyAddress: null, subjectNumber: null, contactName: null });
  });

  it("shows its number until it is saved, to the same form sent again as well, and never afterwards", async () => {
    const { input, number, actor } = await reported();
    expect(await fileTicket(somebody, input, now)).toMatchObject({ repeated: true, receiptNumber: number });
    expect(await unsavedReceiptNumber(actor)).toBe(number);
    await markReceiptSaved(actor, now);
    expect(await fileTicket(somebody, input, now)).toMatchObject({ repeated: true, receiptNumber: null });
    expect(await unsavedReceiptNumber(actor)).toBeNull();
  });

  it("is another one from another form with the same words: whoever has lost the number begins anew", async () => {
    const first = await reported();
    const second = await reported();
    expect(second.ticketId).not.toBe(first.ticketId);
    expect(second.number).not.toBe(first.number);
  });

  it("has no receipt that the form's own id would open", async () => {
    const { submissionId } = await reported();
    expect(await isAnonymous(anybody, submissionId)).toBe(true);
    await expect(readReceipt(anybody, submissionId)).rejects.toThrow();
  });
});

describe("an answer to it", () => {
  it("waits to be read without the desk owing anything, and has arrived when it is shown", async () => {
    const { reference, actor, ticketId } = await reported();
    await replyToTicket(analyst, reply(reference, { text: words.answer }), now);
    const waiting = await ticketRow(ticketId);
    expect(answerClock(waiting)).toMatchObject({ metAt: null, pausedAt: monday });
    expect(waiting).toMatchObject({ status: "inProgress", notes: [{ arrivedAt: null }] });

    const read = later(5 * days);
    await showToCustomer(actor, clockAt(read));
    await showToCustomer(actor, clockAt(later(minutes, read)));
    const ticket = await ticketRow(ticketId);
    expect(ticket).toMatchObject({ status: "resolved", notes: [{ arrivedAt: read }] });
    const clock = answerClock(ticket);
    expect(clock?.metAt).toEqual(read);
    expect(clock && clock.dueAt > read, "lay ready in time").toBe(true);
    expect((await eventsOf(ticketId)).filter((kind) => kind === "answerArrived")).toHaveLength(1);
  });

  it("that was late stays late, whenever it is read", async () => {
    const { reference, actor, ticketId } = await reported();
    const late = later(20 * days);
    await replyToTicket(analyst, reply(reference, { text: words.answer }), clockAt(late));
    await showToCustomer(actor, clockAt(later(days, late)));
    const clock = answerClock(await ticketRow(ticketId));
    expect(clock?.metAt && clock.metAt > clock.dueAt).toBe(true);
  });

  it("is not what somebody writes about who had not seen it: they are owed another", async () => {
    const { reference, actor, ticketId } = await reported();
    await replyToTicket(analyst, reply(reference, { text: words.answer }), now);
    await addToTicket(actor, { submissionId: randomUUID(), text: words.added }, clockAt(later(minutes)));
    expect(answerClock(await ticketRow(ticketId))).toMatchObject({ metAt: null, pausedAt: null });
    await showToCustomer(actor, clockAt(later(2 * minutes)));
    expect(answerClock(await ticketRow(ticketId))?.metAt).toBeNull();
  });
});

describe("a wrong number", () => {
  const network = () => ({ kind: "public", network: randomUUID() }) as const;
  const wrong = (n: number) => String(n).padStart(16, "9");

  it("gets the same answer whatever is wrong with it", async () => {
    const { number } = await reported();
    const typed = [
      "",
      "abc",
      number.slice(1),
      `${number}1`,
      wrong(1),
      number.replace(/.$/, (d) => `${(+d + 1) % 10}`),
    ];
    for (const one of typed) {
      expect(await openByReceipt(network(), one, noWait), one).toEqual({ ok: false, reason: "notFound" });
    }
  });

  it("is slowed down, then refused, and the right one with it; other networks are not", async () => {
    const { number, ticketId } = await reported();
    const guesser = network();
    waits.length = 0;
    for (let n = 0; n < 10; n += 1) await openByReceipt(guesser, wrong(n), noWait);
    expect(waits).toEqual([0, 0, 0, 1000, 2000, 4000, 8000, 8000, 8000, 8000]);
    expect(await openByReceipt(guesser, number, noWait)).toEqual({ ok: false, reason: "tooMany" });
    expect(await openByReceipt(network(), number, noWait)).toEqual({ ok: true, ticketId });
  });

  it("does not count right ones", async () => {
    const { number } = await reported();
    const home = network();
    for (let n = 0; n < 15; n += 1) expect((await openByReceipt(home, number, noWait)).ok).toBe(true);
  });

  it("of many networks at once slows everybody down for a while", () => {
    expect([waitBeforeTry(0, 99), waitBeforeTry(0, 100), waitBeforeTry(9, 1_000)]).toEqual([
      0, 4_000, 12_000,
    ]);
  });
});
