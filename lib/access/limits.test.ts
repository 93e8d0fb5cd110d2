import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { consume, forgive, limitPoints } from "./limits";

test("of twenty tries at once exactly as many pass as the limit says", async () => {
  const key = `${randomUUID()}@example.com`;
  const tries = await Promise.all(Array.from({ length: 20 }, () => consume("signInByEmail", key)));
  expect(tries.filter(({ ok }) => ok)).toHaveLength(limitPoints("signInByEmail"));
  for (const refused of tries) {
    if (refused.ok) continue;
    expect(refused.reason).toBe("tooMany");
    expect(refused.retryAfterMs).toBeGreaterThan(14 * 60_000);
    expect(refused.retryAfterMs).toBeLessThanOrEqual(15 * 60_000);
  }
});

test("keys and limits are counted apart, and a forgiven key counts anew", async () => {
  const [one, other] = [randomUUID(), randomUUID()];
  for (let n = 0; n < limitPoints("trackByReference"); n += 1) await consume("trackByReference", one);
  expect((await consume("trackByReference", one)).ok).toBe(false);
  expect((await consume("trackByReference", other)).ok).toBe(true);
  expect((await consume("trackByNetwork", one)).ok).toBe(true);
  await forgive("trackByReference", one);
  expect((await consume("trackByReference", one)).ok).toBe(true);
});

test("any text can be a key, and the table shows none of them", async () => {
  const key = `jana@example.com\u0000${"x".repeat(10_000)}`;
  expect((await consume("signInByEmail", key)).ok).toBe(true);
  const rows = await db().rateLimit.findMany();
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.some((row) => row.key.includes("jana"))).toBe(false);
});
