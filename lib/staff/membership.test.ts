import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { Forbidden, NotFound } from "@/lib/core/errors";
import { StaffRole } from "@/lib/generated/prisma/enums";
import { ensureAdministrator } from "./administrator";
import { changeRole, deactivateStaff, reactivateStaff, revokeSessions } from "./membership";
import { actorOf, listColleagues, listStaff, readStaff, staffOfSession } from "./reading";

const join = async (role: StaffRole, change: object = {}): Promise<StaffActor> => {
  const email = `${randomUUID()}@example.com`;
  const data = { email, name: role, role, locale: "en", passwordHash: "none", ...change };
  return actorOf(await db().staff.create({ data }));
};
const administrators = () =>
  db().staff.count({ where: { role: "administrator", active: true, passwordHash: { not: null } } });

beforeEach(async () => {
  // A desk of its own for each test: nobody of the others can sign in.
  await db().staff.updateMany({ data: { active: false } });
});

test("a change of role counts at once and is on record", async () => {
  const [admin, agent] = [await join("administrator"), await join("agent")];
  expect(await changeRole(admin, agent.id, "fraudAnalyst")).toEqual({ ok: true, changed: true });
  expect(await staffOfSession({ id: agent.id, version: 0 })).toMatchObject({ role: "fraudAnalyst" });
  const event = await db().event.findFirst({ where: { kind: "staffRoleChanged", actorId: admin.id } });
  expect(event?.data).toEqual({ staffId: agent.id, from: "agent", to: "fraudAnalyst" });
  expect(await changeRole(admin, agent.id, "fraudAnalyst")).toEqual({ ok: true, changed: false });
});

test("a deactivated person's session is over and stays over after they come back", async () => {
  const [admin, agent] = [await join("administrator"), await join("agent")];
  await deactivateStaff(admin, agent.id);
  expect(await staffOfSession({ id: agent.id, version: 0 })).toBeNull();
  expect((await listColleagues(admin)).map(({ id }) => id)).toEqual([admin.id]);
  await reactivateStaff(admin, agent.id);
  expect(await staffOfSession({ id: agent.id, version: 0 })).toBeNull();
  expect(await staffOfSession({ id: agent.id, version: 1 })).not.toBeNull();
});

test("ended sessions are over everywhere", async () => {
  const [admin, agent] = [await join("administrator"), await join("agent")];
  await revokeSessions(admin, agent.id);
  expect(await staffOfSession({ id: agent.id, version: 0 })).toBeNull();
});

test("the last administrator who can sign in keeps the role and the access", async () => {
  const admin = await join("administrator");
  await join("administrator", { passwordHash: null });
  const refused = { ok: false, reason: "lastAdministrator" };
  expect(await changeRole(admin, admin.id, "agent")).toEqual(refused);
  expect(await deactivateStaff(admin, admin.id)).toEqual(refused);
  const second = await join("administrator");
  expect(await changeRole(admin, admin.id, "agent")).toEqual({ ok: true, changed: true });
  expect(await deactivateStaff(second, second.id)).toEqual(refused);
});

test("administrators who take each other's role at once leave one of them", async () => {
  for (let round = 0; round < 5; round += 1) {
    await db().staff.updateMany({ data: { active: false } });
    const all = await Promise.all(Array.from({ length: 4 }, () => join("administrator")));
    const acts = all.flatMap((actor, index) => {
      const other = all[(index + 1) % all.length]?.id ?? "";
      return [changeRole(actor, other, "agent"), deactivateStaff(actor, actor.id)];
    });
    await Promise.allSettled(acts);
    expect(await administrators()).toBe(1);
  }
});

test("nobody but an administrator manages people, not even with a role they lost meanwhile", async () => {
  const target = await join("agent");
  for (const role of Object.values(StaffRole).filter((one) => one !== "administrator")) {
    const actor = await join(role);
    const acts = [deactivateStaff, reactivateStaff, revokeSessions];
    for (const act of acts) await expect(act(actor, target.id)).rejects.toThrow(Forbidden);
    await expect(changeRole(actor, target.id, "administrator")).rejects.toThrow(Forbidden);
    await expect(listStaff(actor)).rejects.toThrow(Forbidden);
    await expect(readStaff(actor, target.id)).rejects.toThrow(Forbidden);
    expect((await readStaff(actor, actor.id)).id).toBe(actor.id);
  }
  await join("administrator");
  const former = await join("administrator");
  await db().staff.update({ where: { id: former.id }, data: { role: "agent" } });
  await expect(deactivateStaff(former, target.id)).rejects.toThrow(Forbidden);
  const admin = await join("administrator");
  await expect(deactivateStaff(admin, randomUUID())).rejects.toThrow(NotFound);
});

test("the seed makes one administrator, once, and never touches one who is there", async () => {
  await db().staff.deleteMany({ where: { email: "admin@localhost" } });
  const first = await ensureAdministrator();
  expect(first.password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
  expect(await ensureAdministrator()).toEqual({ email: first.email, password: null });
  expect(await administrators()).toBe(1);

  const email = `${randomUUID()}@Example.com`;
  const named = { email, password: "tichy vecerni dest" };
  expect(await ensureAdministrator(named)).toEqual({ email: email.toLowerCase(), password: null });
  const made = await db().staff.findUniqueOrThrow({ where: { email: email.toLowerCase() } });
  await ensureAdministrator({ email, password: "something else entirely" });
  expect((await db().staff.findUniqueOrThrow({ where: { id: made.id } })).passwordHash).toBe(
    made.passwordHash,
  );
}, 20_000);
