import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor, SystemActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { eventsOf, noTickets, person, ticketRow } from "@/lib/test/factories";
import type { ImportRow } from "@/lib/tickets/import-row";
import { importTickets, type RowToImport } from "@/lib/tickets/importing";
import { listQueue, queueFilterSchema } from "@/lib/tickets/queue";

const actor: SystemActor = { kind: "system", name: "import" };
let counter = 0;

const row = (changes: Partial<ImportRow> = {}): RowToImport => {
  counter++;
  return {
    rowNumber: counter + 1,
    row: {
      number: `${500_000 + counter}`,
      description: `No signal at home (${counter})`,
      // A Wednesday afternoon in the desk's default zone, Europe/Prague, two hours ahead of UTC in April.
      filedAt: "2015-04-22T15:53:50",
      channel: "phone",
      city: "Springfield",
      state: "Oregon",
      zip: "97477",
      status: "acknowledged",
      filedForSomeoneElse: true,
      ...changes,
    },
  };
};

const find = async ({ row: { number } }: RowToImport) => {
  const externalId = `csv:complaints:${number}`;
  const { id } = await db().ticket.findUniqueOrThrow({ where: { externalId }, select: { id: true } });
  return ticketRow(id);
};
const clock = (ticket: Awaited<ReturnType<typeof find>>, kind: "answer" | "legal") =>
  ticket.deadlines.find((deadline) => deadline.kind === kind);

let agent: StaffActor;
const queue = (q?: string) => listQueue(agent, queueFilterSchema.parse({ q }), new Date());

beforeEach(async () => {
  await noTickets();
  agent = await person("agent");
});

describe("importing complaints", () => {
  it("makes each row a claim with its own moment, channel and words, and promises nobody a message", async () => {
    const one = row();
    const [outcome] = await importTickets(actor, [one]);
    const ticket = await find(one);
    expect(outcome).toEqual({ ok: true, reference: ticket.reference, repeated: false });
    expect(ticket).toMatchObject({
      ticketType: "claim",
      channel: "phone",
      status: "acknowledged",
      description: one.row.description,
      creationDate: new Date("2015-04-22T13:53:50Z"),
      // Ten working days, Saturdays among them; the calendar that is set knows no holidays of that year.
      expectedResolutionDate: new Date("2015-05-04T13:53:50Z"),
      replyChannel: null,
      replyAddress: null,
      messages: [],
      callbacks: [],
    });
    expect(ticket.answers).toEqual({
      topic: "imported",
      importedNumber: one.row.number,
      city: "Springfield",
      state: "Oregon",
      zip: "97477",
      filedForSomeoneElse: true,
    });
    expect(await eventsOf(ticket.id)).toEqual(["ticketImported"]);
  });

  it("stands the open ones in the queue by their most urgent promise, and finds all by number and place", async () => {
    const open = row();
    const solved = row({ status: "resolved", city: "Ústí" });
    await importTickets(actor, [open, solved]);
    const { rows } = await queue();
    expect(rows.map((found) => found.reference)).toEqual([(await find(open)).reference]);
    expect((await queue("usti")).rows.map((found) => found.reference)).toEqual([
      (await find(solved)).reference,
    ]);
    expect((await queue(open.row.number)).rows).toHaveLength(1);
  });

  it("sets the clocks as the steps of a ticket would", async () => {
    const [open, pending, solved, closed] = [
      row(),
      row({ status: "pending" }),
      row({ status: "resolved" }),
      row({ status: "closed" }),
    ] as const;
    await importTickets(actor, [open, pending, solved, closed]);
    const at = new Date("2015-04-22T13:53:50Z");
    const legalDue = new Date("2015-05-22T21:59:59.999Z");

    const running = await find(open);
    expect(clock(running, "answer")).toMatchObject({ metAt: null, pausedAt: null });
    expect(running.queueAt).toEqual(clock(running, "answer")?.dueAt);

    const waiting = await find(pending);
    expect(clock(waiting, "answer")?.pausedAt).toEqual(at);
    expect(clock(waiting, "answer")?.remainingMs).toBeGreaterThan(0);
    expect(clock(waiting, "legal")).toMatchObject({ pausedAt: null, metAt: null, dueAt: legalDue });
    expect(waiting.queueAt).toEqual(legalDue);

    for (const one of [solved, closed]) {
      const ended = await find(one);
      expect(ended.deadlines.map((deadline) => deadline.metAt)).toEqual([at, at]);
      expect(ended.queueAt).toBeNull();
    }
    expect((await find(solved)).resolutionDate).toEqual(at);
  });

  it("imports nothing twice, also when the status or the reading of the date has changed since", async () => {
    const rows = [row(), row()];
    const first = await importTickets(actor, rows);
    const changed = rows.map((one) => ({
      ...one,
      row: { ...one.row, status: "closed" as const, filedAt: "2015-05-22T15:53:50" },
    }));
    const second = await importTickets(actor, changed);
    expect(second).toEqual(first.map((outcome) => ({ ...outcome, repeated: true })));
    expect(await db().ticket.count()).toBe(2);
    expect((await find(rows[0] as RowToImport)).status).toBe("acknowledged");
  });

  it("imports each row once under several imports at the same time", async () => {
    const rows = Array.from({ length: 300 }, () => row());
    const backwards = [...rows].reverse();
    const outcomes = await Promise.all(
      [rows, backwards, rows, backwards].map((some) => importTickets(actor, some)),
    );
    expect(outcomes.flat().every((outcome) => outcome.ok)).toBe(true);
    expect(outcomes.flat().filter((outcome) => outcome.ok && !outcome.repeated)).toHaveLength(300);
    expect(await db().ticket.count()).toBe(300);
    expect(await db().event.count({ where: { kind: "ticketImported" } })).toBe(300);
    expect(await db().deadline.count()).toBe(600);
  });

  it("refuses a number that came with other words, names the row it came from, and keeps the rest", async () => {
    const first = row();
    const other = row({ number: first.row.number, description: "Another matter" });
    const same = { ...first, rowNumber: 900 };
    const last = row();
    const outcomes = await importTickets(actor, [first, other, same, last]);
    expect(outcomes).toMatchObject([
      { ok: true, repeated: false },
      { ok: false, reason: "numberTaken", firstRowNumber: first.rowNumber },
      { ok: true, repeated: true },
      { ok: true, repeated: false },
    ]);
    expect(await importTickets(actor, [other])).toMatchObject([
      { ok: false, firstRowNumber: first.rowNumber },
    ]);
    expect(await db().ticket.count()).toBe(2);
  });
});
