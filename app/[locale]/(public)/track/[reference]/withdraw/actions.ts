"use server";

import { notFound, redirect } from "next/navigation";
import { formAgain } from "@/app/_doors/form-again";
import { posted } from "@/app/_doors/posted";
import { customerActor } from "@/app/_doors/tracker-session";
import type { FormState } from "@/app/_ui/form-state";
import { askForCode, trackedPath } from "@/app/[locale]/(public)/track/[reference]/opened";
import { withdrawTicket } from "@/lib/following/withdrawing";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export async function withdraw(
  locale: unknown,
  reference: unknown,
  previous: FormState,
  data: FormData,
): Promise<FormState> {
  const actor = await customerActor(String(reference));
  if (!isLocale(locale)) notFound();
  if (!actor) askForCode(locale, String(reference));
  const { fields, submissionId } = await posted(data);
  const t = translator(locale, "following.errors");
  const again = formAgain(previous, fields, []);
  if (!submissionId) return again([{ field: null, text: t("expired") }]);
  const withdrawn = await withdrawTicket(actor);
  if (!withdrawn.ok) return again([{ field: null, text: t(withdrawn.reason) }]);
  redirect(`${trackedPath(locale, String(reference))}?done=withdraw`);
}
