"use server";

import { notFound, redirect } from "next/navigation";
import { fieldsOf } from "@/app/_doors/form-fields";
import { newFormToken, readFormToken, sameOrigin } from "@/app/_doors/form-token";
import { closeTracker, customerActor } from "@/app/_doors/tracker-session";
import type { FormState, ShownError } from "@/app/_ui/form-state";
import { listUploads } from "@/lib/files/listing";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatReference } from "@/lib/tickets/reference";
import { addWords } from "./add-words";

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
  const fields = fieldsOf(data);
  const typed = (fields.text ?? "").slice(0, cap);
  const again = (error: ShownError): FormState => ({
    token: newFormToken(),
    values: { text: typed },
    errors: [error],
    attempt: Number(previous?.attempt ?? 0) + 1,
  });
  if (!(await sameOrigin()))
    return again({ field: null, text: translator(locale, "public.errors")("foreign") });
  const files = await listUploads(actor, { ticketId: actor.ticketId });
  const wrong = await addWords(actor, locale, { ...fields, text: typed }, files.length);
  if (wrong) return again(wrong);
  redirect(`/${locale}/track/${formatReference(String(reference))}?added`);
}

/** Closes the ticket on this device: whoever comes next needs reference and code. */
export async function leaveTracked(
  locale: unknown,
  reference: unknown,
  _previous: undefined,
  data: FormData,
): Promise<undefined> {
  const actor = await customerActor(String(reference));
  if (!isLocale(locale)) notFound();
  if (actor && readFormToken(data.get("formToken")) && (await sameOrigin()))
    await closeTracker(String(reference));
  redirect(`/${locale}/track`);
}
