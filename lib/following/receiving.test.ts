import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { addToTicket } from "@/lib/replies/adding";
import { foundInDump } from "@/lib/test/dump";
import {
  byEmail,
  clockAt,
  days,
  filed,
  form,
  hours,
  later,
  minutes,
  monday,
  noTickets,
  person,
  ticketRow,
} from "@/lib/test/factories";
import { customer, solved, withFollowing } from "@/lib/test/following";
import { answered, handedOver, messageRow } from "@/lib/test/replies";
import { type ReceivedSms, storeSms } from "./inbound-storing";
import { countKeptSms, handleSms, listKeptSms } from "./kept-sms";
import { forgetPlacedWords, lookAtSms, lookAtWaitingSms } from "./receiving";
import { openSms } from "./sealed-sms";

process.env.SMS_SENDER = "+420601000000";

const number = "+420601123456";
let agent: StaffActor;
beforeEach(async () => {
  await noTickets();
  await withFollowing({});
  agent = await person("agent");
});

const sms = (text: string, changes: Partial<ReceivedSms> = {}): ReceivedSms => ({
  gateway: "smpp",
  from: number,
  to: "420601000000",
  text,
  series: null,
  ...changes,
});
const noon = later(2 * hours);

/** It comes in and is looked at. */
async function said(text: string, changes: Partial<ReceivedSms> = {}, at = noon) {
  const id = await storeSms(sms(text, changes), clockAt(at));
  await lookAtSms(id, clockAt(at));
  return openSms(await db().inboundSms.findUniqueOrThrow({ where: { id } }));
}
const ratingOf = (noteId: string) => db().rating.findFirst({ where: { noteId } });

describe("a digit back", () => {
  it("rates the answer that asked for it", async () => {
    const { ticketId, noteId, messageId } = await solved(agent);
    expect((await messageRow(messageId)).text).toMatch(/Solved\? Reply 1 \(no\) to 5 \(yes\)\.$/);
    expect(await said(" 4. ")).toMatchObject({ state: "rating", ticketId });
    expect(await ratingOf(noteId)).toMatchObject({ rating: 4, solved: null, channel: "sms" });
    expect(await ticketRow(ticketId)).toMatchObject({ status: "resolved" });
  });

  it("that is low opens the ticket for another owner and says so by SMS", async () => {
    const { ticketId } = await solved(agent);
    await said("1");
    const ticket = await ticketRow(ticketId);
    expect(ticket).toMatchObject({ status: "acknowledged", assigneeId: null, notAssigneeId: agent.id });
    expect(ticket.messages.at(-1)).toMatchObject({ kind: "reopened", channel: "sms", address: number });
    expect(ticket.messages.at(-1)?.text).toContain("Somebody else takes it over and answers by ");
  });

  it("counts once when it comes twice or is looked at twice, and can be changed", async () => {
    const { ticketId } = await solved(agent);
    const [one, two] = await Promise.all([
      storeSms(sms("2"), clockAt(noon)),
      storeSms(sms("2"), clockAt(noon)),
    ]);
    expect(one).toBe(two);
    await Promise.all([lookAtSms(one, clockAt(noon)), lookAtSms(one, clockAt(noon))]);
    await said("5", {}, later(3 * hours));
    await said("2", {}, later(3 * hours + minutes));
    expect(await db().rating.findMany({ where: { ticketId } })).toMatchObject([{ rating: 2 }]);
    expect(await db().inboundSms.count()).toBe(3);
    expect((await ticketRow(ticketId)).messages.filter(({ kind }) => kind === "reopened")).toHaveLength(1);
  });

  it("belongs to the last question that nobody has answered", async () => {
    const first = await solved(agent);
    const second = await solved(agent);
    await said("5");
    await said("3", {}, later(3 * hours));
    expect(await ratingOf(second.noteId)).toMatchObject({ rating: 5 });
    expect(await ratingOf(first.noteId)).toMatchObject({ rating: 3 });
  });

  it.each([
    ["of another number", { from: "+420602000000" }, noon],
    ["that comes weeks later", {}, later(15 * days)],
  ])("%s rates nothing", async (_name, changes, at) => {
    const { noteId } = await solved(agent);
    expect(await said("1", changes, at)).toMatchObject({ state: "kept" });
    expect(await ratingOf(noteId)).toBeNull();
  });

  it("answers what staff asked last, where that was no question of ours", async () => {
    const { noteId } = await solved(agent);
    const { ticketId, reference } = await filed();
    const asked = await answered(
      agent,
      reference,
      { text: "Line 1 or line 2?", statusAfter: "pending" },
      later(hours),
    );
    await handedOver(asked.messageId, ["which"], later(hours));
    await db().ticket.update({ where: { id: ticketId }, data: { status: "pending" } });
    expect(await said("2")).toMatchObject({ state: "note", ticketId });
    expect(await ratingOf(noteId)).toBeNull();
  });
});

