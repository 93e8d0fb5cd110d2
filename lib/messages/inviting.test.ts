import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { publicUrl } from "@/lib/core/env";
import { Forbidden, NotFound, PermanentFailure } from "@/lib/core/errors";
import { StaffRole } from "@/lib/generated/prisma/enums";
import { acceptInvitation, readInvitation } from "@/lib/staff/joining";
import { actorOf, staffOfSession } from "@/lib/staff/reading";
import { checkPassword } from "@/lib/staff/signing-in";
import { invitationText, inviteAgain, inviteStaff } from "./inviting";
import { linkPlaceholder } from "./link";

const password = "tichy vecerni dest";
const now = new Date();
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const anybody = () => ({ kind: "public" as const, network: randomUUID() });

const join = async (role: StaffRole): Promise<StaffActor> => {
  const data = {
    email: `${randomUUID()}@example.com`,
    name: "Jana",
    role,
    locale: "en",
    passwordHash: "none",
  };
  return actorOf(await db().staff.create({ data }));
};

async function invited(by?: StaffActor) {
  const email = `${randomUUID()}@example.com`;
  const admin = by ?? (await join("administrator"));
  const made = await inviteStaff(admin, { email, name: "Petr Malý", role: "agent", locale: "cs" }, now);
  if (!made.ok) throw new Error(made.reason);
  return { admin, email, id: made.staffId, token: made.invitationUrlPath.replace("/desk/invitation/", "") };
}

test("an invitation opens the place at the desk, once", async () => {
  const { email, token, id } = await invited();
  expect((await checkPassword(anybody(), { email, password })).ok).toBe(false);
  expect(await readInvitation(anybody(), token, now)).toMatchObject({ ok: true, email, locale: "cs" });
  const both = await Promise.all([1, 2].map(() => acceptInvitation(anybody(), token, password, now)));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await acceptInvitation(anybody(), token, password, now)).toEqual({ ok: false, reason: "gone" });
  expect(await readInvitation(anybody(), token, now)).toEqual({ ok: false, reason: "gone" });
  expect(await checkPassword(anybody(), { email, password })).toMatchObject({ ok: true, staff: { id } });
});

test("an invitation expires, is replaced by a newer one, and ends when the person is let go", async () => {
  const { admin, token, id } = await invited();
  expect(await acceptInvitation(anybody(), token, password, days(7))).toEqual({ ok: false, reason: "gone" });
  const again = await inviteAgain(admin, id, days(1));
  const newer = again.invitationUrlPath.replace("/desk/invitation/", "");
  expect((await readInvitation(anybody(), token, days(1))).ok).toBe(false);
  expect((await readInvitation(anybody(), newer, days(7.9))).ok).toBe(true);
  await db().staff.update({ where: { id }, data: { active: false } });
  expect((await acceptInvitation(anybody(), newer, password, days(1))).ok).toBe(false);
  await expect(inviteAgain(admin, id, now)).rejects.toThrow(NotFound);
});

test("a poor password does not use the invitation up", async () => {
  const { token } = await invited();
  expect(await acceptInvitation(anybody(), token, "Petr Malý 1", now)).toMatchObject({
    reason: "passwordShort",
  });
  expect((await acceptInvitation(anybody(), token, password, now)).ok).toBe(true);
});

test("the letter is written with the place, carries the link only when it leaves, and not after its use", async () => {
  const { email, token } = await invited();
  const letter = await db().message.findFirstOrThrow({ where: { address: email } });
  expect(letter).toMatchObject({ kind: "staffInvitation", channel: "email", state: "created", locale: "cs" });
  expect(letter.text).toContain(linkPlaceholder);
  expect(letter.text).not.toContain(token);
  const text = await invitationText(letter, now);
  expect(text).toContain(`${publicUrl()}/desk/invitation/${token}`);
  await acceptInvitation(anybody(), token, password, now);
  await expect(invitationText(letter, now)).rejects.toThrow(PermanentFailure);
});

test("a link for a forgotten password leaves the old one until it is used, then ends its sessions", async () => {
  const { admin, email, id, token } = await invited();
  await acceptInvitation(anybody(), token, password, now);
  const { invitationUrlPath } = await inviteAgain(admin, id, now);
  expect((await checkPassword(anybody(), { email, password })).ok).toBe(true);
  expect(await staffOfSession({ id, version: 1 })).not.toBeNull();
  const renewed = invitationUrlPath.replace("/desk/invitation/", "");
  expect((await acceptInvitation(anybody(), renewed, "sedm malych ovci", now)).ok).toBe(true);
  expect(await staffOfSession({ id, version: 1 })).toBeNull();
  expect((await checkPassword(anybody(), { email, password })).ok).toBe(false);
});

test("an e-mail address has one place, however it is written, and must be one", async () => {
  const { admin, email } = await invited();
  const other = { name: "Petr", role: "agent", locale: "cs" } as const;
  const refused = await inviteStaff(admin, { ...other, email: email.toUpperCase() }, now);
  expect(refused).toEqual({ ok: false, reason: "emailTaken" });
  expect(await inviteStaff(admin, { ...other, email: "petr@" }, now)).toEqual({
    ok: false,
    reason: "emailWrong",
  });
  expect(await db().message.count({ where: { address: email } })).toBe(1);
});

test("nobody but an administrator invites", async () => {
  const { id } = await invited();
  for (const role of Object.values(StaffRole).filter((one) => one !== "administrator")) {
    const actor = await join(role);
    await expect(invited(actor)).rejects.toThrow(Forbidden);
    await expect(inviteAgain(actor, id, now)).rejects.toThrow(Forbidden);
  }
});
