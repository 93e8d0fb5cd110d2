import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { NotFound } from "@/lib/core/errors";
import { changeSettings } from "@/lib/settings/changing";
import { defaultSettings } from "@/lib/settings/defaults";
import {
  aMonthFromMonday,
  answerClock,
  byEmail,
  byPhone,
  claim,
  clockAt,
  eventsOf,
  filed,
  form,
  hours,
  later,
  legalClock,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { type Extension, extendLegal } from "./extending";

let agent: StaffActor;
const setLegal = async (country: string | null, profiles = defaultSettings.legal.profiles) =>
  changeSettings(await person("administrator"), { legal: { country, profiles } });

beforeEach(async () => {
  await noTickets();
  await setLegal(null);
  agent = await person("agent");
});

const reason = "We are waiting for the operator in Croatia.";
const extend = (reference: string, changes: Partial<Extension> = {}, at = later(1 * hours)) =>
  extendLegal(
    agent,
    reference,
    { day: "2027-01-22", reason, submissionId: randomUUID(), ...changes },
    clockAt(at),
  );
/** The end of Friday 22 January 2027 in Prague, and when the desk closes on it. */
const [newDay, closing] = [new Date("2027-01-22T22:59:59.999Z"), new Date("2027-01-22T19:00:00.000Z")];

describe("the legal date of a claim", () => {
  it("is extended with a reason, the promise with it, and the customer gets a letter", async () => {
    const { reference, ticketId } = await filed(claim({ reply: byEmail }));
    expect(await extend(reference)).toEqual({ ok: true, told: true });
    const ticket = await ticketRow(ticketId);
    expect(legalClock(ticket)?.dueAt).toEqual(newDay);
    expect(answerClock(ticket)?.dueAt).toEqual(closing);
    expect(ticket.expectedResolutionDate).toEqual(closing);
    expect(ticket.moves).toMatchObject([{ kind: "legal", from: aMonthFromMonday, until: newDay, reason }]);
    const letter = ticket.messages.find(({ kind }) => kind === "extension");
    expect(letter?.text).toContain("By law (Electronic Communications Act (127/2005 Coll.), § 64)");
    expect(letter?.text).toContain("by Wednesday 23 December");
    expect(letter?.text).toContain("You will have our answer by Friday 22 January 2027.");
    expect(letter?.text).toContain(reason);
    expect(letter?.text).toContain("you can turn to: Czech Telecommunication Office.");
    expect(await eventsOf(ticketId)).toContain("legalExtended");
  });

  it("is extended once by one form", async () => {
    const { reference, ticketId } = await filed(claim());
    const submissionId = randomUUID();
    await Promise.all([extend(reference, { submissionId }), extend(reference, { submissionId })]);
    const { messages, moves } = await ticketRow(ticketId);
    expect([messages.filter(({ kind }) => kind === "extension").length, moves.length]).toEqual([1, 1]);
  });

  it("is extended by no more than the law allows, never back, and not after it has passed", async () => {
    const { reference } = await filed(claim());
    expect(await extend(reference, { day: "2027-01-24" })).toMatchObject({ reason: "tooFar" });
    expect(await extend(reference, { day: "2026-12-23" })).toMatchObject({ reason: "notLater" });
    expect(await extend(reference, {}, later(1, aMonthFromMonday))).toMatchObject({ reason: "legalPassed" });
    expect(await extend(reference, { day: "2027-01-23" })).toMatchObject({ ok: true });
  });

  it("stays where the law knows no extension, and where there is none", async () => {
    await setLegal("RU");
    const { reference } = await filed(claim());
    expect(await extend(reference)).toMatchObject({ reason: "notAllowed" });
    const question = await filed(form());
    expect(await extend(question.reference)).toMatchObject({ reason: "noLegalDate" });
    await expect(extend("KM4RT7XQ")).rejects.toThrow(NotFound);
  });

  it("takes a promised call with it to the new day", async () => {
    const { reference, ticketId } = await filed(claim({ reply: byPhone }));
    await extend(reference);
    const [call] = (await ticketRow(ticketId)).callbacks;
    expect(call?.windowStart).toEqual(new Date("2027-01-22T07:00:00Z"));
  });
});

describe("a law that changes", () => {
  it("leaves what was filed as it was: date, extension and words", async () => {
    const { reference, ticketId } = await filed(claim({ reply: byEmail }));
    const before = await ticketRow(ticketId);
    const [cz, ...others] = defaultSettings.legal.profiles;
    const stricter = { ...cz, answer: { amount: 3, unit: "days" as const }, extension: null } as typeof cz;
    await setLegal(null, [stricter, ...others] as typeof others);
    const newer = await ticketRow((await filed(claim())).ticketId);
    expect(legalClock(newer)?.dueAt).toEqual(new Date("2026-11-26T22:59:59.999Z"));
    const after = await ticketRow(ticketId);
    expect(after.deadlines).toEqual(before.deadlines);
    expect(after.expectedResolutionDate).toEqual(before.expectedResolutionDate);
    expect(await extend(reference)).toEqual({ ok: true, told: true });
  });

  it("is kept once for all claims that were filed under it", async () => {
    const [one, two] = [
      await ticketRow((await filed(claim())).ticketId),
      await ticketRow((await filed(claim())).ticketId),
    ];
    expect(one.legalProfileId).toBe(two.legalProfileId);
  });
});

describe("a calendar that changes", () => {
  it("leaves promises as they were made", async () => {
    const { ticketId } = await filed(form());
    const before = await ticketRow(ticketId);
    const closed = { ...defaultSettings.calendar, holidays: ["2026-11-24", "2026-11-25"] };
    const administrator = await person("administrator");
    await changeSettings(administrator, { calendar: closed });
    const newer = await ticketRow((await filed(form())).ticketId);
    await changeSettings(administrator, { calendar: defaultSettings.calendar });
    expect(newer.expectedResolutionDate).toEqual(new Date("2026-11-26T09:00:00Z"));
    const after = await ticketRow(ticketId);
    expect([after.expectedResolutionDate, after.deadlines]).toEqual([
      before.expectedResolutionDate,
      before.deadlines,
    ]);
  });
});
