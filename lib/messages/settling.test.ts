import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { PermanentFailure, TemporaryFailure } from "@/lib/core/errors";
import { deliveryRefused, deliveryTaken } from "@/lib/replies/delivering";
import {
  answerClock,
  byEmail,
  clockAt,
  filed,
  form,
  later,
  minutes,
  monday,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { answered, claimed, messageRow, smsc } from "@/lib/test/replies";
import { claimMessage } from "./claiming";
import { recordPart } from "./settling";
import { listUndelivered } from "./undelivered";

let agent: StaffActor;
beforeAll(async () => {
  agent = await person("agent");
});

beforeEach(noTickets);

const answer = async (reply = byEmail) => {
  const { reference, ticketId } = await filed(form({ reply }));
  return { ticketId, ...(await answered(agent, reference)) };
};
const atMonday = clockAt(monday);
const busy = new TemporaryFailure("Try again later", "451");

describe("a message that its gateway took", () => {
  it("is sent where no receipt can come, which is all that e-mail can say", async () => {
    const { messageId, ticketId } = await answer();
    await deliveryTaken(await claimed(messageId), { gateway: "smtp", receiptExpected: false }, atMonday);
    expect(await messageRow(messageId)).toMatchObject({
      state: "sent",
      sentAt: monday,
      tries: [{ number: 1, outcome: "taken", finishedAt: monday }],
    });
    expect(answerClock(await ticketRow(ticketId))?.metAt).toEqual(monday);
  });

  it("is never called sent or delivered when it only lies in the outbox folder", async () => {
    const { messageId, ticketId } = await answer();
    await deliveryTaken(await claimed(messageId), { gateway: "outbox", receiptExpected: false }, atMonday);
    expect(await messageRow(messageId)).toMatchObject({
      state: "technicalFailure",
      stateReason: "noGateway",
      sentAt: null,
    });
    expect(answerClock(await ticketRow(ticketId))?.metAt).toBeNull();
    expect((await listUndelivered(agent)).map(({ id }) => id)).toContain(messageId);
  });

  it("is not sent again by a second job", async () => {
    const { messageId } = await answer();
    await deliveryTaken(await claimed(messageId), { gateway: "smtp", receiptExpected: false }, atMonday);
    expect(await claimMessage(messageId, later(90 * minutes))).toBeNull();
  });
});

describe("a message that its gateway refused", () => {
  it("for good is shown to the desk at once, and never tried again", async () => {
    const { messageId } = await answer();
    const failure = new PermanentFailure("No such mailbox", "550");
    await deliveryRefused(await claimed(messageId), failure, "smtp", atMonday);
    expect(await messageRow(messageId)).toMatchObject({
      state: "permanentFailure",
      stateReason: "550",
      completedAt: monday,
    });
    expect((await listUndelivered(agent)).map(({ id }) => id)).toContain(messageId);
    expect(await claimMessage(messageId, later(90 * minutes))).toBeNull();
  });

  it("for now is tried again after a pause, and not before", async () => {
    const { messageId } = await answer();
    await deliveryRefused(await claimed(messageId), busy, "smtp", atMonday);
    const waiting = await messageRow(messageId);
    expect(waiting).toMatchObject({
      state: "created",
      tries: [{ outcome: "temporaryFailure", code: "451" }],
    });
    expect(waiting.nextAttemptAt?.getTime()).toBeGreaterThan(monday.getTime());
    expect(await claimMessage(messageId, monday)).toBeNull();
    expect(await claimMessage(messageId, waiting.nextAttemptAt ?? monday)).toMatchObject({ attempts: 2 });
  });

  it("for now waits as long as the other side asked", async () => {
    const { messageId } = await answer();
    const throttled = new TemporaryFailure("Throttled", "88", 20 * minutes);
    await deliveryRefused(await claimed(messageId), throttled, smsc, atMonday);
    expect((await messageRow(messageId)).nextAttemptAt).toEqual(later(20 * minutes));
  });

  it("for now, again and again, ends as not arrived and is shown with every try", async () => {
    const { messageId } = await answer();
    let at = monday;
    for (let tried = 0; tried < 60 && (await messageRow(messageId)).state === "created"; tried++) {
      await deliveryRefused(await claimed(messageId, at), busy, "smtp", clockAt(at));
      at = (await messageRow(messageId)).nextAttemptAt ?? at;
    }
    const ended = await messageRow(messageId);
    expect(ended.state).toBe("temporaryFailure");
    expect(ended.tries).toHaveLength(ended.attempts);
    expect(at.getTime() - monday.getTime()).toBeGreaterThan(180 * minutes);
  });
});

describe("a part of a long SMS", () => {
  it("that was taken is known to the next try, so that it is not sent twice", async () => {
    const { messageId } = await answer({ channel: "sms", address: "+420601123456" } as never);
    const first = await claimed(messageId);
    const reference = randomUUID();
    await recordPart(messageId, { number: 1, gateway: smsc, providerReferences: [reference] });
    await deliveryRefused(first, busy, smsc, atMonday);
    const next = (await messageRow(messageId)).nextAttemptAt ?? monday;
    expect((await claimed(messageId, next)).parts).toMatchObject([
      { number: 1, providerReference: reference },
    ]);
  });
});
