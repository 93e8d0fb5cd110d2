import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/lib/core/db";
import { optedOutSince, optIn } from "@/lib/messages/opting-out";
import { clockAt, days, filed, hours, later, minutes, noTickets, ticketRow } from "@/lib/test/factories";
import { claimed } from "@/lib/test/replies";
import { formatReference } from "@/lib/tickets/reference";
import { storeSms } from "./inbound-storing";
import { lookAtSms, lookAtWaitingSms } from "./receiving";

process.env.SMS_SENDER = "+420601000000";

const number = "+420601123456";
beforeEach(async () => {
  await noTickets();
  await transaction((tx) => optIn(tx, number));
});

async function said(text: string, at = later(2 * hours)) {
  const sms = { gateway: "smpp", from: number, to: "420601000000", text, series: null };
  const id = await storeSms(sms, clockAt(at));
  await lookAtSms(id, clockAt(at));
  return db().inboundSms.findUniqueOrThrow({ where: { id } });
}
const sentOf = (kind: "whichTicket" | "smsOptOut") =>
  db().message.findMany({ where: { kind, address: number }, orderBy: { creationDate: "asc" } });

async function two() {
  const first = await filed();
  const second = await filed(undefined, later(minutes));
  for (const { ticketId } of [first, second])
    for (const { id } of (await ticketRow(ticketId)).messages) await claimed(id, later(hours));
  return { first, second };
}
const wordsOf = async (ticketId: string) => (await ticketRow(ticketId)).notes.map(({ text }) => text);

describe("words that could belong to several tickets", () => {
  it("go to the one they name", async () => {
    const { first } = await two();
    const named = `${formatReference(first.reference).toLowerCase()} still nothing`;
    expect(await said(named)).toMatchObject({ state: "note", ticketId: first.ticketId });
    expect(await sentOf("whichTicket")).toEqual([]);
  });

  it("are asked about once, and go where the digit says", async () => {
    const { first, second } = await two();
    const asked = await said("Still nothing");
    expect(asked).toMatchObject({ state: "asked", choices: [second.ticketId, first.ticketId] });
    expect(await said("Hello?", later(2 * hours + minutes))).toMatchObject({ state: "asked" });
    const [question, ...more] = await sentOf("whichTicket");
    expect(more).toEqual([]);
    expect(question?.text).toContain(`2 = ${formatReference(first.reference)}`);
    await claimed(question?.id ?? "", later(2 * hours + minutes));
    const digit = await said("2.", later(3 * hours));
    expect(digit).toMatchObject({ state: "handled", ticketId: first.ticketId });
    expect(await wordsOf(first.ticketId)).toEqual(["Still nothing", "Hello?"]);
    expect(await wordsOf(second.ticketId)).toEqual([]);
  });

  it("are staff's when a digit was not offered, or a day went by", async () => {
    await two();
    const { id } = await said("Still nothing");
    const [question] = await sentOf("whichTicket");
    await claimed(question?.id ?? "", later(2 * hours));
    expect((await said("3", later(3 * hours))).state).not.toBe("handled");
    await lookAtWaitingSms(clockAt(later(2 * days)));
    expect(await db().inboundSms.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "kept" });
  });

  it("are not asked about twice in a day", async () => {
    const { first } = await two();
    await said("Still nothing");
    const [question] = await sentOf("whichTicket");
    await claimed(question?.id ?? "", later(2 * hours));
    await said("2", later(3 * hours));
    expect(await wordsOf(first.ticketId)).toEqual(["Still nothing"]);
    expect(await said("And now?", later(4 * hours))).toMatchObject({ state: "kept" });
    expect(await said("And today?", later(2 * days))).toMatchObject({ state: "asked" });
  });
});

describe("a word that stops our messages", () => {
  it.each(["STOP", " stop! ", "Odhlásit", "ODHLASIT", "стоп"])("is known: %s", async (word) => {
    expect(await said(word)).toMatchObject({ state: "handled", ticketId: null });
    expect(await optedOutSince(number)).toEqual(later(2 * hours));
  });

  it("is confirmed once, in the language of what was sent last, and START undoes it", async () => {
    await two();
    await said("STOP");
    await said("STOP", later(3 * hours));
    expect(await sentOf("smsOptOut")).toMatchObject([
      { locale: "en", text: expect.stringContaining("only answers and codes") },
    ]);
    await said("start", later(4 * hours));
    expect(await optedOutSince(number)).toBeNull();
    expect((await sentOf("smsOptOut")).at(-1)?.text).toContain("all our SMS again");
  });

  it("is no stop when it has more to say", async () => {
    await two();
    expect(await said("Please stop the charges")).toMatchObject({ state: "asked" });
    expect(await optedOutSince(number)).toBeNull();
  });
});
