import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type Dovecot, startDovecot } from "@/lib/test/peers/dovecot";
import type { MailboxProblem, MailboxSettings } from "./imap";
import { type FetchedMail, MailboxReader } from "./reader";
import { tryMailbox } from "./trying";

let dovecot: Dovecot;
const readers: MailboxReader[] = [];
beforeAll(async () => {
  dovecot = await startDovecot();
});
afterAll(() => dovecot?.remove());
afterEach(async () => {
  for (const reader of readers.splice(0)) await reader.close();
});

const settings = (changes: Partial<MailboxSettings> = {}): MailboxSettings => ({
  host: "127.0.0.1",
  port: dovecot.port,
  security: "none",
  user: "desk",
  password: dovecot.password,
  folder: "INBOX",
  ...changes,
});
const mail = (subject: string, size = 0) =>
  Buffer.from(`From: a@b.example\r\nSubject: ${subject}\r\n\r\n${"x".repeat(size)}\r\n`);

/** What a database would remember, and a reader that tells it. */
function listen(known: { stored: FetchedMail[]; dies?: (one: FetchedMail) => boolean } = { stored: [] }) {
  const problems: MailboxProblem[] = [];
  let listening = 0;
  const validity = new Map<bigint, number>();
  for (const { uidValidity, uid } of known.stored)
    validity.set(uidValidity, Math.max(uid, validity.get(uidValidity) ?? 0));
  const reader = new MailboxReader(settings(), {
    position: async (uidValidity) => ({ lastUid: validity.get(uidValidity) ?? 0, readFrom: new Date(0) }),
    wanted: async (uidValidity, found) =>
      found.filter(
        ({ uid }) => !known.stored.some((one) => one.uid === uid && one.uidValidity === uidValidity),
      ),
    store: async (one) => {
      if (known.dies?.(one)) throw new Error("died before the commit");
      known.stored.push(one);
      validity.set(one.uidValidity, one.uid);
    },
    listening: async () => {
      listening += 1;
    },
    failed: async (problem) => {
      problems.push(problem);
    },
  });
  readers.push(reader);
  const subjects = () => known.stored.map(({ raw }) => /Subject: (.*)\r/.exec(raw.toString())?.[1]);
  return { reader, problems, subjects, stored: known.stored, listens: () => listening };
}

/** The names of the mails that lie there: their marks are at the end. */
const marks = () => ["cur", "new"].flatMap((folder) => readdirSync(path.join(dovecot.maildir, folder)));

const until = (what: () => unknown) =>
  vi.waitFor(() => expect(what()).toBeTruthy(), { timeout: 15_000, interval: 20 });

describe("a mailbox", () => {
  it("that is empty is listened to, and what comes is read as it comes, in order, and marked as seen", async () => {
    const desk = listen();
    await until(desk.listens);
    for (const subject of ["one", "two", "three"]) dovecot.deliver(mail(subject));
    await until(() => desk.stored.length === 3);
    expect(desk.subjects()).toEqual(["one", "two", "three"]);
    expect(desk.problems).toEqual([]);
    await until(() => marks().every((name) => /:2,.*S/.test(name)));
    const again = listen({ stored: desk.stored });
    await until(again.listens);
    expect(again.stored).toHaveLength(3);
  });

  it("is read again from where its reader died before the commit", async () => {
    let deaths = 0;
    const desk = listen({ stored: [], dies: () => ++deaths === 2 });
    await until(() => desk.listens() && desk.stored.length === 3);
    expect(desk.subjects()).toEqual(["one", "two", "three"]);
    expect(desk.problems).toEqual(["broken"]);
  });

  it("goes on past a heavy mail that can never be stored, of which the head is kept", async () => {
    const before = listen();
    await until(before.listens);
    await before.reader.close();
    dovecot.deliver(mail("heavy", 2 * 1_048_576));
    const known = { stored: before.stored, dies: (one: FetchedMail) => one.raw.length > 1_048_576 };
    const desk = listen(known);
    await until(() => desk.subjects().includes("heavy"));
    expect(desk.problems).toEqual(["broken", "broken", "broken"]);
    expect(desk.stored.at(-1)).toMatchObject({ headOnly: true });
  });

  it("is come back to when its server was away", async () => {
    const desk = listen();
    await until(desk.listens);
    const before = desk.stored.length;
    await dovecot.stop();
    await until(() => desk.problems.length > 0);
    dovecot.deliver(mail("meanwhile"));
    await dovecot.start();
    await until(() => desk.subjects().includes("meanwhile"));
    expect(desk.stored).toHaveLength(before + 1);
  });

  it("that counts anew is read anew under its new number", async () => {
    const desk = listen();
    await until(desk.listens);
    const count = desk.stored.length;
    await dovecot.stop();
    dovecot.countAnew();
    await dovecot.start();
    await until(() => desk.stored.length === 2 * count);
    expect(new Set(desk.stored.map(({ uidValidity }) => uidValidity)).size).toBe(2);
  });

  it("gives the head alone of what is too large", async () => {
    const desk = listen();
    await until(desk.listens);
    dovecot.deliver(mail("large", 26 * 1_048_576));
    await until(() => desk.subjects().includes("large"));
    const large = desk.stored.find(({ headOnly }) => headOnly);
    expect(large?.raw.length).toBeLessThan(200);
  });
});

describe("what is wrong", () => {
  it("is said in a word", async () => {
    expect(await tryMailbox(settings())).toMatchObject({ ok: true, count: expect.any(Number) });
    const tries: [Partial<MailboxSettings>, MailboxProblem][] = [
      [{ password: "wrong" }, "signIn"],
      [{ folder: "Nowhere" }, "noFolder"],
      [{ port: 1 }, "refused"],
      [{ host: "nowhere.invalid" }, "hostUnknown"],
      [{ security: "tls" }, "noTls"],
      [{ security: "startTls" }, "noTls"],
    ];
    for (const [change, problem] of tries)
      expect(await tryMailbox(settings(change)), problem).toEqual({ ok: false, problem });
  });
});
