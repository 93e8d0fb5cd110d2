import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { TemporaryFailure } from "@/lib/core/errors";
import { deliveryRefused, deliveryTaken } from "@/lib/replies/delivering";
import {
  byEmail,
  clockAt,
  eventsOf,
  filed,
  form,
  jobsWaiting,
  later,
  minutes,
  monday,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { answered, claimed, messageRow, reported } from "@/lib/test/replies";
import { claimLapsesAfterMs, claimMessage, renewClaims } from "./claiming";
import { recordPart } from "./settling";
import { wakeOverdue } from "./sweeping";

/** The acknowledgement of a ticket of its own. */
async function anyMessage(): Promise<string> {
  const { messages } = await ticketRow((await filed(form({ reply: byEmail }))).ticketId);
  const [message] = messages;
  if (!message) throw new Error("No acknowledgement");
  return message.id;
}

/** Its worker has said nothing for so long; the clock is the database's, and the database has run since before. */
const silentFor = (id: string, ms: number) =>
  db().$executeRaw`
    UPDATE "Message" SET "claimedAt" = clock_timestamp() - ${ms} * interval '1 millisecond' WHERE "id" = ${id}::uuid`;

const outcomes = async (id: string) => (await messageRow(id)).tries.map(({ outcome }) => outcome);

/** No claim lapses in the first half minute of the database. */
async function databaseHasRunForLong(): Promise<void> {
  await db().$executeRaw`
    SELECT pg_sleep(GREATEST(0, extract(epoch FROM
      pg_postmaster_start_time() + ${claimLapsesAfterMs + 1_000} * interval '1 millisecond' - clock_timestamp())))`;
}

describe("a claim", () => {
  beforeAll(databaseHasRunForLong, 2 * claimLapsesAfterMs);
  beforeEach(noTickets);

  it("is one worker's alone, however many reach for it at once", async () => {
    const id = await anyMessage();
    const hands = await Promise.all(Array.from({ length: 12 }, () => claimMessage(id, monday)));
    expect(hands.filter(Boolean)).toHaveLength(1);
    expect((await messageRow(id)).tries).toMatchObject([{ number: 1, finishedAt: null }]);
  });

  it("is left alone by the sweep while it is young", async () => {
    const id = await anyMessage();
    await claimed(id);
    expect(await wakeOverdue(later(10 * minutes))).toBe(0);
    expect(await claimMessage(id, later(10 * minutes))).toBeNull();
  });

  it("does not lapse while its worker renews it", async () => {
    const id = await anyMessage();
    const held = await claimed(id);
    await silentFor(id, claimLapsesAfterMs + 1_000);
    await renewClaims([held]);
    expect(await claimMessage(id, monday)).toBeNull();
    expect(await wakeOverdue(later(10 * minutes))).toBe(0);
  });

  it("lapses when its worker is silent: the message is due again and the try ends as unknown", async () => {
    const id = await anyMessage();
    await claimed(id);
    await silentFor(id, claimLapsesAfterMs + 1_000);
    expect(await wakeOverdue(later(10 * minutes))).toBe(1);
    expect(await messageRow(id)).toMatchObject({ state: "created", claimedAt: null });
    expect(await outcomes(id)).toEqual(["unknown"]);
    expect(await jobsWaiting()).toContain(id);
    expect((await claimed(id, later(10 * minutes))).attempts).toBe(2);
  });

  it("cannot be renewed by a worker that has lost it", async () => {
    const id = await anyMessage();
    const lost = await claimed(id);
    await silentFor(id, claimLapsesAfterMs + 1_000);
    await claimed(id);
    await silentFor(id, claimLapsesAfterMs + 1_000);
    await renewClaims([lost]);
    expect(await claimMessage(id, monday)).not.toBeNull();
  });
});

describe("the result of a try", () => {
  beforeEach(noTickets);
  const taken = { gateway: "smtp", receiptExpected: false };

  it("counts when it comes late, as long as nobody else has taken the message over", async () => {
    const id = await anyMessage();
    const slow = await claimed(id);
    await db().message.update({ where: { id }, data: { claimedAt: null } });
    await deliveryTaken(slow, taken, clockAt(monday));
    expect(await messageRow(id)).toMatchObject({ state: "sent", tries: [{ outcome: "taken" }] });
  });

  it("is kept as a fact and decides nothing once another worker has the message", async () => {
    const id = await anyMessage();
    const first = await claimed(id);
    await db().message.update({ where: { id }, data: { claimedAt: null } });
    const second = await claimed(id);
    await deliveryTaken(first, taken, clockAt(monday));
    expect(await messageRow(id)).toMatchObject({
      state: "created",
      tries: [{ outcome: "taken" }, { outcome: null }],
    });
    await deliveryRefused(second, new TemporaryFailure("busy", "451"), "smtp", clockAt(monday));
    expect(await messageRow(id)).toMatchObject({ state: "created", claimedAt: null });
  });

  it("stored twice is stored once", async () => {
    const agent = await person("agent");
    const { ticketId, reference } = await filed(form({ reply: byEmail }));
    const { messageId } = await answered(agent, reference);
    const message = await claimed(messageId);
    await deliveryTaken(message, taken, clockAt(monday));
    await deliveryTaken(message, taken, clockAt(monday));
    expect(await messageRow(messageId)).toMatchObject({ state: "sent", tries: [{ outcome: "taken" }] });
    expect((await eventsOf(ticketId)).filter((kind) => kind === "answerArrived")).toHaveLength(1);
  });
});

describe("a part that is stored twice", () => {
  it("keeps the receipt that came in between", async () => {
    const id = await anyMessage();
    const part = { number: 1, gateway: "smpp", providerReferences: [randomUUID()] };
    await recordPart(id, part);
    await reported(part.providerReferences, "delivered");
    await recordPart(id, part);
    expect((await messageRow(id)).parts).toMatchObject([{ state: "delivered" }]);
  });
});

describe("the sweep", () => {
  beforeEach(noTickets);

  it("adds no second job for a message whose job still waits", async () => {
    const id = await anyMessage();
    expect(await wakeOverdue(later(10 * minutes))).toBe(1);
    expect((await jobsWaiting()).filter((waiting) => waiting === id)).toHaveLength(1);
  });
});
