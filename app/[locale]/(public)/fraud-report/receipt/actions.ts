"use server";

import { notFound, redirect } from "next/navigation";
import { publicActor } from "@/app/_doors/actor";
import { fieldsOf } from "@/app/_doors/form-fields";
import { newFormToken, readFormToken, sameOrigin } from "@/app/_doors/form-token";
import { closeReport, openReport, receiptPath, reportActor } from "@/app/_doors/report-session";
import type { FormState, ShownError } from "@/app/_ui/form-state";
import { addWords } from "@/app/[locale]/(public)/track/[reference]/add-words";
import { listUploads } from "@/lib/files/listing";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { openByReceipt } from "@/lib/tickets/receipt-opening";
import { markReceiptSaved } from "@/lib/tickets/receipt-saving";

const cap = 100_000;

/** The form as it was, with what is wrong. */
const again = (previous: FormState, values: FormState["values"], error: ShownError): FormState => ({
  token: newFormToken(),
  values,
  errors: [error],
  attempt: Number(previous?.attempt ?? 0) + 1,
});

/** Why a post is not to be believed, in words; null when it is. */
async function unbelievable(locale: Locale, token: string | undefined): Promise<ShownError | null> {
  const t = translator(locale, "public.errors");
  if (!readFormToken(token)) return { field: null, text: t("expired") };
  return (await sameOrigin()) ? null : { field: null, text: t("foreign") };
}

/** Opens a report by the number of its receipt. Whatever is wrong with a number, the answer is the same. */
export async function openTyped(locale: unknown, previous: FormState, data: FormData): Promise<FormState> {
  const actor = await publicActor();
  if (!isLocale(locale)) notFound();
  const t = translator(locale, "fraud.errors");
  const fields = fieldsOf(data);
  const number = (fields.number ?? "").slice(0, 100);
  const problem = await unbelievable(locale, fields.formToken);
  if (problem) return again(previous, { number }, problem);
  if (!number.trim()) return again(previous, { number }, { field: "number", text: t("numberRequired") });
  const opened = await openByReceipt(actor, number);
  if (!opened.ok) {
    const error = opened.reason === "tooMany" ? null : "number";
    return again(previous, { number }, { field: error, text: t(opened.reason) });
  }
  // Whoever types the number has it.
  await markReceiptSaved({ kind: "customer", ticketId: opened.ticketId });
  await openReport(opened.ticketId);
  redirect(`/${locale}${receiptPath}`);
}

/** Goes on from the number, which is not shown again. */
export async function confirmSaved(locale: unknown, previous: FormState, data: FormData): Promise<FormState> {
  const actor = await reportActor();
  if (!isLocale(locale)) notFound();
  if (!actor) redirect(`/${locale}${receiptPath}`);
  const fields = fieldsOf(data);
  const problem = await unbelievable(locale, fields.formToken);
  if (problem) return again(previous, {}, problem);
  if (fields.saved !== "yes") {
    const text = translator(locale, "fraud.errors")("savedRequired");
    return again(previous, {}, { field: "saved", text });
  }
  await markReceiptSaved(actor);
  redirect(`/${locale}${receiptPath}`);
}

/** Adds the person's words to the report that is open in this browser. */
export async function addText(locale: unknown, previous: FormState, data: FormData): Promise<FormState> {
  const actor = await reportActor();
  if (!isLocale(locale)) notFound();
  const fields = fieldsOf(data);
  const typed = (fields.text ?? "").slice(0, cap);
  const refuse = (error: ShownError) => again(previous, { text: typed }, error);
  if (!actor) return refuse({ field: null, text: translator(locale, "fraud.errors")("sessionOver") });
  const problem = await unbelievable(locale, fields.formToken);
  if (problem) return refuse(problem);
  const files = await listUploads(actor, { ticketId: actor.ticketId });
  const wrong = await addWords(actor, locale, { ...fields, text: typed }, files.length);
  if (wrong) return refuse(wrong);
  redirect(`/${locale}${receiptPath}?added`);
}

/** Closes the report in this browser: whoever comes next needs the number. */
export async function leave(locale: unknown, _previous: undefined, data: FormData): Promise<undefined> {
  const actor = await reportActor();
  if (!isLocale(locale)) notFound();
  if (actor && readFormToken(data.get("formToken")) && (await sameOrigin())) await closeReport();
  redirect(`/${locale}${receiptPath}`);
}
