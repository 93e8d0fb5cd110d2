import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { openSeal } from "@/lib/audit/opening";
import { listCallbacks } from "@/lib/callbacks/listing";
import { takeCallback } from "@/lib/callbacks/taking";
import { db } from "@/lib/core/db";
import { PermanentFailure } from "@/lib/core/errors";
import { openClaimed } from "@/lib/messages/claiming";
import { listUndelivered } from "@/lib/messages/undelivered";
import { foundInDump } from "@/lib/test/dump";
import {
  byPhone,
  clockAt,
  filed,
  fraud,
  later,
  minutes,
  monday,
  noTickets,
  person,
} from "@/lib/test/factories";
import { answered, claimed, reply } from "@/lib/test/replies";
import { addInternalNote, changeType } from "@/lib/tickets/changing";
import { listQueue } from "@/lib/tickets/queue";
import { readTicket } from "@/lib/tickets/reading";
import { changeReplyChannel } from "@/lib/tickets/reply-channel";
import type { Reply } from "@/lib/tickets/schema";
import { addToTicket } from "./adding";
import { recordCall } from "./calling";
import { deliveryRefused } from "./delivering";
import { letterOf, sentText } from "./rendering";
import { replyToTicket } from "./replying";
import { resendMessage } from "./resending";
import { showToCustomer } from "./showing";

let analyst: StaffActor;
beforeAll(async () => {
  analyst = await person("fraudAnalyst", "Alena");
});
beforeEach(noTickets);

const words = {
  account: "Kouzelný děda volal z banky",
  offender: "+420900700800",
  city: "Horní Lhota",
  added: "Vrátil se s kladivem",
  answer: "Zablokovali jsme vaši kartu",
  note: "Zeptat se sousedky Vlasty",
  said: "Řekl jsem jí všechno o smlouvě",
};
const author = { sms: "+420601998877", email: "bozena.nova@example.org", name: "Božena Nováková" };
const everything = [...Object.values(words), ...Object.values(author), "601998877", "bozena.nova"];

const report = (changes: Parameters<typeof fraud>[0] = {}) =>
  fraud({
    description: words.account,
    subjectNumber: author.sms,
    reply: { channel: "email", address: author.email },
    answers: {
      topic: "call",
      occurredOn: "2026-11-20",
      occurredAt: null,
      offender: words.offender,
      moneyLost: null,
      happeningNow: true,
      ...{ city: words.city },
    },
    ...changes,
  });

const now = clockAt(monday);
const open = (reference: string, identity = true) =>
  openSeal(analyst, reference, { reason: "work", words: words.note, identity }, now);
const submission = () => ({ submissionId: randomUUID() });

describe("a dump of the database shows neither the words of a report nor its author", () => {
  it("of a named one, with its whole conversation, an undelivered answer and a corrected address", async () => {
    const { ticketId, reference } = await filed(report());
    await addToTicket({ kind: "customer", ticketId }, { ...submission(), text: words.added }, now);
    await addInternalNote(analyst, reference, { ...submission(), text: words.note });
    const { messageId } = await answered(analyst, reference, {
      text: words.answer,
      seenNoteId: null,
      anyway: true,
    });
    const refusal = new PermanentFailure(`550 5.1.1 <${author.email}>: unknown`, "550 5.1.1");
    await deliveryRefused(await claimed(messageId), refusal, "smtp", now);
    await resendMessage(analyst, messageId, `new.${author.email}`, now);
    await open(reference);
    expect(await foundInDump(everything)).toEqual([]);
  });

  it("of a confidential one that is answered by phone", async () => {
    const phone: Reply = { ...byPhone, address: author.sms, contactName: author.name };
    const { ticketId, reference } = await filed(report({ disclosure: "confidential", reply: phone }));
    await replyToTicket(analyst, reply(reference, { text: words.answer }), now);
    const [call] = await listCallbacks(analyst, now);
    await takeCallback(analyst, call?.id ?? "", now);
    const busy = {
      callbackId: call?.id ?? "",
      outcome: "busy",
      said: words.said,
      statusAfter: "resolved",
    } as const;
    await recordCall(analyst, busy, now);
    await takeCallback(analyst, call?.id ?? "", now);
    await recordCall(analyst, { ...busy, outcome: "reached" }, now);
    const sms = { channel: "sms", address: author.sms } as const;
    await addToTicket({ kind: "customer", ticketId }, { ...submission(), text: words.added }, now);
    await changeReplyChannel(analyst, reference, sms, now);
    expect(await foundInDump(everything)).toEqual([]);
  });

  it("of what was filed as something else, once it is made a report, and it can be unmade", async () => {
    const given = { ...report(), ticketType: "question", disclosure: null } as const;
    const { ticketId, reference } = await filed({ ...given, reply: { ...byPhone, address: author.sms } });
    await addToTicket({ kind: "customer", ticketId }, { ...submission(), text: words.added }, now);
    await replyToTicket(analyst, reply(reference, { text: words.answer, anyway: true }), now);
    const before = await readTicket(analyst, reference);
    expect((await foundInDump(everything)).length).toBeGreaterThan(5);

    await changeType(analyst, reference, "fraudReport");
    expect(await foundInDump(everything)).toEqual([]);
    await open(reference);
    expect(await readTicket(analyst, reference, now)).toMatchObject({
      description: words.account,
      replyAddress: author.sms,
      answers: before.answers,
      notes: before.notes.map(({ text }) => ({ text })),
      callbacks: before.callbacks.map(({ phone, script }) => ({ phone, script })),
    });

    await changeType(analyst, reference, "question");
    const after = await readTicket(analyst, reference);
    const { lastUpdate: _, ticketType: __, fingerprint: ___, ...same } = before;
    expect(after).toMatchObject(same);
    const found = await listQueue(analyst, { q: "kouzelny" }, monday);
    expect(found.rows.map((row) => row.reference)).toEqual([reference]);
  });
});

