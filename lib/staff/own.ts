import type { StaffActor } from "@/lib/access/actor";
import { consume } from "@/lib/access/limits";
import { recordEvent } from "@/lib/audit/recording";
import { db, transaction } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import { type Result, refuse } from "@/lib/core/result";
import type { Locale } from "@/lib/i18n/locales";
import { checkNewPassword, fitsPassword, hashPassword, type PasswordFault } from "./passwords";

/** Sets the language in which the desk speaks to the actor. */
export async function changeOwnLanguage(actor: StaffActor, locale: Locale): Promise<void> {
  await db().staff.update({ where: { id: actor.id }, data: { locale } });
}

/**
 * Changes the actor's password and ends every session of theirs, this one too.
 * @returns the version that a new session of theirs must carry
 */
export async function changeOwnPassword(
  actor: StaffActor,
  typed: { current: string; next: string },
): Promise<Result<{ sessionVersion: number }, PasswordFault | "wrong" | "tooMany">> {
  const staff = await db().staff.findUnique({ where: { id: actor.id } });
  if (!staff) throw new NotFound();
  if (!(await consume("ownPasswordByStaff", actor.id)).ok) return refuse("tooMany");
  if (!(await fitsPassword(staff.passwordHash, typed.current))) return refuse("wrong");
  const checked = checkNewPassword(typed.next, staff);
  if (!checked.ok) return checked;
  const passwordHash = await hashPassword(checked.password);
  return transaction(async (tx) => {
    const { sessionVersion } = await tx.staff.update({
      where: { id: actor.id },
      data: { passwordHash, sessionVersion: { increment: 1 } },
      select: { sessionVersion: true },
    });
    await recordEvent(tx, actor, { kind: "staffPasswordChanged", data: { staffId: actor.id } });
    return { ok: true, sessionVersion };
  });
}
