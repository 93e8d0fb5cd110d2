import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { PermanentFailure } from "@/lib/core/errors";
import { listUndelivered } from "@/lib/messages/undelivered";
import {
  byEmail,
  clockAt,
  eventsOf,
  filed,
  form,
  fraud,
  monday,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { answered, claimed, messageRow } from "@/lib/test/replies";
import { changeReplyChannel } from "@/lib/tickets/reply-channel";
import { deliveryRefused } from "./delivering";
import { dismissMessage, resendMessage } from "./resending";
import { showToCustomer } from "./showing";

let agent: StaffActor;
beforeEach(async () => {
  await noTickets();
  agent = await person("agent");
});

async function failed(input = form({ reply: byEmail }), writer = agent) {
  const { reference, ticketId } = await filed(input);
  const { messageId } = await answered(writer, reference);
  const failure = new PermanentFailure("No such mailbox", "550");
  await deliveryRefused(await claimed(messageId), failure, "smtp", clockAt(monday));
  return { ticketId, messageId };
}
const undelivered = async () => (await listUndelivered(agent)).map(({ id }) => id);

describe("an answer that did not arrive", () => {
  it("is sent again as a new message, and leaves the list", async () => {
    const { messageId, ticketId } = await failed();
    expect(await undelivered()).toEqual([messageId]);
    const again = await resendMessage(agent, messageId, null);
    if (!again.ok) throw new Error(again.reason);
    expect(await messageRow(again.messageId)).toMatchObject({
      state: "created",
      address: byEmail.address,
      text: (await messageRow(messageId)).text,
    });
    expect(await undelivered()).toEqual([]);
    expect(await eventsOf(ticketId)).toContain("messageResent");
  });

  it("goes to a corrected address, which becomes the ticket's", async () => {
    const { messageId, ticketId } = await failed();
    await resendMessage(agent, messageId, " jana.nova@example.org ");
    const ticket = await ticketRow(ticketId);
    expect(ticket.replyAddress).toBe("jana.nova@example.org");
    expect(ticket.messages.at(-1)).toMatchObject({ address: "jana.nova@example.org" });
  });

  it("leaves the ticket's address alone once the ticket is answered another way", async () => {
    const { messageId, ticketId } = await failed(form());
    const { reference } = await ticketRow(ticketId);
    await changeReplyChannel(agent, reference, byEmail, clockAt(monday));
    await resendMessage(agent, messageId, "777 888 999");
    const ticket = await ticketRow(ticketId);
    expect(ticket).toMatchObject({ replyChannel: "email", replyAddress: byEmail.address });
    expect(ticket.messages.at(-1)).toMatchObject({ channel: "sms", address: "+420777888999" });
  });

  it("is not sent to what its channel cannot use", async () => {
    const mail = await failed();
    expect(await resendMessage(agent, mail.messageId, "nobody at all")).toEqual({
      ok: false,
      reason: "notAnAddress",
    });
    const sms = await failed(form());
    expect(await resendMessage(agent, sms.messageId, "221 111 222")).toEqual({ ok: false, reason: "noSms" });
    expect(await resendMessage(agent, sms.messageId, "12")).toEqual({ ok: false, reason: "notAnAddress" });
    expect((await undelivered()).sort()).toEqual([mail.messageId, sms.messageId].sort());
  });

  it("is sent again once when ten press at once", async () => {
    const { messageId, ticketId } = await failed();
    const results = await Promise.all(
      Array.from({ length: 10 }, () => resendMessage(agent, messageId, null)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await ticketRow(ticketId)).messages.filter(({ kind }) => kind === "answer")).toHaveLength(2);
  });

  it("leaves the list when a person decides that nothing more is to be sent", async () => {
    const { messageId, ticketId } = await failed();
    await dismissMessage(agent, messageId);
    await dismissMessage(agent, messageId);
    expect(await undelivered()).toEqual([]);
    expect((await eventsOf(ticketId)).filter((kind) => kind === "messageDismissed")).toHaveLength(1);
    expect(await resendMessage(agent, messageId, null)).toEqual({ ok: false, reason: "settled" });
  });

  it("leaves the list when the customer reads it on the tracker, which is an arrival", async () => {
    const { messageId, ticketId } = await failed();
    await showToCustomer({ kind: "customer", ticketId }, clockAt(monday));
    expect(await undelivered()).toEqual([]);
    expect(await messageRow(messageId)).toMatchObject({ state: "delivered", stateReason: "readByCustomer" });
    expect(await ticketRow(ticketId)).toMatchObject({ status: "resolved", resolutionDate: monday });
  });

  it("of a fraud report does not exist for those who may not read it", async () => {
    const { messageId } = await failed(fraud({ reply: byEmail }), await person("fraudAnalyst"));
    const notFound = expect.objectContaining({ name: "NotFound" });
    await expect(resendMessage(agent, messageId, null)).rejects.toThrow(notFound);
    await expect(dismissMessage(agent, messageId)).rejects.toThrow(notFound);
    expect((await messageRow(messageId)).dismissedAt).toBeNull();
  });
});
