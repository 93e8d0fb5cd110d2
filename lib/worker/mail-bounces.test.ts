import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { readTaggedAddress } from "@/lib/core/address-tag";
import { db } from "@/lib/core/db";
import { listUndelivered } from "@/lib/messages/undelivered";
import { deliveryTaken } from "@/lib/replies/delivering";
import { letterOf } from "@/lib/replies/rendering";
import { resendMessage } from "@/lib/replies/resending";
import { showToCustomer } from "@/lib/replies/showing";
import {
  answerClock,
  byEmail,
  claim,
  clockAt,
  eventsOf,
  filed,
  form,
  hours,
  jobsWaiting,
  later,
  legalClock,
  minutes,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { comes } from "@/lib/test/inbound";
import { deliveryReport, desk, mailboxRow, rawMail } from "@/lib/test/mails";
import { answered, claimed, messageRow } from "@/lib/test/replies";

process.env.MAIL_FROM = desk;

let agent: StaffActor;
let mailboxId: string;
beforeEach(async () => {
  await noTickets();
  await db().$executeRaw`TRUNCATE "Mailbox", "FailedAddress" CASCADE`;
  mailboxId = (await mailboxRow()).id;
  agent = await person("agent");
});

/** An answer by e-mail that the mail server has taken. */
async function sent(input = form({ reply: byEmail })) {
  const { ticketId, reference } = await filed(input);
  const before = await ticketRow(ticketId);
  const { messageId, noteId } = await answered(agent, reference, {}, later(minutes));
  const message = await claimed(messageId, later(minutes));
  const letter = await letterOf(message);
  const handover = { gateway: "smtp", receiptExpected: false, code: "250" };
  await deliveryTaken(message, handover, clockAt(later(10 * minutes)));
  return { ticketId, reference, messageId, noteId, letter, before };
}

describe("an answer that comes back", () => {
  it("is on the list of the undelivered, and the clock that it had stopped runs again", async () => {
    const { ticketId, messageId, noteId, letter, before } = await sent();
    expect(await ticketRow(ticketId)).toMatchObject({ status: "resolved" });
    const row = await comes(mailboxId, deliveryReport(letter.messageId));
    expect(row).toMatchObject({ state: "bounce", reason: "permanent", messageId, ticketId });
    expect(await messageRow(messageId)).toMatchObject({ state: "permanentFailure", stateReason: "5.1.1" });
    const ticket = await ticketRow(ticketId);
    expect(ticket).toMatchObject({ status: "inProgress", resolutionDate: null, secondLookAt: null });
    expect(answerClock(ticket)).toMatchObject({ metAt: null, dueAt: answerClock(before)?.dueAt });
    expect(ticket.queueAt).toEqual(answerClock(before)?.dueAt);
    expect(ticket.notes.find(({ id }) => id === noteId)).toMatchObject({ arrivedAt: null });
    expect(await listUndelivered(agent)).toMatchObject([{ id: messageId }]);
    expect(await eventsOf(ticketId)).toContain("answerFailed");
  });

  it("of a claim takes its outcome back, and the law's clock runs too", async () => {
    const { ticketId, letter } = await sent(claim({ reply: byEmail }));
    expect(await ticketRow(ticketId)).toMatchObject({ outcome: "upheld" });
    await comes(mailboxId, deliveryReport(letter.messageId));
    const ticket = await ticketRow(ticketId);
    expect(ticket).toMatchObject({ outcome: null });
    expect(legalClock(ticket)).toMatchObject({ metAt: null });
  });

  it("is known by the address that it came back to, where nothing of it was returned", async () => {
    const { messageId, letter } = await sent();
    const to = letter.returnTo?.toLowerCase() ?? "";
    expect(readTaggedAddress(to, "b")).toBe(messageId);
    const words = "Delivery to the following recipient failed permanently:\n\n550 5.1.1 no such user";
    const head = {
      "Return-Path": "<>",
      From: "postmaster@mail.example",
      Subject: "Mail delivery failed",
      To: to,
    };
    expect(await comes(mailboxId, rawMail(words, head))).toMatchObject({ state: "bounce", messageId });
    expect(await messageRow(messageId)).toMatchObject({ state: "permanentFailure", stateReason: "5.1.1" });
  });

  it("only later than hoped for is noted, and stays sent", async () => {
    const { ticketId, messageId, letter } = await sent();
    const late = { action: "delayed", status: "4.4.1" };
    expect(await comes(mailboxId, deliveryReport(letter.messageId, late))).toMatchObject({
      reason: "delayed",
    });
    expect(await messageRow(messageId)).toMatchObject({ state: "sent" });
    expect(await ticketRow(ticketId)).toMatchObject({ status: "resolved" });
    expect(await eventsOf(ticketId)).toContain("answerDelayed");
  });

  it("after it was read changes nothing, nor does one that comes twice, nor one to another answer", async () => {
    const read = await sent();
    await showToCustomer({ kind: "customer", ticketId: read.ticketId }, clockAt(later(hours)));
    await comes(mailboxId, deliveryReport(read.letter.messageId));
    expect(await messageRow(read.messageId)).toMatchObject({ state: "delivered" });
    expect(await ticketRow(read.ticketId)).toMatchObject({ status: "resolved" });
  });

  it("of a bounce, or of nothing of ours, makes nothing", async () => {
    const messages = await db().message.count();
    const foreign = "<0198c0de-1234-7abc-8def-0123456789ab@operator.example>";
    for (const id of [foreign, "<x@elsewhere.example>"])
      expect(await comes(mailboxId, deliveryReport(id))).toMatchObject({
        state: "bounce",
        reason: "notOurs",
      });
    expect(await db().ticket.count()).toBe(0);
    expect(await db().message.count()).toBe(messages);
  });
});

describe("an address that letters came back from", () => {
  it("is not used again before a person says so", async () => {
    const { letter, messageId } = await sent();
    await comes(mailboxId, deliveryReport(letter.messageId));
    const other = await filed(form({ reply: byEmail }));
    const [acknowledgement] = (await ticketRow(other.ticketId)).messages;
    expect(acknowledgement).toMatchObject({
      state: "permanentFailure",
      stateReason: "addressBounced",
      attempts: 0,
    });
    const again = await answered(agent, other.reference);
    expect(await messageRow(again.messageId)).toMatchObject({ stateReason: "addressBounced" });
    const resent = await resendMessage(agent, messageId, null);
    expect(resent).toMatchObject({ ok: true });
    expect(await jobsWaiting()).toContain(resent.ok && resent.messageId);
  });

  it.each([
    ["the mailbox is full", "5.2.2"],
    ["the letter is called spam", "5.7.1"],
    ["it did not get through in time", "4.4.7"],
  ])("is not marked where %s", async (_name, status) => {
    const { letter } = await sent();
    await comes(mailboxId, deliveryReport(letter.messageId, { status }));
    expect(await db().failedAddress.count()).toBe(0);
    expect(await listUndelivered(agent)).toHaveLength(1);
  });
});
