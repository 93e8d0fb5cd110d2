import { expect, it } from "vitest";
import { openSeal } from "@/lib/audit/opening";
import { pool } from "@/lib/core/db";
import { foundInDump } from "@/lib/test/dump";
import {
  anybody,
  byEmail,
  clockAt,
  filed,
  form,
  fraud,
  later,
  monday,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { answered } from "@/lib/test/replies";
import { fileTicket } from "./filing";
import { readTicket } from "./reading";
import { sealOldReports } from "./resealing";

const worker = { kind: "system", name: "worker" } as const;
const description = "Volal falešný bankéř";

it("what an older version wrote in the open is sealed once, and reads as it did", async () => {
  const analyst = await person("fraudAnalyst");
  const question = form({ description, reply: byEmail });
  const { ticketId, reference } = await filed(question);
  await answered(analyst, reference, { text: "Kartu jsme zablokovali" });
  await filed();
  const open = await readTicket(analyst, reference);
  await pool().query(
    `UPDATE "Ticket" SET "ticketType" = 'fraudReport', "fingerprint" = 'old' WHERE "id" = $1`,
    [ticketId],
  );
  const secrets = [description, byEmail.address, "Kartu jsme"];
  expect((await foundInDump(secrets)).length).toBeGreaterThan(2);

  expect(await sealOldReports(worker)).toBe(1);
  expect(await foundInDump(secrets)).toEqual([]);
  expect((await ticketRow(ticketId)).fingerprint).toMatch(/^k1\./);
  await openSeal(analyst, reference, { reason: "work", words: null, identity: true });
  const { description: said, replyAddress, notes } = open;
  expect(await readTicket(analyst, reference)).toMatchObject({
    description: said,
    replyAddress,
    notes: notes.map(({ text }) => ({ text })),
  });
  expect(await sealOldReports(worker)).toBe(0);
});

it("a report whose secret is gone is left as it is, and does not hold up the others", async () => {
  const [lost, other] = [await filed(fraud()), await filed(fraud())];
  const broken = `UPDATE "Ticket" SET "sealed" = '\\x01000000000102' WHERE "id" = $1`;
  await pool().query(broken, [lost.ticketId]);
  await pool().query(`UPDATE "Ticket" SET "sealed" = NULL, "description" = 'in the open' WHERE "id" = $1`, [
    other.ticketId,
  ]);
  expect(await sealOldReports(worker)).toBe(1);
  const analyst = await person("fraudAnalyst");
  await openSeal(analyst, lost.reference, { reason: "work", words: null, identity: true });
  expect((await readTicket(analyst, lost.reference)).seal).toEqual({ state: "broken" });
});

it("the same words are one report, although nobody can find out from the database what they were", async () => {
  const one = fraud({ description });
  const first = await filed(one);
  const again = await fileTicket(
    anybody,
    { ...one, submissionId: crypto.randomUUID() },
    clockAt(later(60_000, monday)),
  );
  expect(again).toMatchObject({ repeated: true, ticketId: first.ticketId, trackingCode: null });
});
