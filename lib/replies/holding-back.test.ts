import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { db, transaction } from "@/lib/core/db";
import { claimMessage } from "@/lib/messages/claiming";
import { optIn, optOut } from "@/lib/messages/opting-out";
import { writeMessage } from "@/lib/messages/writing";
import { foundInDump } from "@/lib/test/dump";
import {
  byEmail,
  filed,
  form,
  fraud,
  later,
  minutes,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { answered, claimed, messageRow } from "@/lib/test/replies";
import { readTracked } from "@/lib/tickets/tracking";
import { heldBack } from "./holding-back";

const number = "+420601123456";
const night = new Date("2026-11-23T23:00:00Z");
const morning = new Date("2026-11-24T07:00:00Z");

let agent: StaffActor;
beforeEach(async () => {
  await noTickets();
  await transaction((tx) => optIn(tx, number));
  agent = await person("agent");
});

const acknowledgement = async (input = form()) =>
  (await ticketRow((await filed(input)).ticketId)).messages[0]?.id ?? "";
const code = (address = number) =>
  transaction((tx) =>
    writeMessage(
      tx,
      { kind: "code", channel: "sms", address, locale: "en", subject: null, text: "x", ticket: null },
      night,
    ),
  );

describe("at night", () => {
  it("an answer waits for the morning, and its customer can read it and when it goes out", async () => {
    const { ticketId, reference } = await filed();
    const { messageId } = await answered(agent, reference, {}, night);
    expect(await heldBack(messageId, night)).toBe(true);
    expect(await claimMessage(messageId, later(minutes, night))).toBeNull();
    const { conversation } = await readTracked({ kind: "customer", ticketId });
    expect(conversation).toMatchObject([{ deliveryState: "created", waitsUntil: morning }]);
    expect(await heldBack(messageId, morning)).toBe(false);
    expect((await claimed(messageId, morning)).attempts).toBe(1);
  });

  it.each([
    ["an acknowledgement", acknowledgement],
    ["what a sealed report gets", () => acknowledgement(fraud())],
  ])("%s waits too", async (_name, made) => {
    const id = await made();
    expect(await heldBack(id, night)).toBe(true);
    expect(await messageRow(id)).toMatchObject({ state: "created", nextAttemptAt: morning, attempts: 0 });
  });

  it("a code and an e-mail do not wait", async () => {
    expect(await heldBack((await code()).id, night)).toBe(false);
    expect(await heldBack(await acknowledgement(form({ reply: byEmail })), night)).toBe(false);
  });

  it("a message that somebody is sending is left to them", async () => {
    const id = await acknowledgement();
    await claimed(id);
    expect(await heldBack(id, night)).toBe(false);
  });
});

describe("a number that said STOP", () => {
  const noon = later(0);

  it("gets answers and codes and nothing else", async () => {
    const { reference, ticketId } = await filed();
    const { messageId } = await answered(agent, reference);
    const first = (await ticketRow(ticketId)).messages[0]?.id ?? "";
    await transaction((tx) => optOut(tx, number, noon));
    expect(await heldBack(first, noon)).toBe(true);
    expect(await messageRow(first)).toMatchObject({ state: "permanentFailure", stateReason: "optedOut" });
    expect(await heldBack(messageId, noon)).toBe(false);
    expect(await heldBack((await code()).id, noon)).toBe(false);
    await transaction((tx) => optIn(tx, number));
    expect(await heldBack(await acknowledgement(), noon)).toBe(false);
  });

  it("is not to be read in the database", async () => {
    await transaction((tx) => optOut(tx, "+420777000111", noon));
    expect(await db().smsOptOut.count()).toBeGreaterThan(0);
    expect(await foundInDump(["+420777000111", "420777000111"])).toEqual([]);
  });
});
