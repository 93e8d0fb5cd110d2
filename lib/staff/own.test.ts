import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { limitPoints } from "@/lib/access/limits";
import { db } from "@/lib/core/db";
import { changeOwnLanguage, changeOwnPassword } from "./own";
import { hashPassword } from "./passwords";
import { actorOf, staffOfSession } from "./reading";
import { checkPassword } from "./signing-in";

const current = "tichy vecerni dest";
const join = async () => {
  const email = `${randomUUID()}@example.com`;
  const passwordHash = await hashPassword(current);
  const staff = await db().staff.create({
    data: { email, name: "Jana Novotná", role: "agent", locale: "cs", passwordHash },
  });
  return { email, actor: actorOf(staff) };
};

test("a new password replaces the old one and ends the sessions it opened", async () => {
  const { actor, email } = await join();
  const next = "sedm malych ovci";
  expect(await changeOwnPassword(actor, { current, next })).toEqual({ ok: true, sessionVersion: 1 });
  expect(await staffOfSession({ id: actor.id, version: 0 })).toBeNull();
  expect(await staffOfSession({ id: actor.id, version: 1 })).not.toBeNull();
  const door = { kind: "public" as const, network: randomUUID() };
  expect((await checkPassword(door, { email, password: current })).ok).toBe(false);
  expect((await checkPassword(door, { email, password: next })).ok).toBe(true);
});

test("without the present password, or with a poor new one, nothing changes", async () => {
  const { actor, email } = await join();
  const reason = async (typed: { current: string; next: string }) => {
    const changed = await changeOwnPassword(actor, typed);
    return changed.ok ? "changed" : changed.reason;
  };
  expect(await reason({ current: "not it at all", next: "sedm malych ovci" })).toBe("wrong");
  expect(await reason({ current, next: "kratke" })).toBe("passwordShort");
  expect(await reason({ current, next: email })).toBe("passwordOwn");
  expect(await staffOfSession({ id: actor.id, version: 0 })).not.toBeNull();
});

test("the present password cannot be guessed at an open desk", async () => {
  const { actor } = await join();
  const typed = { current: "not it at all", next: "sedm malych ovci" };
  const answers = await Promise.all(Array.from({ length: 15 }, () => changeOwnPassword(actor, typed)));
  const wrong = answers.filter((answer) => !answer.ok && answer.reason === "wrong");
  expect(wrong).toHaveLength(limitPoints("ownPasswordByStaff"));
  expect(await changeOwnPassword(actor, { ...typed, current })).toEqual({ ok: false, reason: "tooMany" });
}, 20_000);

test("the desk speaks the language its person chose", async () => {
  const { actor } = await join();
  await changeOwnLanguage(actor, "ru");
  expect(await staffOfSession({ id: actor.id, version: 0 })).toMatchObject({ locale: "ru" });
});
