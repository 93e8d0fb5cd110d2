import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { limitPoints } from "@/lib/access/limits";
import { db } from "@/lib/core/db";
import { hashPassword } from "./passwords";
import { staffOfSession } from "./reading";
import { checkPassword } from "./signing-in";

const password = "tichy vecerni dest";
let passwordHash: string;
const anybody = () => ({ kind: "public" as const, network: randomUUID() });

beforeAll(async () => {
  passwordHash = await hashPassword(password);
});

const join = (change: object = {}) =>
  db().staff.create({
    data: {
      email: `${randomUUID()}@example.com`,
      name: "Jana",
      role: "agent",
      locale: "cs",
      passwordHash,
      ...change,
    },
  });

test("the right e-mail, however it is written, and password open a session", async () => {
  const { id, email } = await join();
  const checked = await checkPassword(anybody(), { email: ` ${email.toUpperCase()} `, password });
  expect(checked).toMatchObject({ ok: true, staff: { id, role: "agent", locale: "cs" }, sessionVersion: 0 });
  const { lastSignInAt } = await db().staff.findUniqueOrThrow({ where: { id } });
  expect(Date.now() - Number(lastSignInAt)).toBeLessThan(10_000);
});

test("unknown, wrong, deactivated and not yet joined get one answer", async () => {
  const [known, inactive, invited] = await Promise.all([
    join(),
    join({ active: false }),
    join({ passwordHash: null }),
  ]);
  const tries = [
    { email: "nobody@example.com", password },
    { email: known.email, password: `${password}!` },
    { email: known.email, password: "" },
    { email: known.email, password: password.padEnd(100_000, "x") },
    { email: inactive.email, password },
    { email: invited.email, password },
    { email: "\u0000'; DROP TABLE", password: "\u0000" },
  ];
  for (const typed of tries) {
    expect(await checkPassword(anybody(), typed)).toEqual({ ok: false, reason: "wrong" });
  }
});

test("tries are limited by e-mail, known or not, and by network; the right password clears the e-mail's count", async () => {
  const { email } = await join();
  const wrong = { password: "not the password" };
  for (const tried of [email, `${randomUUID()}@example.com`]) {
    const answers = await Promise.all(
      Array.from({ length: limitPoints("signInByEmail") + 5 }, () =>
        checkPassword(anybody(), { email: tried, ...wrong }),
      ),
    );
    const reasons = answers.map((answer) => (answer.ok ? "in" : answer.reason));
    expect(reasons.filter((reason) => reason === "wrong")).toHaveLength(limitPoints("signInByEmail"));
    expect(reasons.filter((reason) => reason === "tooMany")).toHaveLength(5);
  }
  expect(await checkPassword(anybody(), { email, password })).toEqual({ ok: false, reason: "tooMany" });

  const other = await join();
  for (let n = 0; n < 2 * limitPoints("signInByEmail"); n += 1) {
    expect((await checkPassword(anybody(), { email: other.email, password })).ok).toBe(true);
  }

  const network = anybody();
  const many = await Promise.all(
    Array.from({ length: limitPoints("signInByNetwork") + 3 }, () =>
      checkPassword(network, { email: `${randomUUID()}@example.com`, ...wrong }),
    ),
  );
  expect(many.filter((answer) => !answer.ok && answer.reason === "tooMany")).toHaveLength(3);
}, 60_000);

test("a whole office signs in from one address: right passwords are not counted", async () => {
  const { email } = await join();
  const office = anybody();
  for (let n = 0; n < limitPoints("signInByNetwork") + 5; n += 1) {
    expect((await checkPassword(office, { email, password })).ok).toBe(true);
  }
}, 60_000);

test("a session is of an active person and of the version that nobody ended", async () => {
  const { id } = await join({ sessionVersion: 3 });
  expect(await staffOfSession({ id, version: 3 })).toMatchObject({ kind: "staff", id });
  expect(await staffOfSession({ id, version: 2 })).toBeNull();
  await db().staff.update({ where: { id }, data: { role: "supervisor" } });
  expect(await staffOfSession({ id, version: 3 })).toMatchObject({ role: "supervisor" });
  await db().staff.update({ where: { id }, data: { active: false } });
  expect(await staffOfSession({ id, version: 3 })).toBeNull();
});
