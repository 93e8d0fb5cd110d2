"use server";

import { notFound, redirect } from "next/navigation";
import { formAgain } from "@/app/_doors/form-again";
import { posted } from "@/app/_doors/posted";
import { customerActor } from "@/app/_doors/tracker-session";
import { errorText } from "@/app/_ui/error-text";
import type { FormState } from "@/app/_ui/form-state";
import { askForCode, trackedPath } from "@/app/[locale]/(public)/track/[reference]/opened";
import { systemClock } from "@/lib/core/clock";
import { askForCall } from "@/lib/following/asking-for-call";
import { readCallForm } from "@/lib/following/call-form";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";

const names = ["phoneNumber", "contactName", "callDay", "callWindow", "text"];

/** Asks for a call about the ticket that is open on this device. */
export async function askCall(
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
  const again = formAgain(previous, fields, names);
  if (!submissionId) return again([{ field: null, text: t("expired") }]);
  const settings = await readSettings();
  const read = await readCallForm(actor, fields, settings, systemClock());
  if (!read.ok)
    return again(
      read.errors.map((error) => ({
        field: error.field,
        text: errorText(locale, error, settings.operator.country),
      })),
    );
  const asked = await askForCall(actor, { submissionId, ...read.wish });
  if (!asked.ok)
    return again([{ field: asked.reason === "noNumber" ? "phoneNumber" : null, text: t(asked.reason) }]);
  redirect(`${trackedPath(locale, String(reference))}?done=call`);
}
