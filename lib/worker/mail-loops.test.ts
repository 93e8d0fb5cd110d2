import { beforeEach, describe, expect, it } from "vitest";
import { parseMail } from "@/lib/channels/mailbox/parsing";
import { db } from "@/lib/core/db";
import { forgetMail } from "@/lib/mailbox/forgetting";
import { lookAtWaitingMail } from "@/lib/mailbox/receiving";
import { letterOf } from "@/lib/replies/rendering";
import {
  byEmail,
  clockAt,
  days,
  filed,
  form,
  hours,
  later,
  minutes,
  noTickets,
  ticketRow,
} from "@/lib/test/factories";
import { comes, rowOf, stored } from "@/lib/test/inbound";
import { desk, mailboxRow, rawMail } from "@/lib/test/mails";
import { claimed } from "@/lib/test/replies";

process.env.MAIL_FROM = desk;

let mailboxId: string;
beforeEach(async () => {
  await noTickets();
  await db().$executeRaw`TRUNCATE "Mailbox" CASCADE`;
  mailboxId = (await mailboxRow()).id;
});

const counts = async () => ({ tickets: await db().ticket.count(), messages: await db().message.count() });

describe("a loop", () => {
  it("does not begin with an answering machine, even one that answers our acknowledgement", async () => {
    const { ticketId, reference } = await filed(form({ reply: byEmail }));
    const before = await counts();
    const away = { "Auto-Submitted": "auto-replied", Subject: `Re: ${reference}` };
    expect(await comes(mailboxId, rawMail("I am away", away))).toMatchObject({
      state: "machine",
      reason: "auto",
    });
    expect(await counts()).toEqual(before);
    expect((await ticketRow(ticketId)).notes).toEqual([]);
  });

  it("is broken by the number of mails of one sender where an answering machine sets no mark", async () => {
    const states: string[] = [];
    for (let time = 0; time < 25; time++) {
      const row = await comes(
        mailboxId,
        rawMail(`I am away, the ${time}th time`),
        later(2 * hours + time * minutes),
      );
      states.push(row.state);
    }
    expect(states.filter((state) => state === "ticket")).toHaveLength(20);
    expect(states.slice(20)).toEqual(Array(5).fill("machine"));
  });

  it("does not begin with our own letters, nor with what is sent from our own address", async () => {
    const { ticketId } = await filed(form({ reply: byEmail }));
    const [message] = (await ticketRow(ticketId)).messages;
    const letter = await letterOf(await claimed(message?.id ?? ""));
    const before = await counts();
    expect(letter).toMatchObject({ autoSubmitted: true });
    expect(await comes(mailboxId, rawMail("Hm", { "Message-ID": letter.messageId }))).toMatchObject({
      reason: "own",
    });
    expect(await comes(mailboxId, rawMail("Hm", { From: desk }))).toMatchObject({ reason: "own" });
    expect(await counts()).toEqual(before);
  });
});

describe("a worker that dies", () => {
  it("after storing leaves the mail to be looked at by one of the others, once", async () => {
    const id = (await stored(mailboxId, rawMail("Kolik stojí roaming?"))) ?? "";
    await Promise.all([1, 2, 3].map(() => lookAtWaitingMail(parseMail, clockAt(later(2 * hours)))));
    expect(await rowOf(id)).toMatchObject({ state: "ticket" });
    expect(await counts()).toEqual({ tickets: 1, messages: 1 });
  });

  it("between filing and noting it leaves one question with one acknowledgement", async () => {
    const id = (await stored(mailboxId, rawMail("Kolik stojí roaming?"))) ?? "";
    await lookAtWaitingMail(parseMail, clockAt(later(2 * hours)));
    // As if the note of it had been lost with the worker.
    await db().inboundMail.update({ where: { id }, data: { state: "stored", ticketId: null } });
    await lookAtWaitingMail(parseMail, clockAt(later(3 * hours)));
    expect(await rowOf(id)).toMatchObject({ state: "ticket" });
    expect(await counts()).toEqual({ tickets: 1, messages: 1 });
  });

  it("between adding and noting it leaves one entry", async () => {
    const { ticketId, reference } = await filed(form({ reply: byEmail }));
    const id = (await stored(mailboxId, rawMail("And now?", { Subject: reference }))) ?? "";
    await lookAtWaitingMail(parseMail, clockAt(later(2 * hours)));
    await db().inboundMail.update({ where: { id }, data: { state: "stored", noteId: null, ticketId: null } });
    await lookAtWaitingMail(parseMail, clockAt(later(3 * hours)));
    expect(await rowOf(id)).toMatchObject({ state: "note", ticketId });
    expect((await ticketRow(ticketId)).notes).toHaveLength(1);
  });

  it("of one mail again and again leaves it to a person", async () => {
    const id = (await stored(mailboxId, rawMail("Hm"))) ?? "";
    const broken = () => Promise.reject(new Error("out of memory"));
    for (let time = 0; time < 6; time++) await lookAtWaitingMail(broken, clockAt(later((3 + time) * hours)));
    expect(await rowOf(id)).toMatchObject({ state: "kept", reason: "unreadable" });
  });
});

it("what machines wrote is counted, and its words are kept for a while only", async () => {
  const row = await comes(mailboxId, rawMail("Buy now", { Precedence: "bulk" }));
  await forgetMail(later(10 * days));
  expect((await rowOf(row.id)).text).toBe("Buy now");
  await forgetMail(later(20 * days));
  expect(await rowOf(row.id)).toMatchObject({ state: "machine", sealed: null, text: "" });
});
