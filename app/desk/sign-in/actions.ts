"use server";

import { redirect } from "next/navigation";
import { publicActor } from "@/app/_doors/actor";
import { openSession } from "@/app/_doors/auth";
import { deskLocale } from "@/app/_doors/desk-locale";
import { posted } from "@/app/_doors/posted";
import { returnPath } from "@/app/_doors/return-path";
import { type FormState, mend } from "@/app/desk/_parts/form-state";
import { formProblem, staffProblem } from "@/app/desk/_parts/form-words";
import { translator } from "@/lib/i18n/translator";
import { checkPassword } from "@/lib/staff/signing-in";

export async function signIn(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await publicActor();
  const [{ fields, submissionId }, locale] = await Promise.all([posted(form), deskLocale()]);
  const { email = "", password = "" } = fields;
  const kept = { email: email.slice(0, 254) };
  if (!submissionId) return mend(kept, [formProblem(locale, "email", "expired")]);

  const missing = [
    ...(email.trim() === "" ? [staffProblem(locale, "email", "emailMissing")] : []),
    ...(password === "" ? [staffProblem(locale, "password", "passwordMissing")] : []),
  ];
  if (missing.length > 0) return mend(kept, missing);

  const checked = await checkPassword(actor, { email, password });
  if (!checked.ok && checked.reason === "tooMany")
    return mend(kept, [formProblem(locale, "email", "tooMany")]);
  if (!checked.ok) return mend(kept, [{ field: "email", text: translator(locale, "staff.signIn")("wrong") }]);
  await openSession(checked);
  redirect(returnPath(fields.to));
}
