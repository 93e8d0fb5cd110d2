import { randomUUID } from "node:crypto";
import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { anybody, later, minutes, noTickets } from "@/lib/test/factories";
import { acceptSolution, forgetUsedChallenges } from "./challenge";
import { passGate } from "./gate";

const nothing = { solution: "", waiting: "" };
const now = new Date();

async function workFor(submissionId: string, at = now) {
  const gate = await passGate(anybody, { level: "work" }, submissionId, nothing, at);
  if (gate.ok || gate.reason !== "work") throw new Error("no work was asked for");
  return gate.challenge;
}
async function solved(challenge: string): Promise<string> {
  const given = JSON.parse(challenge);
  const solution = await solveChallenge({ challenge: given, deriveKey });
  return JSON.stringify({ challenge: given, solution: { ...solution, time: undefined } });
}
const pass = (submissionId: string, brought: { solution?: string; waiting?: string }, at = now) =>
  passGate(anybody, { level: "work" }, submissionId, { ...nothing, ...brought }, at);

beforeEach(noTickets);

test("under no pressure everybody passes, and behind a wall nobody", async () => {
  expect(await passGate(anybody, { level: "free" }, randomUUID(), nothing, now)).toEqual({ ok: true });
  const wall = { level: "wall", retryAfterMs: 5_000 } as const;
  expect(await passGate(anybody, wall, randomUUID(), nothing, now)).toEqual({
    ok: false,
    reason: "tooMany",
    retryAfterMs: 5_000,
  });
});

describe("work that was done", () => {
  test("opens its own form, once, even when it is given in ten times at once", async () => {
    const form = randomUUID();
    const solution = await solved((await workFor(form)).challenge);
    const tries = await Promise.all(Array.from({ length: 10 }, () => acceptSolution(solution, form, now)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect((await pass(form, { solution })).ok).toBe(false);
  });

  test("opens no other form, and not after twenty minutes", async () => {
    const form = randomUUID();
    const solution = await solved((await workFor(form)).challenge);
    expect((await pass(randomUUID(), { solution })).ok).toBe(false);
    expect((await pass(form, { solution }, later(21 * minutes, now))).ok).toBe(false);
    expect((await pass(form, { solution })).ok).toBe(true);
  });

  test("must be the work that was asked for", async () => {
    const form = randomUUID();
    const whole = JSON.parse(await solved((await workFor(form)).challenge));
    const { challenge, solution } = whole;
    const forged = [
      { challenge, solution: { ...solution, derivedKey: `00${solution.derivedKey.slice(2)}` } },
      { challenge, solution: { counter: 1, derivedKey: challenge.parameters.keyPrefix } },
      { challenge: { ...challenge, parameters: { ...challenge.parameters, cost: 1 } }, solution },
      {
        challenge: { ...challenge, parameters: { ...challenge.parameters, keyPrefix: "00" } },
        solution,
      },
      { challenge: { ...challenge, signature: "00".repeat(32) }, solution },
      { challenge, solution: { ...solution, counter: -1 } },
      { challenge },
      [],
      null,
    ];
    for (const one of forged) expect((await pass(form, { solution: JSON.stringify(one) })).ok).toBe(false);
    for (const text of ["{", "x".repeat(100_000), "\u0000"])
      expect((await pass(form, { solution: text })).ok).toBe(false);
  });
});

describe("a wait, for whoever has no scripts", () => {
  test("opens its own form when it is over, once", async () => {
    const form = randomUUID();
    const { waiting, readyAt } = await workFor(form);
    expect(readyAt.getTime()).toBeGreaterThan(now.getTime() + 10_000);
    const early = await pass(form, { waiting }, later(-1, readyAt));
    expect(early).toMatchObject({ ok: false, reason: "work", early: true });
    if (!early.ok && early.reason === "work") {
      expect(early.challenge.waiting).toBe(waiting);
      expect(early.challenge.readyAt).toEqual(readyAt);
    }
    expect((await pass(randomUUID(), { waiting }, readyAt)).ok).toBe(false);
    expect((await pass(form, { waiting }, later(21 * minutes, readyAt))).ok).toBe(false);
    expect((await pass(form, { waiting }, readyAt)).ok).toBe(true);
    expect((await pass(form, { waiting }, readyAt)).ok).toBe(false);
  });

  test("cannot be made up", async () => {
    const form = randomUUID();
    const { waiting } = await workFor(form);
    const [, signature] = waiting.split(".");
    for (const forged of [
      `0.${signature}`,
      "0.",
      ".",
      "x",
      `${now.getTime().toString(36)}.${"A".repeat(43)}`,
    ])
      expect((await pass(form, { waiting: forged }, later(minutes, now))).ok).toBe(false);
  });

  test("grows with what one network asks for, and ends within five minutes", async () => {
    const waits: number[] = [];
    for (let n = 0; n < 80; n += 1)
      waits.push((await workFor(randomUUID())).readyAt.getTime() - now.getTime());
    expect(waits[1]).toBeGreaterThan(waits[0] ?? 0);
    expect(Math.max(...waits)).toBe(5 * minutes);
  });
});

test("what was used is forgotten when it would not be taken any more", async () => {
  const form = randomUUID();
  const { waiting, readyAt } = await workFor(form);
  await pass(form, { waiting }, readyAt);
  const before = await db().usedChallenge.count();
  expect(await forgetUsedChallenges(later(30 * minutes, now))).toBe(0);
  expect(await forgetUsedChallenges(later(120 * minutes, now))).toBe(before);
});
