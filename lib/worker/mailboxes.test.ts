import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { SmtpWire } from "@/lib/channels/email/smtp";
import { db } from "@/lib/core/db";
import { readMailbox, saveMailbox } from "@/lib/mailbox/mailboxes";
import { takeMailboxes } from "@/lib/mailbox/reading-state";
import { type MailboxForm, mailboxForm } from "@/lib/mailbox/schema";
import { askToTry } from "@/lib/mailbox/trying";
import { listUndelivered } from "@/lib/messages/undelivered";
import { deliveryTaken } from "@/lib/replies/delivering";
import { letterOf } from "@/lib/replies/rendering";
import { answerClock, filed, form, noTickets, person, ticketRow } from "@/lib/test/factories";
import { rawMail } from "@/lib/test/mails";
import { type Dovecot, startDovecot } from "@/lib/test/peers/dovecot";
import { type MailServer, startMailServer } from "@/lib/test/peers/mail-server";
import { type Postfix, startPostfix } from "@/lib/test/peers/postfix";
import { answered, claimed, messageRow } from "@/lib/test/replies";
import { workOnMailboxes } from "./mailboxes";

const desk = "desk@desk.test";
process.env.MAIL_FROM = desk;

let dovecot: Dovecot;
let postfix: Postfix;
let customers: MailServer;
let wire: SmtpWire;
let agent: StaffActor;
let administrator: StaffActor;
let mailboxes: ReturnType<typeof workOnMailboxes>;

beforeAll(async () => {
  [dovecot, customers] = await Promise.all([startDovecot(), startMailServer()]);
  postfix = await startPostfix(dovecot.home, customers.port);
  wire = new SmtpWire(postfix.url, desk);
  mailboxes = workOnMailboxes(() => {});
}, 60_000);
afterAll(async () => {
  await mailboxes?.stop();
  await wire?.close();
  await Promise.all([postfix?.remove(), customers?.stop()]);
  await dovecot?.remove();
}, 60_000);
beforeEach(async () => {
  await noTickets();
  agent = await person("agent");
  administrator = await person("administrator");
});

const asTyped = (changes: Partial<MailboxForm> = {}): MailboxForm =>
  mailboxForm.parse({
    address: desk,
    host: "127.0.0.1",
    port: String(dovecot.port),
    security: "none",
    user: "desk",
    password: dovecot.password,
    folder: "INBOX",
    tagged: true,
    active: true,
    ...changes,
  });
const until = <T>(what: () => Promise<T>) =>
  vi.waitFor(async () => expect(await what()).toBeTruthy(), { timeout: 20_000, interval: 50 });

let mailboxId = "";
/** The mailbox is set up as an administrator does it, and a reader listens. */
async function setUp(changes: Partial<MailboxForm> = {}) {
  const saved = await saveMailbox(administrator, mailboxId || null, asTyped(changes));
  if (!saved.ok) throw new Error(saved.reason);
  mailboxId = saved.id;
}
const shown = () => readMailbox(administrator, mailboxId);

/** An answer goes to this customer through Postfix. */
async function sendAnswer(address: string) {
  const { ticketId, reference } = await filed(form({ reply: { channel: "email", address } }), new Date());
  const { messageId } = await answered(agent, reference, {}, new Date());
  const message = await claimed(messageId, new Date());
  const letter = await letterOf(message);
  const { gateway, receiptExpected, code } = await wire.send(letter);
  await deliveryTaken(message, { gateway, receiptExpected, code });
  return { ticketId, reference, messageId, letter };
}

describe("a mailbox that is set up at the desk", () => {
  it("is tried, read, and reads what is answered within moments", async () => {
    await setUp();
    await until(async () => (await shown()).listeningAt);
    expect(await shown()).toMatchObject({ tryProblem: null, tryCount: 0, problem: null });
    expect(await shown()).not.toHaveProperty("sealed");
    const { ticketId, reference } = await filed(
      form({ reply: { channel: "email", address: "jana@example.org" } }),
    );
    dovecot.deliver(rawMail("Pořád to nejde", { Subject: reference }));
    await until(async () => (await ticketRow(ticketId)).notes.length === 1);
  });

  it("is read by one worker alone", async () => {
    expect(await takeMailboxes("0198c0de-1234-7abc-8def-0123456789ab")).toEqual([]);
  });

  it("says in a word what is wrong after a change, without a restart, and goes on when it is mended", async () => {
    await setUp({ password: "wrong" });
    await until(async () => (await shown()).tryProblem === "signIn");
    await until(async () => (await shown()).problem === "signIn");
    expect(await saveMailbox(administrator, mailboxId, asTyped({ password: "", host: "127.0.0.2" }))).toEqual(
      {
        ok: false,
        reason: "passwordMissing",
      },
    );
    await setUp();
    await until(async () => (await shown()).problem === null && (await shown()).listeningAt);
    await setUp({ active: false });
    await until(async () => (await db().mailbox.findUniqueOrThrow({ where: { id: mailboxId } })).triedAt);
    await askToTry(administrator, mailboxId);
    await setUp();
    await until(async () => (await shown()).listeningAt);
    await expect(saveMailbox(agent, mailboxId, asTyped())).rejects.toThrow();
  });
});

describe("through a real mail server", () => {
  it("a plus-addressed answer without any other mark finds its ticket", async () => {
    await setUp();
    const { ticketId, letter } = await sendAnswer("jana@customer.test");
    const got = await customers.until("jana@customer.test");
    const replyTo = /<(desk\+r[a-z2-7]+@desk\.test)>/.exec(got.headers["reply-to"] ?? "")?.[1] ?? "";
    expect(got.from).toBe(letter.returnTo);
    const back = new SmtpWire(postfix.url, "jana@customer.test");
    const words = {
      subject: "Odpověď",
      text: "Pořád to nejde",
      html: "<p>Pořád to nejde</p>",
      fromName: "Jana",
    };
    const ids = { id: "x", messageId: "<back@customer.test>", autoSubmitted: false, locale: "cs" };
    await back.send({ ...words, ...ids, to: replyTo.toUpperCase() });
    await until(async () => (await ticketRow(ticketId)).notes.some(({ kind }) => kind === "customer"));
    await back.close();
  });

  it("a letter that a customer's server refuses comes back, and its clock runs again", async () => {
    await setUp();
    const nobody = "nobody@customer.test";
    customers.treat(nobody, { at: "rcpt", reply: 550, text: "5.1.1 User unknown" });
    const { ticketId, messageId } = await sendAnswer(nobody);
    await until(async () => (await messageRow(messageId)).state === "permanentFailure");
    expect(await messageRow(messageId)).toMatchObject({ stateReason: "5.1.1" });
    const ticket = await ticketRow(ticketId);
    expect(ticket).toMatchObject({ status: "inProgress" });
    expect(answerClock(ticket)).toMatchObject({ metAt: null });
    expect(await listUndelivered(agent)).toMatchObject([{ id: messageId }]);
    expect(await db().inboundMail.count({ where: { state: { in: ["ticket", "kept"] } } })).toBe(0);
  });
});
