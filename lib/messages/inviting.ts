import type { StaffActor } from "@/lib/access/actor";
import { type Tx, transaction } from "@/lib/core/db";
import { publicUrl } from "@/lib/core/env";
import { PermanentFailure } from "@/lib/core/errors";
import type { Result } from "@/lib/core/result";
import { isLocale, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { invitationDays } from "@/lib/staff/invitation-token";
import { createInvitation, type Invited, openInvitationPath, renewInvitation } from "@/lib/staff/inviting";
import type { Invitation } from "@/lib/staff/schema";
import { linkPlaceholder } from "./link";
import { writeMessage } from "./writing";

/**
 * Invites a person to the desk: their place, the link and the letter that carries it, in one transaction.
 * @returns the path of the link, to hand over by another way too; it is not to be had again later
 * @throws Forbidden unless the actor is an administrator
 */
export async function inviteStaff(
  actor: StaffActor,
  invitation: Invitation,
  now: Date,
): Promise<Result<{ staffId: string; invitationUrlPath: string }, "emailWrong" | "emailTaken">> {
  const operator = (await readSettings()).operator.name;
  return transaction(async (tx) => {
    const made = await createInvitation(tx, actor, invitation, now);
    if (!made.ok) return made;
    await writeLetter(tx, actor, made, operator, now);
    return { ok: true, staffId: made.staff.id, invitationUrlPath: made.invitationUrlPath };
  });
}

/** Sends a new link to somebody who has not joined yet or forgot the password; the old link stops working. @throws NotFound, Forbidden */
export async function inviteAgain(
  actor: StaffActor,
  staffId: string,
  now: Date,
): Promise<{ invitationUrlPath: string }> {
  const operator = (await readSettings()).operator.name;
  return transaction(async (tx) => {
    const made = await renewInvitation(tx, actor, staffId, now);
    await writeLetter(tx, actor, made, operator, now);
    return { invitationUrlPath: made.invitationUrlPath };
  });
}

/**
 * The letter as it leaves, with the link in it.
 * @throws PermanentFailure when the invitation was used, taken back, or expired while the letter waited
 */
export async function invitationText(letter: { text: string; address: string }, now: Date): Promise<string> {
  const path = await openInvitationPath(letter.address, now);
  if (!path) throw new PermanentFailure("the invitation is over");
  return letter.text.replaceAll(linkPlaceholder, publicUrl() + path);
}

async function writeLetter(
  tx: Tx,
  actor: StaffActor,
  made: Invited,
  operator: string,
  now: Date,
): Promise<void> {
  const { email, name, locale: spoken } = made.staff;
  const locale = isLocale(spoken) ? spoken : locales[0];
  const t = translator(locale, "mail.staffInvitation");
  const text = t("email", {
    name,
    inviter: actor.name,
    operator,
    days: invitationDays,
    link: linkPlaceholder,
  });
  const subject = t("subject", { operator });
  await writeMessage(
    tx,
    { kind: "staffInvitation", channel: "email", address: email, locale, subject, text, ticket: null },
    now,
  );
}
