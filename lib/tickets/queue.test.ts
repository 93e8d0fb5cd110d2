import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { listCallbacks, readCallback } from "@/lib/callbacks/listing";
import { db } from "@/lib/core/db";
import { countUndelivered, listUndelivered } from "@/lib/messages/undelivered";
import {
  byEmail,
  byPhone,
  claim,
  days,
  filed,
  form,
  fraud,
  hours,
  later,
  monday,
  noTickets,
  nth,
  person,
  setTicket,
} from "@/lib/test/factories";
import { countQueue, listQueue, type QueueFilter, queueFilterSchema } from "./queue";
import { readHistory, readTicket } from "./reading";

beforeEach(noTickets);

const references = async (actor: StaffActor, filter: QueueFilter = {}, now = monday): Promise<string[]> =>
  (await listQueue(actor, filter, now)).rows.map(({ reference }) => reference);

describe("the queue", () => {
  it("puts the most urgent promise first and leaves ended tickets out", async () => {
    const slow = await filed(claim());
    const quick = await filed(form({ segment: "corporate" }));
    const ended = await filed();
    await setTicket(ended.ticketId, { status: "closed", queueAt: null });
    expect(await references(await person("agent"))).toEqual([quick.reference, slow.reference]);
  });

  it("goes by key through every ticket exactly once, also where many are due at one moment", async () => {
    for (let made = 0; made < 120; made += 10)
      await Promise.all(Array.from({ length: 10 }, (_, n) => filed(form({ reply: nth(made + n) }))));
    const agent = await person("agent");
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listQueue(agent, { after }, monday);
      seen.push(...page.rows.map(({ reference }) => reference));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
  });

  it("takes whatever stands in an address: what cannot be looked for is left out", async () => {
    const agent = await person("agent");
    const { reference } = await filed(form({ description: "Kde je signál?" }));
    const typed = queueFilterSchema.parse({ q: " sig\u0000nal\u0007 ", after: "\u0000", assignee: "\u0000" });
    expect(typed.q).toBe("signal");
    expect(await references(agent, typed)).toEqual([reference]);
  });

  it("narrows by type, channel, assignee, status and lateness", async () => {
    const agent = await person("agent");
    const question = await filed(form({ reply: byEmail }));
    const claimed = await filed(claim());
    await setTicket(claimed.ticketId, { assigneeId: agent.id, status: "inProgress" });
    expect(await references(agent, { type: "claim" })).toEqual([claimed.reference]);
    expect(await references(agent, { channel: "email" })).toEqual([question.reference]);
    expect(await references(agent, { assignee: "me" })).toEqual([claimed.reference]);
    expect(await references(agent, { assignee: "nobody" })).toEqual([question.reference]);
    expect(await references(agent, { status: "inProgress" })).toEqual([claimed.reference]);
    expect(await references(agent, { overdue: "1" })).toEqual([]);
    expect(await references(agent, { overdue: "1" }, later(3 * days))).toEqual([question.reference]);
    expect(await references(agent, { soon: "1" })).toEqual([]);
    expect(await references(agent, { soon: "1" }, later(23 * hours))).toEqual([question.reference]);
    expect(await references(agent, { soon: "1" }, later(25 * hours))).toEqual([]);
    const both = { soon: "1", overdue: "1" } as const;
    expect(await references(agent, both, later(25 * hours))).toEqual([question.reference]);
  });

  it("is found by reference, number, address and words, whatever their case, accents and spaces", async () => {
    const agent = await person("agent");
    const description = "Reklamace ÚČTU za říjen: 100% navíc";
    const { reference } = await filed(form({ description, reply: byEmail, subjectNumber: "+420777888999" }));
    await filed();
    const spellings = [
      reference.toLowerCase(),
      `${reference.slice(0, 4)}-${reference.slice(4)}`,
      "777 888 999",
      "+420 777 888 999",
      "JANA@example.org",
      "uctu reklamace",
      "100%",
    ];
    for (const q of spellings) expect([q, await references(agent, { q })]).toEqual([q, [reference]]);
    expect(await references(agent, { q: "%" })).toEqual([reference]);
    for (const q of ["_", "'", "\\", "nothing like it"])
      expect([q, await references(agent, { q })]).toEqual([q, []]);
  });

  it("takes whatever an address says for no filter rather than for an error", () => {
    const typed = {
      type: "x",
      status: "",
      channel: "fax",
      assignee: "1",
      overdue: "yes",
      after: "x".repeat(99),
    };
    expect(queueFilterSchema.parse(typed)).toEqual({});
  });
});

describe("a fraud report", () => {
  it("does not exist for agents and administrators, wherever they look", async () => {
    const { reference, ticketId } = await filed(fraud({ reply: byPhone, description: "They took my SIM" }));
    await db().message.updateMany({
      where: { ticketId },
      data: { kind: "answer", state: "permanentFailure" },
    });
    const [call] = await db().callback.findMany({ where: { ticketId } });
    for (const actor of [await person("agent"), await person("administrator")]) {
      const notFound = expect.objectContaining({ name: "NotFound" });
      expect(await references(actor)).toEqual([]);
      expect(await references(actor, { type: "fraudReport" })).toEqual([]);
      expect(await references(actor, { q: reference })).toEqual([]);
      expect(await references(actor, { q: "took my SIM" })).toEqual([]);
      expect(await countQueue(actor, later(90 * days))).toEqual({
        open: 0,
        overdue: 0,
        soon: 0,
        mine: 0,
        unassigned: 0,
      });
      expect(await listCallbacks(actor)).toEqual([]);
      expect(await readCallback(actor, call?.id ?? "")).toBeNull();
      expect(await listUndelivered(actor)).toEqual([]);
      expect(await countUndelivered(actor)).toBe(0);
      await expect(readTicket(actor, reference)).rejects.toThrow(notFound);
      await expect(readHistory(actor, ticketId)).rejects.toThrow(notFound);
    }
  });

  it("is there for fraud analysts and supervisors in the same places", async () => {
    const { reference, ticketId } = await filed(fraud({ reply: byPhone }));
    await db().message.updateMany({
      where: { ticketId },
      data: { kind: "answer", state: "permanentFailure" },
    });
    for (const actor of [await person("fraudAnalyst"), await person("supervisor")]) {
      expect(await references(actor, { q: reference })).toEqual([reference]);
      expect(await countQueue(actor, later(90 * days))).toMatchObject({ open: 1, overdue: 1, unassigned: 1 });
      expect(await listCallbacks(actor)).toHaveLength(1);
      expect(await countUndelivered(actor)).toBe(1);
      expect((await readTicket(actor, reference)).id).toBe(ticketId);
    }
  });
});
