import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { smsLimits } from "@/lib/access/pressure";
import { listCallbacks } from "@/lib/callbacks/listing";
import { systemClock } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import {
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
  minutes,
  monday,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { changeStatus } from "./changing";
import { clearSuspicion, decideSuspects } from "./clearing";
import { fileTicket } from "./filing";
import { countQueue, listQueue } from "./queue";
import { countSuspects, listSuspects } from "./suspects";
import { takeNext } from "./taking";
import { readTracked } from "./tracking";

beforeEach(noTickets);

const trapped = () => form({ suspected: ["honeypot"] });
const signsOf = async (ticketId: string) => (await ticketRow(ticketId)).spamSigns;
const words = "Ve čtvrtek od rána nám v celé ulici nefunguje ani internet, ani telefon, ani televize.";

describe("a suspected ticket", () => {
  test("is filed with its receipt and its promise, and told to nobody until a person has seen it", async () => {
    const { ticketId, reference, trackingCode } = await filed(trapped());
    const ticket = await ticketRow(ticketId);
    expect(trackingCode).toMatch(/^[A-Z2-9]{10}$/);
    expect(ticket).toMatchObject({ suspectedSpam: true, spamSigns: ["honeypot"], status: "acknowledged" });
    expect(ticket.expectedResolutionDate).not.toBeNull();
    expect(ticket.messages).toEqual([]);
    expect((await readTracked({ kind: "customer", ticketId })).dueAt).toEqual(ticket.expectedResolutionDate);
    const agent = await person("agent");
    expect((await listSuspects(agent)).map((one) => one.reference)).toEqual([reference]);
    expect(await countSuspects(agent)).toBe(1);
  });

  test("stands in no queue, is counted in none, is handed to nobody, and asks for no call", async () => {
    await filed({ ...trapped(), reply: byPhone });
    const agent = await person("agent");
    expect((await listQueue(agent, {}, monday)).rows).toEqual([]);
    expect(await countQueue(agent, monday)).toEqual({ open: 0, overdue: 0, soon: 0, mine: 0, unassigned: 0 });
    expect(await takeNext(agent, clockAt(monday))).toBeNull();
    expect(await listCallbacks(agent)).toEqual([]);
  });

  test("is found by whoever searches for it", async () => {
    const { reference } = await filed(trapped());
    const { rows } = await listQueue(await person("agent"), { q: reference }, monday);
    expect(rows.map((row) => row.reference)).toEqual([reference]);
  });

  test("of fraud is shown to those alone who may know of it", async () => {
    await filed(fraud({ suspected: ["honeypot"] }));
    const [agent, analyst] = [await person("agent"), await person("fraudAnalyst")];
    expect([await listSuspects(agent), await countSuspects(agent)]).toEqual([[], 0]);
    expect(await countSuspects(analyst)).toBe(1);
    const { reference } = (await listSuspects(analyst))[0] ?? { reference: "" };
    await expect(clearSuspicion(agent, reference)).rejects.toThrow();
  });

  test("keeps its place with what the customer adds or staff do, until somebody says that it is none", async () => {
    const { ticketId, reference } = await filed(trapped());
    const agent = await person("agent");
    await changeStatus(agent, reference, "inProgress");
    expect((await ticketRow(ticketId)).queueAt).toBeNull();
    expect(await countSuspects(agent)).toBe(1);
  });
});

describe("cleared", () => {
  test.each([
    ["by SMS", form({ suspected: ["links"] }), "sms"],
    ["by e-mail", claim({ suspected: ["links"], reply: byEmail }), "email"],
    ["for a call by SMS", form({ suspected: ["links"], reply: byPhone }), "sms"],
  ])("it is acknowledged %s, once, and waits in the queue by its promise", async (_, input, channel) => {
    const { ticketId, reference } = await filed(input);
    const agent = await person("agent");
    await Promise.all([clearSuspicion(agent, reference), clearSuspicion(agent, reference)]);
    const ticket = await ticketRow(ticketId);
    expect(ticket.messages).toMatchObject([{ kind: "acknowledgement", channel }]);
    expect(await jobsWaiting()).toContain(ticket.messages[0]?.id);
    const due = ticket.deadlines.map(({ dueAt }) => dueAt.getTime());
    expect(ticket.queueAt?.getTime()).toBe(Math.min(...due));
    expect(ticket).toMatchObject({ suspectedSpam: false, spamSigns: ["links"] });
    expect(await eventsOf(ticketId)).toEqual([
      "ticketFiled",
      ...(ticket.replyChannel === "phone" ? ["callPlanned"] : []),
      "suspicionCleared",
    ]);
    expect(await countSuspects(agent)).toBe(0);
  });

  test("its call is on the list", async () => {
    const { reference } = await filed({ ...trapped(), reply: byPhone });
    const agent = await person("agent");
    await clearSuspicion(agent, reference);
    expect((await listCallbacks(agent)).map(({ ticket }) => ticket.reference)).toEqual([reference]);
  });
});

test("rejected it is gone from the list, and nobody has been told anything", async () => {
  const { ticketId, reference } = await filed({ ...trapped(), reply: byPhone });
  const agent = await person("agent");
  expect(await changeStatus(agent, reference, "rejected")).toEqual({ ok: true });
  expect(await countSuspects(agent)).toBe(0);
  const ticket = await ticketRow(ticketId);
  expect(ticket.messages).toEqual([]);
  expect(ticket.callbacks.map(({ state }) => state)).toEqual(["cancelled"]);
});

describe("a sign is", () => {
  test("many links", async () => {
    const { ticketId } = await filed(form({ description: "www.a.example www.b.example www.c.example" }));
    expect(await signsOf(ticketId)).toEqual(["links"]);
  });

  test("a throw-away mailbox, which keeps nobody waiting", async () => {
    const { ticketId } = await filed(form({ reply: { channel: "email", address: "x@mailinator.com" } }));
    const ticket = await ticketRow(ticketId);
    expect(ticket).toMatchObject({ suspectedSpam: false, spamSigns: ["disposableEmail"] });
    expect(ticket.messages).toHaveLength(1);
  });

  test("the same words from a sixth address within a day", async () => {
    const from = (n: number) => ({ channel: "email" as const, address: `somebody-${n}@example.org` });
    const tickets = [];
    for (let n = 0; n < 6; n += 1)
      tickets.push(await filed(form({ description: n % 2 ? words.toUpperCase() : words, reply: from(n) })));
    const signs = await Promise.all(tickets.map(({ ticketId }) => signsOf(ticketId)));
    expect(signs).toEqual([[], [], [], [], [], ["repeatedText"]]);
    const nextDay = await filed(form({ description: words, reply: from(7) }), later(25 * hours));
    expect(await signsOf(nextDay.ticketId)).toEqual([]);
  });

  test("not the same few words: during an outage everybody writes them", async () => {
    const signs = [];
    for (let n = 0; n < 7; n += 1) {
      const reply = { channel: "email" as const, address: `somebody-${n}@example.org` };
      signs.push(await signsOf((await filed(form({ description: "Nefunguje internet", reply }))).ticketId));
    }
    expect(new Set(signs.flat())).toEqual(new Set());
  });

  test("more than twenty in an hour from one address", async () => {
    const mails = () => form({ reply: byEmail });
    for (let n = 0; n < 20; n += 1) await filed(mails(), later(n * minutes));
    expect(await signsOf((await filed(mails(), later(30 * minutes))).ticketId)).toEqual(["burst"]);
    expect(await signsOf((await filed(mails(), later(3 * hours))).ticketId)).toEqual([]);
  });

  test("SMS to one number after another of the same block", async () => {
    const to = (n: number) => `+42060112${String(n).padStart(4, "0")}`;
    const last = [];
    for (let n = 0; n <= smsLimits.toBlock.wall; n += 1) {
      const { ticketId } = await filed(form({ reply: { channel: "sms", address: to(n) } }));
      if (n >= smsLimits.toBlock.wall - 1) last.push(await signsOf(ticketId));
    }
    expect(last).toEqual([[], ["smsPumping"]]);
  }, 60_000);

  test("looked for only in what anybody may have sent", async () => {
    const agent = await person("agent");
    const described = form({ description: "www.a.example www.b.example www.c.example" });
    const result = await fileTicket(agent, described, clockAt(monday));
    expect(result.ok && (await signsOf(result.ticketId))).toEqual([]);
  });
});

test("the words that are compared are not to be found out by trying", async () => {
  const { ticketId } = await filed(form({ description: words }));
  const { textFingerprint } = await ticketRow(ticketId);
  expect(textFingerprint).toMatch(/^[\w-]{43}$/);
  const stranger = await fileTicket(anybody, form({ description: `${words} ${randomUUID()}` }), systemClock);
  expect(stranger.ok && (await ticketRow(stranger.ticketId)).textFingerprint).not.toBe(textFingerprint);
  expect(await db().ticket.count({ where: { textFingerprint } })).toBe(1);
});

describe("several decided at once", () => {
  test("are each rejected or cleared, and what is not suspected any more stays as it is", async () => {
    const [agent, one, two, three, other] = [
      await person("agent"),
      await filed(trapped()),
      await filed(trapped()),
      await filed(trapped()),
      await filed(),
    ];
    await clearSuspicion(agent, three.reference);
    const all = [one, two, three, other].map(({ reference }) => reference);
    expect(await decideSuspects(agent, [...all, one.reference, "KM4RT7XQ"], "spam")).toEqual({
      decided: 2,
      left: 3,
    });
    for (const { ticketId } of [one, two])
      expect(await ticketRow(ticketId)).toMatchObject({ status: "rejected", queueAt: null, messages: [] });
    for (const { ticketId } of [three, other])
      expect(await ticketRow(ticketId)).toMatchObject({ status: "acknowledged" });
    const late = [await filed(trapped()), await filed(trapped())];
    const references = late.map(({ reference }) => reference);
    expect(await decideSuspects(agent, references, "notSpam")).toEqual({ decided: 2, left: 0 });
    expect(await decideSuspects(agent, references, "notSpam")).toEqual({ decided: 0, left: 2 });
    for (const { ticketId } of late) expect((await ticketRow(ticketId)).messages).toHaveLength(1);
  });

  test("are only what the person may know of", async () => {
    const { ticketId, reference } = await filed(fraud({ suspected: ["honeypot"] }));
    expect(await decideSuspects(await person("agent"), [reference], "spam")).toEqual({ decided: 0, left: 1 });
    expect(await ticketRow(ticketId)).toMatchObject({ status: "acknowledged", suspectedSpam: true });
  });
});
