import { afterEach, beforeEach, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { changeSettings } from "@/lib/settings/changing";
import { defaultSettings } from "@/lib/settings/defaults";
import { forgetSettings } from "@/lib/settings/reading";
import {
  aMonthFromMonday,
  answerClock,
  claim,
  clockAt,
  days,
  filed,
  hours,
  later,
  legalClock,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { tellLate } from "./late";
import { readTracked } from "./tracking";

const asBefore = async () => {
  await db().setting.deleteMany();
  forgetSettings();
};
beforeEach(noTickets);
beforeEach(asBefore);
afterEach(asBefore);

const { calendar, targets, legal } = defaultSettings;

/** A desk that is open for one hour a week, promises less, and knows another law. */
async function everythingChanges(): Promise<void> {
  const never = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [] };
  const patch = {
    calendar: { ...calendar, hours: { ...never, sun: [{ from: "10:00", to: "11:00" }] } },
    targets: { ...targets, claim: { private: { hours: 1 }, corporate: { hours: 1 } } },
    legal: {
      country: "CZ",
      profiles: legal.profiles.map((profile) =>
        profile.country === "CZ" ? { ...profile, answer: { amount: 3, unit: "days" } } : profile,
      ),
    },
  };
  expect(await changeSettings(await person("administrator"), patch)).toEqual({ ok: true });
}

it("what was promised stays as it was promised, whatever is set afterwards", async () => {
  const { ticketId } = await filed(claim());
  const shown = () => readTracked({ kind: "customer", ticketId }, clockAt(later(1 * hours)));
  const [row, before] = [await ticketRow(ticketId), await shown()];
  await everythingChanges();
  await tellLate(later(1 * hours));
  expect(await shown()).toEqual(before);
  const after = await ticketRow(ticketId);
  expect([after.deadlines, after.moves, after.messages]).toEqual([row.deadlines, row.moves, row.messages]);
  expect([legalClock(after)?.dueAt, before.law?.answer]).toEqual([
    aMonthFromMonday,
    { amount: 1, unit: "months" },
  ]);
});

it("who files afterwards is promised by the new rules", async () => {
  const before = await ticketRow((await filed(claim())).ticketId);
  await everythingChanges();
  const after = await ticketRow((await filed(claim({ subjectNumber: "+420602123456" }))).ticketId);
  // The desk opens on Sunday only: the law is sooner, and no promise is later than the law.
  expect(answerClock(after)?.dueAt).toEqual(legalClock(after)?.dueAt);
  expect(Number(legalClock(after)?.dueAt)).toBe(Number(legalClock(before)?.dueAt) - 27 * days);
});