describe("words by SMS", () => {
  it("go to the one open ticket that is answered at this number", async () => {
    const { ticketId } = await filed();
    const row = await said("Pořád to nejde", { from: "420601123456" });
    expect(row).toMatchObject({ state: "note", ticketId, sender: number });
    expect((await ticketRow(ticketId)).notes).toMatchObject([{ kind: "customer", text: "Pořád to nejde" }]);
    await forgetPlacedWords(later(4 * hours));
    const left = await db().inboundSms.findUniqueOrThrow({ where: { id: row.id } });
    expect(openSms(left)).toMatchObject({ sender: "", text: "" });
  });

  it.each([
    ["none", async () => {}],
    ["one that is answered elsewhere", async () => void (await filed(form({ reply: byEmail })))],
    ["one that has ended", async () => void (await solved(agent))],
  ])("stay with staff where there is %s", async (_name, tickets) => {
    await tickets();
    const row = await said("Pořád to nejde");
    expect(row).toMatchObject({ state: "kept", ticketId: null });
    const [supervisor, administrator] = [await person("supervisor"), await person("administrator")];
    for (const stranger of [agent, administrator]) {
      expect(await countKeptSms(stranger)).toBe(0);
      await expect(handleSms(stranger, row.id, monday)).rejects.toThrow();
    }
    expect(await listKeptSms(supervisor)).toMatchObject([{ id: row.id, text: "Pořád to nejde" }]);
    await handleSms(supervisor, row.id, monday);
    expect(await countKeptSms(supervisor)).toBe(0);
  });

  it("in several messages are one, in whatever order they come", async () => {
    const { ticketId } = await filed();
    const part = (text: string, place: number) => ({ series: { reference: 9, part: place, of: 3 }, text });
    for (const one of [part("dva ", 2), part("tři", 3), part("dva ", 2), part("Raz ", 1)])
      await said(one.text, { series: one.series });
    expect((await ticketRow(ticketId)).notes).toMatchObject([{ text: "Raz dva tři" }]);
    expect((await db().inboundSms.findMany()).map(({ state }) => state).sort()).toEqual([
      "folded",
      "folded",
      "folded",
      "note",
    ]);
  });

  it("of which a part never comes are not lost", async () => {
    const { ticketId } = await filed();
    await said("Pořád to ", { series: { reference: 9, part: 1, of: 2 } });
    await lookAtWaitingSms(clockAt(later(2 * hours + 5 * minutes)));
    expect((await ticketRow(ticketId)).notes).toEqual([]);
    await lookAtWaitingSms(clockAt(later(3 * hours)));
    expect((await ticketRow(ticketId)).notes).toMatchObject([{ text: "Pořád to" }]);
  });

  it("that were stored and not looked at are looked at later, by one of all workers", async () => {
    const { ticketId } = await filed();
    await storeSms(sms("Halo?"), clockAt(noon));
    await Promise.all([1, 2, 3].map(() => lookAtWaitingSms(clockAt(noon))));
    expect((await ticketRow(ticketId)).notes).toHaveLength(1);
  });

  it("are kept for staff when the ticket has taken too many", async () => {
    const { ticketId } = await filed();
    for (let time = 0; time < 20; time++)
      await addToTicket(customer(ticketId), { submissionId: crypto.randomUUID(), text: "More" });
    expect(await said("And more")).toMatchObject({ state: "kept" });
  });
});

it("what somebody without a ticket sends is not to be read in the database, nor from which number", async () => {
  const row = await said("Volal mi falešný bankéř", { from: "+420777000999" });
  expect(row).toMatchObject({ state: "kept", sender: "+420777000999" });
  expect(await foundInDump(["Volal mi falešný", "+420777000999"])).toEqual([]);
});
