import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { countCallbacks } from "@/lib/callbacks/listing";
import { takeCallback } from "@/lib/callbacks/taking";
import { db } from "@/lib/core/db";
import type { CallOutcome } from "@/lib/generated/prisma/enums";
import {
  byPhone,
  clockAt,
  days,
  eventsOf,
  filed,
  form,
  hours,
  later,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { recordCall } from "./calling";
import { bringBackMissed } from "./missed-calls";

let agent: StaffActor;
beforeEach(async () => {
  await noTickets();
  agent = await person("agent");
});

async function promised(address = byPhone.address) {
  const { ticketId } = await filed(form({ reply: { ...byPhone, address } }));
  const { id } = await db().callback.findFirstOrThrow({ where: { ticketId } });
  return { id, ticketId };
}
const callRow = (id: string) => db().callback.findUniqueOrThrow({ where: { id } });
const messagesOf = async (ticketId: string, kind: string) =>
  (await ticketRow(ticketId)).messages.filter((message) => message.kind === kind);

async function tries(id: string, outcomes: CallOutcome[]) {
  for (const outcome of outcomes) {
    const at = (await callRow(id)).windowStart;
    await takeCallback(agent, id, clockAt(at));
    const result = { callbackId: id, outcome, said: null, statusAfter: "resolved" } as const;
    await recordCall(agent, result, clockAt(at));
  }
}

describe("a person whom three calls did not reach", () => {
  it("is asked by SMS for another window, and the desk two days later", async () => {
    const { id, ticketId } = await promised();
    await tries(id, ["noAnswer", "busy", "voicemail"]);
    const call = await callRow(id);
    expect(call.state).toBe("needsDecision");
    const [asked, ...more] = await messagesOf(ticketId, "callMissed");
    expect(more).toEqual([]);
    expect(asked).toMatchObject({ channel: "sms", address: byPhone.address });
    expect(asked?.text).toMatch(/\u27e6link\u27e7\?call$/);
    expect(await eventsOf(ticketId)).toContain("callChoiceAsked");
    const askedAt = call.askedAt ?? later(0);
    expect((await countCallbacks(agent, later(1 * hours, askedAt))).due).toBe(0);
    expect((await countCallbacks(agent, later(2 * days, askedAt))).due).toBe(1);
  });

  it("is not written to at a landline or a wrong number: a person decides at once", async () => {
    const landline = await promised("+420221111222");
    await tries(landline.id, ["noAnswer", "busy", "noAnswer"]);
    const wrong = await promised("+420602123456");
    await tries(wrong.id, ["wrongNumber"]);
    for (const { id, ticketId } of [landline, wrong]) {
      expect(await messagesOf(ticketId, "callMissed")).toEqual([]);
      expect(await callRow(id)).toMatchObject({ state: "needsDecision", askedAt: null });
    }
  });
});

describe("a call that nobody took in its window", () => {
  it("comes back in the next one, is told once, and asks a person after three", async () => {
    const { id, ticketId } = await promised();
    const { windowEnd } = await callRow(id);
    expect(await bringBackMissed(later(29 * 60_000, windowEnd))).toBe(0);
    const missed = async () => {
      const call = await callRow(id);
      await Promise.all([1, 2].map(() => bringBackMissed(later(1 * hours, call.windowEnd))));
      return callRow(id);
    };
    const second = await missed();
    expect(second.state).toBe("scheduled");
    expect(second.windowStart.getTime()).toBeGreaterThanOrEqual(later(2 * hours, windowEnd).getTime());
    await missed();
    expect(await missed()).toMatchObject({ state: "needsDecision" });
    expect((await eventsOf(ticketId)).filter((kind) => kind === "callMissed")).toHaveLength(3);
    expect(await messagesOf(ticketId, "promiseMoved")).toHaveLength(1);
    expect((await countCallbacks(agent, later(30 * days))).due).toBe(1);
  });
});
