import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { db } from "@/lib/core/db";
import { filed, form } from "@/lib/test/factories";
import { desk, mailboxRow, rawMail } from "@/lib/test/mails";
import { type Dovecot, startDovecot } from "@/lib/test/peers/dovecot";

process.env.MAIL_FROM = desk;

let dovecot: Dovecot;
let worker: ChildProcess | undefined;
beforeAll(async () => {
  dovecot = await startDovecot();
});
afterAll(async () => {
  await kill();
  await dovecot?.remove();
});

function start(): void {
  worker = spawn(process.execPath, ["--import", "tsx", "lib/worker/main.ts"], {
    stdio: "ignore",
    env: process.env,
  });
}

async function kill(): Promise<void> {
  if (!worker || worker.exitCode !== null || worker.signalCode) return;
  const ended = once(worker, "exit");
  worker.kill("SIGKILL");
  await ended;
}

const settled = () => db().inboundMail.count({ where: { state: { not: "stored" } } });

it("a worker that is killed again and again while it reads loses nothing and doubles nothing", async () => {
  const mailbox = await mailboxRow({ port: dovecot.port, readFrom: new Date(0) });
  const people = Array.from({ length: 30 }, (_, at) => `person${at}@example.org`);
  const answering = await filed(form({ reply: { channel: "email", address: people[0] ?? "" } }));
  for (const [at, from] of people.entries())
    dovecot.deliver(rawMail(`Question ${at}`, { From: from, Subject: "Dotaz" }));
  for (let at = 0; at < 10; at++)
    dovecot.deliver(rawMail(`Answer ${at}`, { From: people[0], Subject: answering.reference }));
  const all = 40;
  for (const enough of [2, 9, 17, 28]) {
    start();
    await vi.waitFor(async () => expect(await settled()).toBeGreaterThanOrEqual(enough), {
      timeout: 60_000,
      interval: 5,
    });
    await kill();
    // As if the half minute had passed after which others take over.
    await db().mailbox.update({ where: { id: mailbox.id }, data: { readerUntil: null } });
    await db().inboundMail.updateMany({ where: { state: "stored" }, data: { lookAt: new Date() } });
  }
  start();
  await vi.waitFor(async () => expect(await settled()).toBe(all), { timeout: 60_000, interval: 50 });
  expect(await db().inboundMail.count()).toBe(all);
  expect(await db().inboundMail.groupBy({ by: ["state"], _count: true, orderBy: { state: "asc" } })).toEqual([
    { state: "note", _count: 10 },
    { state: "ticket", _count: 30 },
  ]);
  expect(await db().ticket.count()).toBe(31);
  expect(await db().message.count({ where: { kind: "acknowledgement" } })).toBe(31);
  const notes = await db().note.findMany({ where: { ticketId: answering.ticketId } });
  expect(notes.map(({ text }) => text).sort()).toEqual(Array.from({ length: 10 }, (_, at) => `Answer ${at}`));
}, 240_000);
