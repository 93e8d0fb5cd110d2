import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { codeOf } from "@/lib/messages/code";
import type { CodeAddress } from "@/lib/proofs/address";
import { askForCode } from "@/lib/proofs/asking";
import { checkCode } from "@/lib/proofs/checking";
import {
  anybody,
  byEmail,
  byPhone,
  claim,
  clockAt,
  days,
  eventsOf,
  filed,
  form,
  fraud,
  later,
  minutes,
  monday,
  noTickets,
} from "@/lib/test/factories";
import { listMine, listSame, openMine } from "./mine";

beforeEach(noTickets);

const number = { channel: "sms", address: "+420601123456" } as const;
const mailbox = { channel: "email", address: "jana@example.org" } as const;

/** Somebody who was sent a code to this address a moment ago, and gave it in. */
async function proof(of: CodeAddress, at = monday, purpose: "lostReference" | "ticket" = "lostReference") {
  const actor = { kind: "public" as const, network: randomUUID() };
  const brought = { solution: "", waiting: "" };
  const asking = { ...of, purpose, locale: "en" as const, submissionId: randomUUID(), brought };
  const asked = await askForCode(actor, asking, clockAt(at));
  if (!asked.ok) throw new Error(asked.reason);
  const sent = await db().message.findFirstOrThrow({ where: { proofId: asked.proofId } });
  const entered = { proofId: asked.proofId, code: codeOf(sent.id) };
  return { id: asked.proofId, enter: () => checkCode(anybody, entered, clockAt(at)) };
}
async function proved(
  of: CodeAddress,
  at = monday,
  purpose: "lostReference" | "ticket" = "lostReference",
): Promise<string> {
  const { id, enter } = await proof(of, at, purpose);
  await enter();
  return id;
}
const references = async (proofId: string, at = monday) =>
  (await listMine(anybody, proofId, at))?.tickets.map(({ reference }) => reference) ?? null;

describe("a proved number", () => {
  test("lists what is to be answered there, the newest first, and nothing else", async () => {
    const [first, second] = [await filed(form(), later(-2 * minutes)), await filed(form({ reply: byPhone }))];
    await filed(form({ reply: byEmail, subjectNumber: number.address }));
    await filed(form({ reply: { channel: "sms", address: "+420777000111" } }));
    expect(await references(await proved(number))).toEqual([second.reference, first.reference]);
  });

  test("lists nothing before its code was right, and nothing half an hour after", async () => {
    await filed();
    const { id, enter } = await proof(number);
    expect(await references(id)).toBeNull();
    await enter();
    expect(await references(id)).toHaveLength(1);
    expect(await references(id, later(29 * minutes))).toHaveLength(1);
    expect(await references(id, later(30 * minutes))).toBeNull();
  });

  test("lists nothing from before it may have been somebody else's", async () => {
    await filed(form(), later(-184 * days));
    expect(await references(await proved(number))).toEqual([]);
  });

  test("shows no report of fraud: whoever has the number may be the one who is reported", async () => {
    const { ticketId, reference } = await filed(fraud());
    await db().ticket.update({ where: { id: ticketId }, data: { addressProvedAt: monday } });
    const id = await proved(number);
    expect(await references(id)).toEqual([]);
    expect(await openMine(anybody, id, reference, clockAt(monday))).toEqual({
      ok: false,
      reason: "notFound",
    });
  });
});

describe("a proved mailbox", () => {
  test("lists what is to be answered there, however its name was written", async () => {
    const { reference } = await filed(claim({ reply: { channel: "email", address: "Jana@example.org" } }));
    expect(await references(await proved(mailbox))).toEqual([reference]);
  });

  test("shows a report of fraud only when it is named, and was proved at filing", async () => {
    const [unproved, wasProved, confidential] = [
      await filed(fraud({ reply: byEmail })),
      await filed(fraud({ reply: byEmail })),
      await filed(fraud({ reply: byEmail, disclosure: "confidential" })),
    ];
    const ids = [wasProved.ticketId, confidential.ticketId];
    await db().ticket.updateMany({ where: { id: { in: ids } }, data: { addressProvedAt: monday } });
    const id = await proved(mailbox);
    expect(await references(id)).toEqual([wasProved.reference]);
    expect(await openMine(anybody, id, unproved.reference, clockAt(monday))).toMatchObject({ ok: false });
    expect(await openMine(anybody, id, wasProved.reference, clockAt(monday))).toMatchObject({ ok: true });
  });
});

