import type { StaffActor } from "@/lib/access/actor";
import { parseEmail } from "@/lib/access/email-address";
import { recordEvent } from "@/lib/audit/recording";
import { db, type Tx } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import { type Result, refuse } from "@/lib/core/result";
import type { Staff } from "@/lib/generated/prisma/client";
import { invitationDays, invitationHash, invitationPath, invitationToken } from "./invitation-token";
import { onlyAdministrator } from "./reading";
import type { Invitation } from "./schema";

export type Invited = { staff: Staff; invitationUrlPath: string };

/**
 * Makes a place at the desk for a person and the link by which they take it; it works once, for 7 days.
 * @throws Forbidden unless the actor is an administrator
 */
export async function createInvitation(
  tx: Tx,
  actor: StaffActor,
  invitation: Invitation,
  now: Date,
): Promise<Result<Invited, "emailWrong" | "emailTaken">> {
  onlyAdministrator(actor);
  const parsed = parseEmail(invitation.email);
  if (!parsed.ok) return refuse("emailWrong");
  const email = parsed.address.toLowerCase();
  const [added] = await tx.staff.createManyAndReturn({
    data: [{ ...invitation, email }],
    skipDuplicates: true,
  });
  if (!added) return refuse("emailTaken");
  return { ok: true, ...(await putLink(tx, actor, added, now)) };
}

/**
 * Makes a new link for somebody who has not joined yet or forgot the password; the old link stops working, a
 * password they have works until the link is used.
 * @throws NotFound when there is no such person or they are not active
 */
export async function renewInvitation(tx: Tx, actor: StaffActor, id: string, now: Date): Promise<Invited> {
  onlyAdministrator(actor);
  const staff = await tx.staff.findFirst({ where: { id, active: true } });
  if (!staff) throw new NotFound();
  return putLink(tx, actor, staff, now);
}

async function putLink(tx: Tx, actor: StaffActor, { id }: Staff, now: Date): Promise<Invited> {
  const invitationExpiresAt = new Date(now.getTime() + invitationDays * 86_400_000);
  const token = invitationToken(id, invitationExpiresAt);
  const staff = await tx.staff.update({
    where: { id },
    data: { invitationHash: invitationHash(token), invitationExpiresAt },
  });
  await recordEvent(tx, actor, { kind: "staffInvited", data: { staffId: id, role: staff.role } });
  return { staff, invitationUrlPath: invitationPath(token) };
}

/**
 * The path of the link that is out for this address, for the letter that carries it.
 * @returns null when it was used, the person was let go, or it expired
 */
export async function openInvitationPath(email: string, now: Date): Promise<string | null> {
  const staff = await db().staff.findFirst({
    where: { email, active: true, invitationExpiresAt: { gt: now } },
    select: { id: true, invitationExpiresAt: true },
  });
  if (!staff?.invitationExpiresAt) return null;
  return invitationPath(invitationToken(staff.id, staff.invitationExpiresAt));
}
