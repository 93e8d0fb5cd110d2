"use server";

import { redirect } from "next/navigation";
import { publicActor } from "@/app/_doors/actor";
import { openSession } from "@/app/_doors/auth";
import { posted } from "@/app/_doors/posted";
import { type FormState, mend } from "@/app/desk/_parts/form-state";
import { formProblem, staffProblem } from "@/app/desk/_parts/form-words";
import { invitationPath } from "@/lib/staff/invitation-token";
import { acceptInvitation, readInvitation } from "@/lib/staff/joining";

export async function accept(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await publicActor();
  const { fields, submissionId } = await posted(form);
  const { token = "", password = "" } = fields;
  const goneAgain = invitationPath(encodeURIComponent(token));
  const now = new Date();
  const invitation = await readInvitation(actor, token, now);
  if (!invitation.ok) redirect(goneAgain);
  const { locale } = invitation;
  if (!submissionId) return mend({}, [formProblem(locale, "password", "expired")]);
  if (password === "") return mend({}, [staffProblem(locale, "password", "passwordMissing")]);

  const joined = await acceptInvitation(actor, token, password, now);
  if (!joined.ok && joined.reason === "gone") redirect(goneAgain);
  if (!joined.ok) return mend({}, [staffProblem(locale, "password", joined.reason)]);
  await openSession(joined);
  redirect("/desk");
}
