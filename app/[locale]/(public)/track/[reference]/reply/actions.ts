"use server";

import { notFound, redirect } from "next/navigation";
import { failedAddress } from "@/app/_doors/failed-address";
import { formAgain } from "@/app/_doors/form-again";
import { posted } from "@/app/_doors/posted";
import { customerActor } from "@/app/_doors/tracker-session";
import { suggestionWords } from "@/app/_ui/email-suggestion-words";
import { errorText } from "@/app/_ui/error-text";
import type { FormState } from "@/app/_ui/form-state";
import { askForCode, trackedPath } from "@/app/[locale]/(public)/track/[reference]/opened";
import { systemClock } from "@/lib/core/clock";
import { changeOwnReply } from "@/lib/following/answering-way";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { parseReplyForm, replyFields } from "@/lib/tickets/form-reply";
import { parseReference } from "@/lib/tickets/reference";

/** Changes how the ticket that is open on this device is answered. */
export async function changeReply(
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
  const again = formAgain(previous, fields, replyFields);
  if (!submissionId) return again([{ field: null, text: t("expired") }]);
  const settings = await readSettings();
  const parsed = parseReplyForm(fields, settings, systemClock());
  if (!parsed.ok) {
    const errors = parsed.errors.map((error) => ({
      field: error.field,
      text: errorText(locale, error, settings.operator.country),
    }));
    return again(errors, suggestionWords(locale, parsed.suggestion, fields.emailAddress));
  }
  const warned = await failedAddress(locale, parsed.reply, previous.errors, settings, systemClock());
  if (warned) return again([warned]);
  const changed = await changeOwnReply(actor, parseReference(String(reference)) ?? "", parsed.reply);
  if (!changed.ok) return again([{ field: null, text: t(changed.reason) }]);
  redirect(`${trackedPath(locale, String(reference))}?done=reply`);
}
