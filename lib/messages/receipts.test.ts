import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { deliveryTaken } from "@/lib/replies/delivering";
import {
  answerClock,
  clockAt,
  filed,
  hours,
  later,
  minutes,
  monday,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { answered, claimed, handedOver, messageRow, reported, smsc } from "@/lib/test/replies";
import { recordPart } from "./settling";

let agent: StaffActor;
beforeAll(async () => {
  agent = await person("agent");
});

const id = () => randomUUID().slice(0, 8);
const answer = async () => {
  const { reference, ticketId } = await filed();
  return { ticketId, ...(await answered(agent, reference)) };
};
const stateOf = async (messageId: string) => (await messageRow(messageId)).state;

it("a message is delivered when every part of it is, and not before", async () => {
  const { messageId, ticketId } = await answer();
  const [one, two, three] = [id(), id(), id()];
  await handedOver(messageId, [one, two, three]);
  await reported(two, "delivered");
  await reported(one, "delivered");
  expect(await stateOf(messageId)).toBe("sending");
  expect(answerClock(await ticketRow(ticketId))?.metAt).toBeNull();
  await reported(three, "delivered", later(5 * minutes));
  expect(await messageRow(messageId)).toMatchObject({ state: "delivered", completedAt: later(5 * minutes) });
  expect(answerClock(await ticketRow(ticketId))?.metAt).toEqual(later(5 * minutes));
});

it("one part that failed for good fails the message at once", async () => {
  const { messageId } = await answer();
  const [one, two] = [id(), id()];
  await handedOver(messageId, [one, two]);
  await reported(one, "delivered");
  await reported(two, "permanentFailure");
  expect(await stateOf(messageId)).toBe("permanentFailure");
});

it("the same receipt again changes nothing", async () => {
  const { messageId, ticketId } = await answer();
  const one = id();
  await handedOver(messageId, [one]);
  await reported(one, "delivered");
  const before = await ticketRow(ticketId);
  await Promise.all([1, 2, 3].map(() => reported(one, "delivered", later(1 * hours))));
  expect((await ticketRow(ticketId)).statusChangeDate).toEqual(before.statusChangeDate);
  expect((await messageRow(messageId)).completedAt).toEqual(monday);
});

it("a delivery is never taken back, in whatever order receipts come", async () => {
  const { messageId } = await answer();
  const [one, two] = [id(), id()];
  await handedOver(messageId, [one, two]);
  await reported(one, "delivered");
  await reported(one, "sending");
  await reported(one, "temporaryFailure");
  await reported(two, "delivered");
  expect(await stateOf(messageId)).toBe("delivered");
});

it("a failure is taken back by a later delivery, and not by a receipt that says nothing", async () => {
  const { messageId, ticketId } = await answer();
  const one = id();
  await handedOver(messageId, [one]);
  await reported(one, "temporaryFailure");
  await reported(one, "sending");
  expect(await stateOf(messageId)).toBe("temporaryFailure");
  await reported(one, "delivered");
  expect(await stateOf(messageId)).toBe("delivered");
  expect((await ticketRow(ticketId)).status).toBe("resolved");
});

it("a receipt that overtakes the answer to its submission is not lost", async () => {
  const { messageId } = await answer();
  const one = id();
  await reported(one, "delivered");
  expect(await db().earlyReceipt.count({ where: { providerReference: one } })).toBe(1);
  await handedOver(messageId, [one]);
  expect(await stateOf(messageId)).toBe("delivered");
  expect(await db().earlyReceipt.count({ where: { providerReference: one } })).toBe(0);
});

it("a receipt and its part that are stored at the same moment find each other", async () => {
  for (let round = 0; round < 10; round++) {
    const { messageId } = await answer();
    const message = await claimed(messageId);
    const one = id();
    await Promise.all([
      recordPart(messageId, { number: 1, gateway: smsc, providerReferences: [one] }),
      reported(one, "delivered"),
    ]);
    await deliveryTaken(message, { gateway: smsc, receiptExpected: true }, clockAt(monday));
    expect(await stateOf(messageId)).toBe("delivered");
  }
});

it("an SMSC that answers in hex and reports in decimal is understood", async () => {
  const { messageId } = await answer();
  const number = Math.floor(Math.random() * 0xffffff) + 0x1000000;
  await handedOver(messageId, [number.toString(16)]);
  await reported([String(number), number.toString(16)], "delivered");
  expect(await stateOf(messageId)).toBe("delivered");
});

it("a receipt through another gateway, or for nothing of ours, touches nothing", async () => {
  const { messageId } = await answer();
  const one = id();
  await handedOver(messageId, [one]);
  await reported("nothing-of-ours", "delivered");
  expect(await stateOf(messageId)).toBe("sending");
});

it("ten receipts at once for ten parts settle the message once", async () => {
  const { messageId, ticketId } = await answer();
  const parts = Array.from({ length: 10 }, id);
  await handedOver(messageId, parts);
  await Promise.all(parts.map((one) => reported(one, "delivered")));
  expect(await stateOf(messageId)).toBe("delivered");
  expect(await db().event.count({ where: { ticketId, kind: "answerArrived" } })).toBe(1);
});
