import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { parseMail } from "@/lib/channels/mailbox/parsing";
import { taggedAddress } from "@/lib/core/address-tag";
import { db } from "@/lib/core/db";
import { decideMail, handleMail, listKeptMail } from "@/lib/mailbox/kept-mail";
import { lookAtMail } from "@/lib/mailbox/receiving";
import { wholeMailsOf } from "@/lib/mailbox/whole-mail";
import { letterOf } from "@/lib/replies/rendering";
import { foundInDump } from "@/lib/test/dump";
import {
  byEmail,
  clockAt,
  filed,
  form,
  fraud,
  hours,
  later,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { comes, rowOf } from "@/lib/test/inbound";
import { desk, mailboxRow, multipart, rawMail } from "@/lib/test/mails";
import { answered, claimed } from "@/lib/test/replies";
import { formatReference } from "@/lib/tickets/reference";

process.env.MAIL_FROM = desk;
process.env.SMTP_URL = "smtp://127.0.0.1:1";

let agent: StaffActor;
let mailboxId: string;
beforeEach(async () => {
  await noTickets();
  await db().$executeRaw`TRUNCATE "Mailbox" CASCADE`;
  mailboxId = (await mailboxRow()).id;
  agent = await person("agent");
});

const notesOf = async (ticketId: string) => (await ticketRow(ticketId)).notes;
const ticketCount = () => db().ticket.count();

describe("an answer by e-mail", () => {
  it("finds its ticket by what it answers, and loses what it quotes", async () => {
    const { ticketId, reference } = await filed(form({ reply: byEmail }));
    const { messageId } = await answered(agent, reference);
    const letter = await letterOf(await claimed(messageId));
    const words = "Pořád to nejde.\n\nDne 23. 11. 2026 v 10:00 Operátor napsal(a):\n> A minute costs 5 Kč.\n";
    const row = await comes(
      mailboxId,
      rawMail(words, { "In-Reply-To": letter.messageId, Subject: "Re: něco" }),
    );
    expect(row).toMatchObject({ state: "note", ticketId });
    const note = (await notesOf(ticketId)).find(({ kind }) => kind === "customer");
    expect(note).toMatchObject({ id: row.noteId, text: "Pořád to nejde." });
    const [whole] = await wholeMailsOf(agent, ticketId);
    expect(whole).toMatchObject({
      noteId: row.noteId,
      text: expect.stringContaining("> A minute costs 5 Kč."),
    });
  });

  it("finds it by the thread, by the word in the address, and by the reference, whatever case servers made of them", async () => {
    const { ticketId, reference } = await filed(form({ reply: byEmail }));
    const ways = [
      { References: `<x@y.example> <ticket.${ticketId}@operator.example>` },
      { To: taggedAddress(desk, "r", ticketId).toUpperCase() },
      { To: "x@operator.example", "Delivered-To": taggedAddress(desk, "r", ticketId).toLowerCase() },
      { Subject: `Re: ${formatReference(reference)}: our answer` },
      { Subject: `Fwd: ${reference.toLowerCase()}` },
    ];
    for (const [at, head] of ways.entries())
      expect(await comes(mailboxId, rawMail(`Words ${at}`, head))).toMatchObject({ state: "note", ticketId });
    expect((await notesOf(ticketId)).map(({ text }) => text)).toEqual(ways.map((_, at) => `Words ${at}`));
  });

  it("prefers what it answers to what its subject says", async () => {
    const first = await filed(form({ reply: byEmail }));
    const second = await filed(form({ reply: byEmail }));
    const head = { References: `<ticket.${first.ticketId}@operator.example>`, Subject: second.reference };
    expect(await comes(mailboxId, rawMail("Hm", head))).toMatchObject({ ticketId: first.ticketId });
  });

  it.each([
    ["with a guessed reference", (_id: string, reference: string) => ({ Subject: `Re: ${reference}` })],
    ["with a copied Message-ID", (id: string) => ({ "In-Reply-To": `<ticket.${id}@operator.example>` })],
    ["to a copied address", (id: string) => ({ To: taggedAddress(desk, "r", id) })],
  ])("of a stranger %s is held for staff and shows nowhere", async (_name, head) => {
    const { ticketId, reference } = await filed(form({ reply: byEmail }));
    const forged = {
      ...head(ticketId, reference),
      From: "Thief <thief@example.net>",
      "Return-Path": "<thief@example.net>",
    };
    const row = await comes(mailboxId, rawMail("Send it to me instead", forged));
    expect(row).toMatchObject({ state: "kept", reason: "anotherSender", ticketId });
    expect(await notesOf(ticketId)).toEqual([]);
    expect(await ticketCount()).toBe(1);
    expect(await listKeptMail(agent)).toEqual([]);
    const supervisor = await person("supervisor");
    expect(await listKeptMail(supervisor)).toMatchObject([
      { id: row.id, reference, sender: "thief@example.net" },
    ]);
    await expect(decideMail(agent, row.id, "addToTicket")).rejects.toThrow();
  });

  it("that was held goes where a person says, once", async () => {
    const { ticketId, reference } = await filed(form({ reply: byEmail }));
    const from = { From: "jana.work@example.net", Subject: reference };
    const held = await comes(mailboxId, rawMail("From my office", from));
    const supervisor = await person("supervisor");
    await decideMail(supervisor, held.id, "addToTicket", clockAt(later(3 * hours)));
    await Promise.all([1, 2].map(() => lookAgain(held.id)));
    expect(await rowOf(held.id)).toMatchObject({ state: "note", ticketId });
    expect((await notesOf(ticketId)).map(({ text }) => text)).toEqual(["From my office"]);
    await expect(handleMail(supervisor, held.id)).rejects.toThrow();
  });

  it("to a report of fraud is sealed, and no letter quotes it", async () => {
    const { ticketId, reference } = await filed(fraud({ reply: byEmail }));
    const row = await comes(mailboxId, rawMail("Byl to falešný bankéř", { Subject: reference }));
    expect(row).toMatchObject({ state: "note", ticketId });
    expect(await foundInDump(["falešný bankéř", "jana@example.org"])).toEqual([]);
    expect(await wholeMailsOf(await person("fraudAnalyst"), ticketId)).toEqual([]);
  });

  it("brings its files under the rules of the form, and names those that were not taken", async () => {
    const { ticketId, reference } = await filed(form({ reply: byEmail }));
    const file = (name: string, body: string) => ({
      head: ["Content-Type: application/octet-stream", `Content-Disposition: attachment; filename="${name}"`],
      body,
    });
    const raw = multipart(
      [
        { head: ["Content-Type: text/plain"], body: "See below" },
        file("note.txt", "Hello there"),
        file("run.exe", "MZ\u0001\u0002"),
      ],
      { Subject: reference },
    );
    const row = await comes(mailboxId, raw);
    const files = await db().file.findMany({ where: { ticketId } });
    expect(files).toMatchObject([{ noteId: row.noteId, mediaType: "text/plain", sentAt: expect.any(Date) }]);
    expect(row.refused).toEqual([{ name: "run.exe", reason: "type" }]);
  });
});

describe("a mail that is nobody's", () => {
  it("becomes a question, acknowledged by e-mail in its own language", async () => {
    const row = await comes(mailboxId, rawMail("Dobrý den, kolik stojí roaming ve Švýcarsku? Děkuji"));
    const ticket = await ticketRow(row.ticketId ?? "");
    expect(ticket).toMatchObject({
      ticketType: "question",
      channel: "email",
      subscriber: false,
      locale: "cs",
      replyChannel: "email",
      replyAddress: "jana@example.org",
      description: "Dotaz\n\nDobrý den, kolik stojí roaming ve Švýcarsku? Děkuji",
    });
    expect(ticket.messages).toMatchObject([
      { kind: "acknowledgement", channel: "email", address: "jana@example.org" },
    ]);
  });

  it("comes twice by two ways, or is read again under other numbers, and is one question", async () => {
    const raw = rawMail("Kolik stojí roaming?", { "Message-ID": "<one@example.org>" });
    const copy = Buffer.concat([Buffer.from("Received: from elsewhere\r\n"), raw]);
    const first = await comes(mailboxId, raw);
    await expect(comes(mailboxId, raw)).rejects.toThrow("there already");
    expect(await comes(mailboxId, copy)).toMatchObject({ ticketId: first.ticketId });
    expect(await ticketCount()).toBe(1);
    expect((await ticketRow(first.ticketId ?? "")).messages).toHaveLength(1);
  });

  it("of twenty megabytes and more is answered with the way to the form, once", async () => {
    const row = await comes(mailboxId, rawMail("", { Subject: "Moje fotky" }), undefined, true);
    expect(row).toMatchObject({ state: "kept", reason: "tooLarge", subject: "Moje fotky" });
    const messages = await db().message.findMany({ where: { kind: "mailTooLarge" } });
    expect(messages).toHaveLength(1);
    expect(await foundInDump(["jana@example.org"])).toEqual([]);
  });

  it("is held when there is nobody to answer, or nothing to answer", async () => {
    expect(await comes(mailboxId, rawMail("Hm", { From: undefined }))).toMatchObject({ reason: "noSender" });
    expect(await comes(mailboxId, rawMail("Hm", { From: "<>" }))).toMatchObject({ reason: "noSender" });
    expect(await comes(mailboxId, rawMail("", { Subject: undefined }))).toMatchObject({ reason: "empty" });
    expect(await ticketCount()).toBe(0);
  });
});

const lookAgain = (id: string) => lookAtMail(id, parseMail, clockAt(later(3 * hours)));
