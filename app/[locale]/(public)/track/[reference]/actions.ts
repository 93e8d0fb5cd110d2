"use server";

import { notFound, redirect } from "next/navigation";
import { fieldsOf } from "@/app/_doors/form-fields";
import { newFormToken, readFormToken, sameOrigin } from "@/app/_doors/form-token";
import { closeTracker, customerActor } from "@/app/_doors/tracker-session";
import type { FormState, ShownError } from "@/app/_ui/form-state";
import { cleanText, lengthOf } from "@/lib/core/typed-text";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { addToTicket } from "@/lib/replies/adding";
import { descriptionLimit } from "@/lib/tickets/form";
import { formatReference } from "@/lib/tickets/reference";

const cap = 100_000;

/** Adds the person's words to the ticket that is open on this device. */
export async function addText(
  locale: unknown,
  reference: unknown,
  previous: FormState,
  data: FormData,
): Promise<FormState> {
  const actor = await customerActor(String(reference));
  if (!isLocale(locale)) notFound();
  if (!actor) redirect(`/${locale}/track`);
  const t = translator(locale, "public.errors");
  const fields = fieldsOf(data);
  const typed = (fields.text ?? "").slice(0, cap);
  const again = (error: ShownError, token = newFormToken()): FormState => ({
    token,
    values: { text: typed },
    errors: [error],
    attempt: Number(previous?.attempt ?? 0) + 1,
  });

  const form = readFormToken(fields.formToken);
  if (!form) return again({ field: null, text: t("expired") });
  if (!(await sameOrigin())) return again({ field: null, text: t("foreign") });
  const text = cleanText(typed);
  const length = lengthOf(text);
  if (length === 0) return again({ field: "text", text: t("textRequired") });
  if (length > descriptionLimit) {
    const over = length - descriptionLimit;
    return again({ field: "text", text: t("textTooLong", { limit: descriptionLimit, over }) });
  }
  const added = await addToTicket(actor, { submissionId: form.submissionId, text });
  if (!added.ok)
    return again({ field: null, text: t(added.reason === "tooMany" ? "addedTooMany" : "closed") });
  redirect(`/${locale}/track/${formatReference(String(reference))}?added`);
}

/** Closes the ticket on this device: whoever comes next needs reference and code. */
export async function leaveTracked(locale: unknown, reference: unknown, data: FormData): Promise<void> {
  const actor = await customerActor(String(reference));
  if (!isLocale(locale)) notFound();
  if (actor && readFormToken(data.get("formToken")) && (await sameOrigin()))
    await closeTracker(String(reference));
  redirect(`/${locale}/track`);
}
