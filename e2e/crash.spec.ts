import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "playwright/test";
import { type Customers, startCustomers } from "@/e2e/crash/customers";
import {
  ask,
  contradictionsIn,
  messages,
  partsSentAgain,
  silent,
  underWay,
  waiting,
} from "@/e2e/crash/inquest";
import { type Part, programPart } from "@/e2e/fixtures/part";
import { send } from "@/e2e/fixtures/plain-browser";
import { type Product, startProduct } from "@/e2e/fixtures/product";

const root = path.resolve(import.meta.dirname, "..");

/** The killed worker's claims lapse after half a minute, and the next round finds them within seconds. */
const quietWithinMs = 60_000;

const formsBetweenKills = 15;

type Accepted = { reference: string; noteId: string };

function deskAtWork({ environment, logs }: Product): Part & { accepted(): Accepted[] } {
  const part = programPart({
    name: "desk",
    args: ["--import", "tsx", path.join(root, "e2e/crash/desk-at-work.ts")],
    environment,
    logs,
    ready: (output) => output.includes("at work"),
  });
  const accepted = () =>
    readFileSync(path.join(logs, "desk.log"), "utf8")
      .split("\n")
      .filter((line) => line.startsWith('{"reference"'))
      .map((line) => JSON.parse(line) as Accepted);
  return { ...part, accepted };
}

function countBy<T>(all: T[], of: (one: T) => string): Record<string, number> {
  return Object.fromEntries(
    Object.entries(Object.groupBy(all, of)).map(([key, group]) => [key, group?.length ?? 0]),
  );
}

/** Until forms have come in since the last kill and something is on its way out at this very moment. */
async function underLoad({ database }: Product, customers: Customers): Promise<void> {
  const enough = customers.sent.length + formsBetweenKills;
  const options = { timeout: 60_000, intervals: [50] };
  await expect.poll(() => customers.sent.length, options).toBeGreaterThan(enough);
  await expect.poll(() => underWay(database.url), options).toBeGreaterThan(0);
}

async function killInTurn(product: Product, desk: Part, customers: Customers): Promise<void> {
  const { web, worker, database } = product;
  for (const victims of [[worker], [web, desk], [database], [web, desk, worker, database]]) {
    await underLoad(product, customers);
    await Promise.all(victims.map((part) => part.kill()));
    await sleep(500);
    if (victims.includes(database)) await database.start();
    await Promise.all(victims.filter((part) => part !== database).map((part) => part.start()));
  }
  await underLoad(product, customers);
}

async function pressAgain(customers: Customers): Promise<string[]> {
  const others: string[] = [];
  for (const { form, fields, network, receipt } of customers.sent.slice(0, 20)) {
    const again = await send(form, fields, network);
    if (again !== receipt) others.push(`${receipt} became ${again}`);
  }
  return others;
}

test("nothing that was acknowledged is lost when web, worker and database are killed", async () => {
  test.setTimeout(400_000);
  const product = await startProduct({ durable: true });
  const desk = deskAtWork(product);
  try {
    // Some answers of the SMSC are slow, so that a kill finds submissions that were taken and not yet stored.
    for (const suffix of ["3", "6", "9"]) product.smsc.behave(suffix, "slow:1500");
    await desk.start();
    const customers = startCustomers(product.url, { atOnce: 4 });
    await killInTurn(product, desk, customers);
    await customers.stop();
    await expect
      .poll(() => waiting(product.database.url), { timeout: quietWithinMs, intervals: [1_000] })
      .toBe(0);
    await desk.stop();

    const { url } = product.database;
    const receipts = customers.sent.map(({ receipt }) => receipt.split("/").at(-1) ?? "");
    const tickets = await ask<{ submissionId: string; reference: string }>(
      url,
      `SELECT "submissionId", "reference" FROM "Ticket"`,
    );
    const filed = new Set(tickets.map((ticket) => ticket.submissionId));
    const notes = await ask<{ id: string }>(url, `SELECT "id" FROM "Note" WHERE "kind" = 'answer'`);
    const written = new Set(notes.map((note) => note.id));
    const accepted = desk.accepted();
    const all = await messages(url, product.mail, product.smsc);
    const twice = all.filter((message) => message.reached > 1);
    const jobs = await ask<{ state: string }>(
      url,
      `SELECT "state" FROM jobs.job WHERE "name" IN ('email', 'sms')`,
    );
    const figures = {
      acknowledged: receipts.length,
      pressedAgain: customers.repeated(),
      tickets: tickets.length,
      answersAccepted: accepted.length,
      answers: notes.length,
      messages: countBy(all, (message) => `${message.channel} ${message.state}`),
      triesOfUnknownOutcome: all.reduce((sum, message) => sum + message.unknownTries, 0),
      partsSentAgain: await partsSentAgain(product.smsc),
      jobs: countBy(jobs, (job) => job.state),
      arrivedTwice: countBy(twice, (message) => `${message.channel} ${message.reached} times`),
    };
    writeFileSync(path.join(product.logs, "figures.json"), JSON.stringify(figures, null, 2));

    expect(receipts.filter((id) => !filed.has(id))).toEqual([]);
    expect(new Set(receipts).size).toBe(receipts.length);
    expect(accepted.filter(({ noteId }) => !written.has(noteId))).toEqual([]);
    expect(all.filter(silent)).toEqual([]);
    expect(await contradictionsIn(url)).toEqual({});
    expect(jobs.filter((job) => job.state === "failed")).toEqual([]);
    // A second copy has one explanation: the worker died between the gateway's yes and the note of it.
    expect(twice.filter((message) => message.unknownTries === 0)).toEqual([]);
    expect(await pressAgain(customers)).toEqual([]);
    expect(await ask(url, `SELECT "reference" FROM "Ticket"`)).toHaveLength(tickets.length);
  } finally {
    await desk.kill();
    await product.stop();
  }
});
