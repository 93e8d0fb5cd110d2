import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { TemporaryFailure } from "@/lib/core/errors";
import {
  answerClock,
  byEmail,
  clockAt,
  eventsOf,
  filed,
  form,
  hours,
  later,
  monday,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { answered, claimed, handedOver, messageRow, reported } from "@/lib/test/replies";
import { readTracked } from "@/lib/tickets/tracking";
import { deliveryRefused, deliveryTaken } from "./delivering";
import { showToCustomer } from "./showing";

let agent: StaffActor;
beforeEach(async () => {
  await noTickets();
  agent = await person("agent");
});

const answer = async () => {
  const { reference, ticketId } = await filed(form({ reply: byEmail }));
  return {
    ticketId,
    customer: { kind: "customer", ticketId } as const,
    ...(await answered(agent, reference)),
  };
};
const toSmtp = { gateway: "smtp", receiptExpected: false };

describe("what becomes of a message", () => {
  it("moves its ticket in the same transaction, once, however often it is told", async () => {
    const { ticketId, messageId, customer } = await answer();
    const message = await claimed(messageId);
    await Promise.all([
      deliveryTaken(message, toSmtp, clockAt(later(1 * hours))),
      deliveryTaken(message, toSmtp, clockAt(later(1 * hours))),
    ]);
    await showToCustomer(customer, clockAt(later(2 * hours)));
    const ticket = await ticketRow(ticketId);
    expect(answerClock(ticket)?.metAt).toEqual(later(1 * hours));
    expect((await eventsOf(ticketId)).filter((kind) => kind === "answerArrived")).toHaveLength(1);
    expect((await messageRow(messageId)).state).toBe("delivered");
  });

  it("is an arrival of the answer only: an acknowledgement that arrives stops no clock", async () => {
    const { ticketId } = await filed();
    const [acknowledgement] = (await ticketRow(ticketId)).messages;
    await handedOver(acknowledgement?.id ?? "", ["acknowledged-1"]);
    await reported("acknowledged-1", "delivered");
    const ticket = await ticketRow(ticketId);
    expect(ticket).toMatchObject({ status: "acknowledged" });
    expect(answerClock(ticket)?.metAt).toBeNull();
  });

  it("still goes out when the customer has read it before it left", async () => {
    const { messageId, customer } = await answer();
    const message = await claimed(messageId);
    await showToCustomer(customer, clockAt(monday));
    await deliveryRefused(message, new TemporaryFailure("Later", "451"), "smtp", clockAt(later(1 * hours)));
    expect(await messageRow(messageId)).toMatchObject({ state: "created", nextAttemptAt: expect.any(Date) });
  });

  it("cannot be taken back once the customer has read it, whatever is reported then", async () => {
    const { messageId, customer } = await answer();
    await handedOver(messageId, ["read-before"]);
    await showToCustomer(customer, clockAt(monday));
    await reported("read-before", "permanentFailure");
    expect(await messageRow(messageId)).toMatchObject({ state: "delivered", stateReason: "readByCustomer" });
  });

  it("is what the customer reads on the tracker", async () => {
    const { messageId, customer } = await answer();
    expect((await readTracked(customer)).conversation).toMatchObject([{ deliveryState: "created" }]);
    await deliveryTaken(await claimed(messageId), toSmtp, clockAt(monday));
    expect((await readTracked(customer)).conversation).toMatchObject([
      { channel: "email", deliveryState: "sent", deliveredAt: monday },
    ]);
  });
});