describe("what leaves for somebody who reported something", () => {
  it("says that there is an answer and where, and not a word of it", async () => {
    const { reference } = await filed(report());
    const { messageId } = await answered(analyst, reference, { text: words.answer });
    const acknowledgement = await db().message.findFirstOrThrow({ where: { kind: "acknowledgement" } });
    for (const id of [messageId, acknowledgement.id]) {
      const letter = await letterOf(openClaimed(await claimed(id)));
      expect(letter.to).toBe(author.email);
      expect(letter.text).toContain(`/t/${reference}/`);
      expect(`${letter.subject} ${letter.text}`).not.toMatch(/fraud|report|banky|Zablokovali/i);
    }
  });

  it("goes by SMS in one part, too", async () => {
    const { reference } = await filed(report({ reply: { channel: "sms", address: author.sms } }));
    const { messageId } = await answered(analyst, reference, { text: words.answer });
    const message = openClaimed(await claimed(messageId));
    expect(message.address).toBe(author.sms);
    expect(sentText(message)).not.toContain("Zablokovali");
  });
});

describe("at the desk", () => {
  it("a report that was not opened shows what kind it is and how urgent, and nothing else", async () => {
    const { reference } = await filed(report());
    const { messageId } = await answered(analyst, reference, { text: words.answer });
    await deliveryRefused(await claimed(messageId), new PermanentFailure("no", "550"), "smtp", now);
    await filed(
      report({ disclosure: "confidential", reply: { ...byPhone, address: author.sms }, ...submission() }),
    );
    const seen = {
      ticket: await readTicket(analyst, reference, now),
      queue: await listQueue(analyst, {}, monday),
      undelivered: await listUndelivered(analyst, now),
      calls: await listCallbacks(analyst, now),
    };
    expect(seen.ticket.seal).toEqual({ state: "closed" });
    expect(seen.ticket.answers).toEqual({
      topic: "call",
      occurredOn: "2026-11-20",
      occurredAt: null,
      moneyLost: null,
      happeningNow: true,
    });
    const lengths = [seen.queue.rows, seen.undelivered, seen.calls].map((list) => list.length);
    expect(lengths).toEqual([2, 1, 1]);
    const text = JSON.stringify(seen, (_, value) =>
      value instanceof Uint8Array ? null : value,
    ).toLowerCase();
    expect(everything.filter((word) => text.includes(word.toLowerCase()))).toEqual([]);
  });

  it("is found by its reference and its topic, and by no word of it", async () => {
    const { reference } = await filed(report());
    const found = async (q: string) => (await listQueue(analyst, { q }, monday)).rows.length;
    for (const q of [reference, "call"]) expect(await found(q), q).toBe(1);
    for (const q of ["kouzelny", author.email, author.sms, words.offender]) expect(await found(q), q).toBe(0);
  });

  it("who reported a confidential one is opened apart from what it says", async () => {
    const { reference } = await filed(report({ disclosure: "confidential" }));
    const { messageId } = await answered(analyst, reference, { text: words.answer });
    await deliveryRefused(await claimed(messageId), new PermanentFailure("no", "550"), "smtp", now);
    await open(reference, false);
    const told = await readTicket(analyst, reference, now);
    expect(told).toMatchObject({ description: words.account, replyAddress: null, subjectNumber: null });
    expect(JSON.stringify([told, await listUndelivered(analyst, now)])).not.toContain("bozena");
    await open(reference);
    expect(await readTicket(analyst, reference, now)).toMatchObject({ replyAddress: author.email });
    expect(await listUndelivered(analyst, now)).toMatchObject([{ address: author.email }]);
  });

  it("is open to whoever opened it, for half an hour", async () => {
    const { reference } = await filed(report());
    await open(reference);
    const other = await person("supervisor");
    const past = (time: number) => clockAt(later(time * minutes));
    const states = [
      await readTicket(analyst, reference, past(29)),
      await readTicket(other, reference, past(29)),
      await readTicket(analyst, reference, past(30)),
    ];
    expect(states.map(({ seal, description }) => [seal.state, description])).toEqual([
      ["open", words.account],
      ["closed", ""],
      ["closed", ""],
    ]);
  });
});

it("the customer reads their own words and ours", async () => {
  const { ticketId, reference } = await filed(report());
  await answered(analyst, reference, { text: words.answer });
  const shown = await showToCustomer({ kind: "customer", ticketId }, now);
  expect(shown).toMatchObject({ description: words.account, replyAddress: author.email });
  expect(shown.conversation.map(({ text }) => text)).toEqual([words.answer]);
});
