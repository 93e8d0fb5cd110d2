import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { codeLimits, networkLimits, smsLimits } from "@/lib/access/pressure";
import { db } from "@/lib/core/db";
import { codeOf } from "@/lib/messages/code";
import { openMessage } from "@/lib/messages/sealed-message";
import { foundInDump } from "@/lib/test/dump";
import {
  anybody,
  clockAt,
  hours,
  jobsWaiting,
  later,
  minutes,
  monday,
  noTickets,
} from "@/lib/test/factories";
import { type AskForCode, askForCode } from "./asking";
import { checkCode } from "./checking";
import { codeMessage } from "./leaving";
import { provedAddresses, readProof } from "./reading";
import { sweepProofs } from "./sweeping";
import { wrongTriesBeforePause } from "./tries";

beforeEach(noTickets);

const somebody = () => ({ kind: "public" as const, network: randomUUID() });
const asking = (changes: Partial<AskForCode> = {}): AskForCode => ({
  channel: "sms",
  address: "+420601123456",
  purpose: "ticket",
  locale: "en",
  submissionId: randomUUID(),
  brought: { solution: "", waiting: "" },
  ...changes,
});

async function ask(changes: Partial<AskForCode> = {}, at = monday): Promise<string> {
  const asked = await askForCode(somebody(), asking(changes), clockAt(at));
  if (!asked.ok) throw new Error(`No code: ${asked.reason}`);
  return asked.proofId;
}
const messagesOf = (proofId: string) =>
  db().message.findMany({ where: { proofId }, orderBy: [{ creationDate: "asc" }, { id: "asc" }] });
const codesOf = async (proofId: string) => (await messagesOf(proofId)).map(({ id }) => codeOf(id));
const check = (proofId: string, code: string, at = later(minutes)) =>
  checkCode(anybody, { proofId, code }, clockAt(at));
/** A code that is none of these. */
const wrongFor = (codes: string[]): string =>
  ["00000", "11111", "22222", "33333", "44444", "55555"].find((code) => !codes.includes(code)) ?? "99999";

describe("a code", () => {
  test("is a message of its proof with a job to send it, and stands in neither", async () => {
    const proofId = await ask();
    const [message] = await messagesOf(proofId);
    const [code = ""] = await codesOf(proofId);
    expect(code).toMatch(/^\d{5}$/);
    expect(message).toMatchObject({ kind: "code", channel: "sms", ticketId: null });
    expect(message && openMessage(message).address).toBe("+420601123456");
    expect(message?.text).not.toContain(code);
    expect(await jobsWaiting()).toContain(message?.id);
    expect(await foundInDump(["+420601123456"])).toEqual([]);
    if (message) {
      const left = codeMessage(openMessage(message), later(minutes));
      expect(left.split("\n").at(-1)).toMatch(new RegExp(`^@\\S+ #${code}$`));
      expect(() => codeMessage(openMessage(message), later(16 * minutes))).toThrow("over");
    }
  });

  test("goes to a number of a customer and to any other with the same words", async () => {
    const texts = [];
    for (const address of ["+420601123456", "+420777000111"])
      texts.push((await messagesOf(await ask({ address })))[0]?.text);
    expect(texts[0]).toBe(texts[1]);
  });

  test("proves the address when it is right, and it may be given in twice", async () => {
    const proofId = await ask();
    const [code = ""] = await codesOf(proofId);
    expect(await check(proofId, code)).toEqual({ ok: true, provedAt: later(minutes) });
    expect(await check(proofId, code, later(2 * minutes))).toEqual({ ok: true, provedAt: later(minutes) });
    const proved = await provedAddresses(db(), [proofId, randomUUID(), "x"], later(hours));
    expect(proved).toEqual([{ channel: "sms", address: "+420601123456", provedAt: later(minutes) }]);
    expect(await provedAddresses(db(), [proofId], later(25 * hours))).toEqual([]);
  });

  test("proves nothing for another proof, though the number is the same", async () => {
    const [mine, theirs] = [await ask(), await ask()];
    const [code = ""] = await codesOf(mine);
    const others = await codesOf(theirs);
    if (!others.includes(code)) expect(await check(theirs, code)).toEqual({ ok: false, reason: "wrong" });
    expect(await provedAddresses(db(), [theirs], later(hours))).toEqual([]);
  });
});

describe("time", () => {
  test("a code is good for 15 minutes, known as too old for two hours, and then simply wrong", async () => {
    const proofId = await ask();
    const [code = ""] = await codesOf(proofId);
    expect(await check(proofId, code, later(15 * minutes + 1))).toEqual({ ok: false, reason: "expired" });
    expect(await check(proofId, code, later(2 * hours - 1))).toEqual({ ok: false, reason: "expired" });
    expect(await check(proofId, code, later(2 * hours))).toEqual({ ok: false, reason: "wrong" });
    expect(await check(proofId, code, later(15 * minutes))).toMatchObject({ ok: true });
  });

  test("an older code stays good in its own time when a new one was sent", async () => {
    const proofId = await ask();
    expect(await ask({ proofId }, later(10 * minutes))).toBe(proofId);
    const [older = "", newer = ""] = await codesOf(proofId);
    if (older === newer) return;
    expect(await check(proofId, older, later(16 * minutes))).toEqual({ ok: false, reason: "expired" });
    expect(await check(proofId, older, later(14 * minutes))).toMatchObject({ ok: true });
    const second = await ask();
    await ask({ proofId: second }, later(10 * minutes));
    const [, latest = ""] = await codesOf(second);
    expect(await check(second, latest, later(24 * minutes))).toMatchObject({ ok: true });
  });

  test("a proof and its messages are forgotten after two days", async () => {
    const proofId = await ask();
    await sweepProofs(later(47 * hours));
    expect(await messagesOf(proofId)).toHaveLength(1);
    await sweepProofs(later(49 * hours));
    expect(await messagesOf(proofId)).toEqual([]);
    expect(await db().proof.findUnique({ where: { id: proofId } })).toBeNull();
  });
});

