import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { sweepDeliveries } from "@/lib/replies/delivering";
import {
  clockAt,
  days,
  eventsOf,
  filed,
  hours,
  later,
  minutes,
  monday,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { answered, handedOver, messageRow, reported } from "@/lib/test/replies";
import { wakeOverdue } from "./sweeping";

let agent: StaffActor;
beforeEach(async () => {
  await noTickets();
  agent = await person("agent");
});

async function awaitingReceipt() {
  const { reference, ticketId } = await filed();
  const { messageId } = await answered(agent, reference);
  const providerReference = randomUUID();
  await handedOver(messageId, [providerReference]);
  return { ticketId, messageId, providerReference };
}

describe("the sweep", () => {
  it("gives a due message whose job was lost another job", async () => {
    const { ticketId } = await filed();
    const [message] = (await ticketRow(ticketId)).messages;
    expect(await wakeOverdue(later(1_000))).toBe(0);
    expect(await wakeOverdue(later(1 * minutes))).toBe(1);
    expect(message?.state).toBe("created");
  });

  it("wakes a message once when several workers sweep at once", async () => {
    for (let made = 0; made < 5; made++) await filed();
    const woken = await Promise.all([1, 2, 3, 4].map(() => wakeOverdue(later(1 * minutes))));
    expect(woken.reduce((sum, count) => sum + count, 0)).toBe(5);
  });

  it("says after three days without a receipt that the message has not arrived, once", async () => {
    const { messageId, ticketId } = await awaitingReceipt();
    await sweepDeliveries(clockAt(later(2 * days)));
    expect((await messageRow(messageId)).state).toBe("sending");
    const late = clockAt(later(3 * days + 1 * hours));
    await Promise.all([1, 2, 3, 4].map(() => sweepDeliveries(late)));
    expect(await messageRow(messageId)).toMatchObject({
      state: "temporaryFailure",
      stateReason: "noReceipt",
    });
    expect((await eventsOf(ticketId)).filter((kind) => kind === "answerFailed")).toHaveLength(1);
  });

  it("is corrected by a receipt that comes later still", async () => {
    const { messageId, providerReference } = await awaitingReceipt();
    await sweepDeliveries(clockAt(later(4 * days)));
    await reported(providerReference, "sending", later(4 * days));
    expect((await messageRow(messageId)).state).toBe("temporaryFailure");
    await reported(providerReference, "delivered", later(5 * days));
    expect((await messageRow(messageId)).state).toBe("delivered");
  });

  it("forgets receipts that belonged to nothing of ours", async () => {
    await reported(randomUUID(), "delivered", monday);
    await sweepDeliveries(clockAt(later(1 * days)));
    expect(await db().earlyReceipt.count()).toBe(1);
    await sweepDeliveries(clockAt(later(4 * days)));
    expect(await db().earlyReceipt.count()).toBe(0);
  });
});
