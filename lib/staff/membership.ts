import type { StaffActor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { type Tx, transaction } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import { type Result, refuse } from "@/lib/core/result";
import type { Staff } from "@/lib/generated/prisma/client";
import type { StaffRole } from "@/lib/generated/prisma/enums";
import { isLastAdministrator } from "./last-administrator";
import { onlyAdministrator } from "./reading";

/** Gives a person another role; it counts from their next request. */
export function changeRole(
  actor: StaffActor,
  id: string,
  role: StaffRole,
): Promise<Result<{ changed: boolean }, "lastAdministrator">> {
  return asAdministrator(actor, id, async (tx, staff, last) => {
    if (staff.role === role) return { ok: true, changed: false };
    if (last) return refuse("lastAdministrator");
    await tx.staff.update({ where: { id }, data: { role } });
    const data = { staffId: id, from: staff.role, to: role };
    await recordEvent(tx, actor, { kind: "staffRoleChanged", data });
    return { ok: true, changed: true };
  });
}

/** Shuts a person out: their sessions end, their invitation is void, and they can be handed no ticket. */
export function deactivateStaff(
  actor: StaffActor,
  id: string,
): Promise<Result<{ changed: boolean }, "lastAdministrator">> {
  return asAdministrator(actor, id, async (tx, staff, last) => {
    if (!staff.active) return { ok: true, changed: false };
    if (last) return refuse("lastAdministrator");
    await tx.staff.update({
      where: { id },
      data: {
        active: false,
        sessionVersion: { increment: 1 },
        invitationHash: null,
        invitationExpiresAt: null,
      },
    });
    await recordEvent(tx, actor, { kind: "staffDeactivated", data: { staffId: id } });
    return { ok: true, changed: true };
  });
}

/** Lets a person in again, with the role and the password they had. */
export function reactivateStaff(actor: StaffActor, id: string): Promise<Result<{ changed: boolean }, never>> {
  return asAdministrator(actor, id, async (tx, staff) => {
    if (staff.active) return { ok: true, changed: false };
    await tx.staff.update({ where: { id }, data: { active: true } });
    await recordEvent(tx, actor, { kind: "staffReactivated", data: { staffId: id } });
    return { ok: true, changed: true };
  });
}

/** Ends every session of a person, wherever it is open; they can sign in anew. */
export function revokeSessions(actor: StaffActor, id: string): Promise<Result<{ changed: boolean }, never>> {
  return asAdministrator(actor, id, async (tx) => {
    await tx.staff.update({ where: { id }, data: { sessionVersion: { increment: 1 } } });
    await recordEvent(tx, actor, { kind: "staffSessionsRevoked", data: { staffId: id } });
    return { ok: true, changed: true };
  });
}

/**
 * Runs a change of one person with the administrators locked and then that person.
 * @throws Forbidden unless the actor is an administrator, now and not only when the page was opened
 * @throws NotFound when there is no such person
 */
async function asAdministrator<T>(
  actor: StaffActor,
  id: string,
  change: (tx: Tx, staff: Staff, last: boolean) => Promise<T>,
): Promise<T> {
  onlyAdministrator(actor);
  return transaction(async (tx) => {
    const last = await isLastAdministrator(tx, id);
    const by = await tx.staff.findUnique({ where: { id: actor.id }, select: { role: true, active: true } });
    onlyAdministrator({ ...actor, role: by?.active ? by.role : "agent" });
    const staff = await tx.staff.findUnique({ where: { id } });
    if (!staff) throw new NotFound();
    return change(tx, staff, last);
  });
}