describe("opening", () => {
  test("gives the ticket, and its history says so", async () => {
    const { ticketId, reference } = await filed();
    const opened = await openMine(anybody, await proved(number), reference, clockAt(monday));
    expect(opened).toEqual({ ok: true, ticketId, reference });
    expect(await eventsOf(ticketId)).toContain("openedByProof");
  });

  test("is refused for somebody else's ticket, without a right code, and for a proof of another kind", async () => {
    const { reference } = await filed();
    const others = await proved({ channel: "sms", address: "+420777000111" });
    const open = (proofId: string, at = monday) => openMine(anybody, proofId, reference, clockAt(at));
    expect(await open(others)).toEqual({ ok: false, reason: "notFound" });
    const begun = await proof(number);
    expect(await open(begun.id)).toEqual({ ok: false, reason: "notFound" });
    const forTicket = await proof(number, monday, "ticket");
    await forTicket.enter();
    expect(await open(forTicket.id)).toEqual({ ok: false, reason: "notFound" });
    expect(await open(randomUUID())).toEqual({ ok: false, reason: "notFound" });
    expect(await open("nonsense")).toEqual({ ok: false, reason: "notFound" });
  });
});

describe("an address that was proved in a form", () => {
  const roaming = { ticketType: "question", topic: "roaming" } as const;
  const same = async (proofId: string, thing: Parameters<typeof listSame>[2] = roaming, at = monday) =>
    (await listSame(anybody, proofId, thing, at)).map(({ reference }) => reference);
  const open = (proofId: string, reference: string, at = monday) =>
    openMine(anybody, proofId, reference, clockAt(at), "ticket");

  test("shows what is open about the same and answered there, and opens it", async () => {
    const { reference, ticketId } = await filed();
    await filed(form({ answers: { topic: "bill" } }));
    await filed(form({ reply: { channel: "sms", address: "+420777000111" } }));
    const ended = await filed(form({ description: "Another one" }));
    await db().ticket.update({ where: { id: ended.ticketId }, data: { status: "resolved" } });
    const id = await proved(number, monday, "ticket");
    expect(await same(id)).toEqual([reference]);
    expect(await same(id, { ...roaming, topic: null })).toEqual([]);
    expect(await open(id, reference)).toEqual({ ok: true, ticketId, reference });
    expect(await eventsOf(ticketId)).toContain("openedByProof");
  });

  test("shows and opens nothing before the code was right, half an hour later, or for another purpose", async () => {
    const { reference } = await filed();
    const refused = { ok: false, reason: "notFound" };
    const { id, enter } = await proof(number, monday, "ticket");
    expect(await same(id)).toEqual([]);
    expect(await open(id, reference)).toEqual(refused);
    await enter();
    expect(await same(id)).toEqual([reference]);
    expect(await same(id, roaming, later(31 * minutes))).toEqual([]);
    expect(await open(id, reference, later(31 * minutes))).toEqual(refused);
    expect(await openMine(anybody, id, reference, clockAt(monday))).toEqual(refused);
    const lost = await proved(mailbox);
    expect(await same(lost)).toEqual([]);
    expect(await open(lost, reference)).toEqual(refused);
  });

  test("never shows or opens a report", async () => {
    const report = await filed(fraud({ reply: byEmail, disclosure: "named" }));
    await db().ticket.update({ where: { id: report.ticketId }, data: { addressProvedAt: monday } });
    const id = await proved(mailbox, monday, "ticket");
    expect(await same(id, { ticketType: "fraudReport", topic: "call" })).toEqual([]);
    expect(await open(id, report.reference)).toEqual({ ok: false, reason: "notFound" });
  });
});
