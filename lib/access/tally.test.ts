import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { tally, untally } from "./tally";

test("twenty counts at once are twenty, each seen by one of them", async () => {
  const key = randomUUID();
  const counted = await Promise.all(
    Array.from({ length: 20 }, () => tally({ one: { key, seconds: 60 }, other: { key: "", seconds: 60 } })),
  );
  const times = counted.map(({ one }) => one.times).sort((a, b) => a - b);
  expect(times).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  for (const { one } of counted) expect(one.retryAfterMs).toBeGreaterThan(0);
});

test("names and keys are counted apart, and a window that is over begins anew", async () => {
  const [key, other] = [randomUUID(), randomUUID()];
  await tally({ one: { key, seconds: 60 } });
  expect((await tally({ two: { key, seconds: 60 } })).two.times).toBe(1);
  expect((await tally({ one: { key: other, seconds: 60 } })).one.times).toBe(1);
  expect((await tally({ one: { key, seconds: 60 } })).one.times).toBe(2);
  await db().$executeRaw`UPDATE rate_limit SET expire = 1`;
  expect((await tally({ one: { key, seconds: 60 } })).one.times).toBe(1);
});

test("the table shows no number and no address", async () => {
  await tally({ one: { key: "+420601123456\u0000", seconds: 60 } });
  const rows = await db().rateLimit.findMany();
  expect(rows.some((row) => row.key.includes("601123456"))).toBe(false);
});

test("what is taken back was never counted, and there is never less than nothing", async () => {
  const key = randomUUID();
  const count = () => tally({ one: { key, seconds: 60 } });
  await count();
  await count();
  await untally({ one: key, other: key });
  expect((await count()).one.times).toBe(2);
  for (let n = 0; n < 5; n += 1) await untally({ one: key });
  expect((await count()).one.times).toBe(1);
});