describe("guessing", () => {
  test("a hundred tries at once are ten, and then the right code is refused too", async () => {
    const proofId = await ask();
    const codes = await codesOf(proofId);
    const [code = ""] = codes;
    const tries = await Promise.all(
      Array.from({ length: 100 }, () => check(proofId, wrongFor(codes)).catch(() => null)),
    );
    expect(tries.filter((one) => one && !one.ok && one.reason === "wrong")).toHaveLength(
      wrongTriesBeforePause,
    );
    const refused = await check(proofId, code, later(2 * minutes));
    expect(refused).toMatchObject({ ok: false, reason: "pause" });
    if (!refused.ok && refused.reason === "pause") expect(refused.retryAfterMs).toBe(14 * minutes);
    expect(await provedAddresses(db(), [proofId], later(hours))).toEqual([]);
  }, 60_000);

  test("during the pause no new code is sent for it; after it tries count anew", async () => {
    const proofId = await ask();
    const wrong = wrongFor(await codesOf(proofId));
    for (let n = 0; n < wrongTriesBeforePause; n += 1) await check(proofId, wrong);
    const again = await askForCode(somebody(), asking({ proofId }), clockAt(later(10 * minutes)));
    expect(again).toMatchObject({ ok: false, reason: "enough" });
    expect(await ask({ proofId }, later(17 * minutes))).toBe(proofId);
    const code = (await codesOf(proofId)).at(-1) ?? "";
    expect(await check(proofId, code, later(18 * minutes))).toMatchObject({ ok: true });
  });

  test("a proof that is not there is not found, and an address of another kind begins its own", async () => {
    await expect(check(randomUUID(), "12345")).rejects.toThrow();
    const proofId = await ask();
    const other = await ask({ proofId, address: "+420777000111" });
    expect(other).not.toBe(proofId);
    const mail = await ask({ proofId, channel: "email", address: "jana@example.org" });
    expect(mail).not.toBe(proofId);
    expect(await ask({ proofId, purpose: "lostReference" })).not.toBe(proofId);
    expect(await readProof(anybody, proofId, "lostReference", monday)).toBeNull();
    expect(await readProof(anybody, proofId, "ticket", monday)).toMatchObject({ address: "+420601123456" });
    expect(await readProof(anybody, "nonsense", "ticket", monday)).toBeNull();
  });
});

describe("what would be abused", () => {
  test("an address is sent no more than its measure in an hour, whoever asks", async () => {
    for (let n = 0; n < codeLimits.anHour; n += 1) await ask();
    const refused = await askForCode(somebody(), asking(), clockAt(monday));
    expect(refused).toMatchObject({ ok: false, reason: "enough" });
    await ask({ address: "+420777000111" });
    const sent = (await db().message.findMany()).map((message) => openMessage(message).address);
    expect(sent.filter((address) => address === "+420601123456")).toHaveLength(codeLimits.anHour);
  });

  test("whoever only asks, again and again, takes no SMS from the owner, nor the code they have", async () => {
    const proofId = await ask();
    const [code = ""] = await codesOf(proofId);
    const stranger = somebody();
    const asked = [];
    for (let n = 0; n < 2 * smsLimits.toNumber; n += 1)
      asked.push(await askForCode(stranger, asking(), clockAt(monday)));
    expect(asked.filter(({ ok }) => ok)).toHaveLength(codeLimits.anHourByNetwork);
    expect(await ask({ proofId })).toBe(proofId);
    expect(await check(proofId, code)).toMatchObject({ ok: true });
  });

  test.each([
    ["a country that is not on the list", "+24177123456"],
    ["a premium number", "+420900123456"],
    ["a landline", "+420222123456"],
  ])("%s gets no SMS, is offered e-mail, and nothing is written", async (_, address) => {
    const before = await db().proof.count();
    const refused = await askForCode(somebody(), asking({ address }), clockAt(monday));
    expect(refused).toEqual({ ok: false, reason: "noSms" });
    expect(await db().proof.count()).toBe(before);
    await ask({ channel: "email", address: "jana@example.org" });
  });

  test("one network that asks for many is asked for work, each to another number", async () => {
    const actor = somebody();
    const results = [];
    for (let n = 0; n <= networkLimits.codes.work; n += 1) {
      const address = `+42060${n + 1}123456`;
      results.push(await askForCode(actor, asking({ address }), clockAt(monday)));
    }
    expect(results.slice(0, -1).every(({ ok }) => ok)).toBe(true);
    expect(results.at(-1)).toMatchObject({ ok: false, reason: "work", early: false });
  });
});
