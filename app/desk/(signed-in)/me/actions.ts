"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { staffActor } from "@/app/_doors/actor";
import { openSession } from "@/app/_doors/auth";
import { posted } from "@/app/_doors/posted";
import { type FormState, mend } from "@/app/desk/_parts/form-state";
import { formProblem, staffProblem } from "@/app/desk/_parts/form-words";
import { changeOwnLanguage, changeOwnPassword } from "@/lib/staff/own";
import { localeSchema } from "@/lib/staff/schema";

export async function setLanguage(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await staffActor();
  const { fields, submissionId } = await posted(form);
  if (!submissionId) return mend(fields, [formProblem(actor.locale, "locale", "expired")]);
  const locale = localeSchema.safeParse(fields.locale);
  if (!locale.success) return mend(fields, [staffProblem(actor.locale, "locale", "localeMissing")]);
  await changeOwnLanguage(actor, locale.data);
  revalidatePath("/desk", "layout");
  redirect("/desk/me?done=language");
}

export async function setPassword(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await staffActor();
  const { fields, submissionId } = await posted(form);
  const { current = "", next = "" } = fields;
  if (!submissionId) return mend({}, [formProblem(actor.locale, "current", "expired")]);
  const missing = [
    ...(current === "" ? [staffProblem(actor.locale, "current", "currentMissing")] : []),
    ...(next === "" ? [staffProblem(actor.locale, "next", "newPasswordMissing")] : []),
  ];
  if (missing.length > 0) return mend({}, missing);

  const changed = await changeOwnPassword(actor, { current, next });
  if (changed.ok) {
    await openSession({ staff: actor, sessionVersion: changed.sessionVersion });
    redirect("/desk/me?done=password");
  }
  if (changed.reason === "tooMany") return mend({}, [formProblem(actor.locale, "current", "tooMany")]);
  if (changed.reason === "wrong") return mend({}, [staffProblem(actor.locale, "current", "currentWrong")]);
  return mend({}, [staffProblem(actor.locale, "next", changed.reason)]);
}
