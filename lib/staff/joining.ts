import type { PublicActor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { db, transaction } from "@/lib/core/db";
import { type Result, refuse } from "@/lib/core/result";
import { isLocale, type Locale, locales } from "@/lib/i18n/locales";
import { invitationHash } from "./invitation-token";
import { checkNewPassword, hashPassword, type PasswordFault } from "./passwords";
import { actorOf } from "./reading";
import type { SignedIn } from "./signing-in";

const open = (token: string, now: Date) => ({
  invitationHash: invitationHash(token),
  invitationExpiresAt: { gt: now },
  active: true,
});

/** Whom an invitation is for. @returns `gone` when it was used, replaced, or is past its time */
export async function readInvitation(
  _actor: PublicActor,
  token: string,
  now: Date,
): Promise<Result<{ name: string; email: string; locale: Locale }, "gone">> {
  const staff = await db().staff.findFirst({ where: open(token, now) });
  if (!staff) return refuse("gone");
  const locale = isLocale(staff.locale) ? staff.locale : locales[0];
  return { ok: true, name: staff.name, email: staff.email, locale };
}

/**
 * Takes the place at the desk that an invitation offers, with a password of the person's own. Works once, and
 * ends the sessions that an earlier password opened.
 */
export async function acceptInvitation(
  _actor: PublicActor,
  token: string,
  password: string,
  now: Date,
): Promise<Result<SignedIn, "gone" | PasswordFault>> {
  const invited = await db().staff.findFirst({ where: open(token, now) });
  if (!invited) return refuse("gone");
  const checked = checkNewPassword(password, invited);
  if (!checked.ok) return checked;
  const passwordHash = await hashPassword(checked.password);
  return transaction(async (tx) => {
    const [staff] = await tx.staff.updateManyAndReturn({
      where: { id: invited.id, ...open(token, now) },
      data: {
        passwordHash,
        invitationHash: null,
        invitationExpiresAt: null,
        lastSignInAt: now,
        sessionVersion: { increment: 1 },
      },
    });
    if (!staff) return refuse("gone");
    await recordEvent(tx, actorOf(staff), { kind: "staffJoined", data: { staffId: staff.id } });
    return { ok: true, staff: actorOf(staff), sessionVersion: staff.sessionVersion };
  });
}
