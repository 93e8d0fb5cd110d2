"use server";

import { redirect } from "next/navigation";
import { staffActorOf } from "@/app/_doors/actor";
import { posted } from "@/app/_doors/posted";
import { orNotFound } from "@/app/_doors/refusal";
import { type FormState, mend } from "@/app/desk/_parts/form-state";
import { formProblem, staffProblem } from "@/app/desk/_parts/form-words";
import { publicUrl } from "@/lib/core/env";
import { translator } from "@/lib/i18n/translator";
import { inviteAgain, inviteStaff } from "@/lib/messages/inviting";
import { changeRole, deactivateStaff, reactivateStaff, revokeSessions } from "@/lib/staff/membership";
import { readStaff } from "@/lib/staff/reading";
import { idSchema, invitationSchema, roleSchema } from "@/lib/staff/schema";

export async function invite(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await staffActorOf("administrator");
  const { fields, submissionId } = await posted(form);
  if (!submissionId) return mend(fields, [formProblem(actor.locale, "name", "expired")]);
  const parsed = invitationSchema.safeParse(fields);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => [String(path[0]), message] as const);
    return mend(
      fields,
      [...new Map(faults)].map(([field, key]) => staffProblem(actor.locale, field, key)),
    );
  }
  const invited = await orNotFound(inviteStaff(actor, parsed.data, new Date()));
  if (!invited.ok) return mend(fields, [staffProblem(actor.locale, "email", invited.reason)]);
  const t = translator(actor.locale, "staff.invite");
  return {
    ...mend({}, []),
    done: {
      title: t("doneTitle", { name: parsed.data.name }),
      text: t("doneText", { email: parsed.data.email }),
      copy: publicUrl() + invited.invitationUrlPath,
      next: { href: "/desk/people", label: t("next") },
    },
  };
}

export async function sendLink(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await staffActorOf("administrator");
  const { id } = await subject(form);
  const person = await orNotFound(readStaff(actor, id));
  const { invitationUrlPath } = await orNotFound(inviteAgain(actor, id, new Date()));
  const t = translator(actor.locale, "staff");
  return {
    ...mend({}, []),
    done: {
      title: t("person.linkDoneTitle"),
      text: t("invite.doneText", { email: person.email }),
      copy: publicUrl() + invitationUrlPath,
      next: { href: "/desk/people", label: t("invite.next") },
    },
  };
}

export async function setRole(form: FormData): Promise<void> {
  const actor = await staffActorOf("administrator");
  const { id, fields } = await subject(form);
  const role = roleSchema.safeParse(fields.role);
  if (!role.success) redirect(`/desk/people/${id}`);
  const changed = await orNotFound(changeRole(actor, id, role.data));
  // Whoever gives up the role of administrator themselves has no further business on this page.
  const page =
    actor.id === id && role.data !== "administrator" && changed.ok ? "/desk" : `/desk/people/${id}`;
  redirect(changed.ok ? `${page}?done=role` : `${page}?refused=${changed.reason}`);
}

export async function deactivate(form: FormData): Promise<void> {
  const actor = await staffActorOf("administrator");
  const { id } = await subject(form);
  const changed = await orNotFound(deactivateStaff(actor, id));
  redirect(`/desk/people/${id}?${changed.ok ? "done=deactivated" : `refused=${changed.reason}`}`);
}

export async function reactivate(form: FormData): Promise<void> {
  const actor = await staffActorOf("administrator");
  const { id } = await subject(form);
  await orNotFound(reactivateStaff(actor, id));
  redirect(`/desk/people/${id}?done=reactivated`);
}

export async function endSessions(form: FormData): Promise<void> {
  const actor = await staffActorOf("administrator");
  const { id } = await subject(form);
  await orNotFound(revokeSessions(actor, id));
  redirect(`/desk/people/${id}?done=sessions`);
}

/** Whom a form is about. A post that is not to be believed leads back to the list and does nothing. */
async function subject(form: FormData): Promise<{ id: string; fields: Record<string, string> }> {
  const { fields, submissionId } = await posted(form);
  const id = idSchema.safeParse(fields.id);
  if (!submissionId || !id.success) redirect("/desk/people");
  return { id: id.data, fields };
}
