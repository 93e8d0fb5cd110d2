"use server";

import { redirect } from "next/navigation";
import { staffActor } from "@/app/_doors/actor";
import { failedAddress } from "@/app/_doors/failed-address";
import { newFormToken } from "@/app/_doors/form-token";
import { orNotFound } from "@/app/_doors/refusal";
import { suggestionWords } from "@/app/_ui/email-suggestion-words";
import { errorText } from "@/app/_ui/error-text";
import type { FormState, ShownError } from "@/app/_ui/form-state";
import { systemClock } from "@/lib/core/clock";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { parseReplyForm, replyFields } from "@/lib/tickets/form-reply";
import { readTicket } from "@/lib/tickets/reading";
import { changeReplyChannel } from "@/lib/tickets/reply-channel";
import { ticketForm } from "./ticket-post";

/** Far above every limit, so that what is too long is refused with its reason and not cut in silence. */
const lineCap = 1_000;

/** Changes how a ticket is answered. What is wrong comes back with everything typed. */
export async function changeReply(previous: FormState, form: FormData): Promise<FormState> {
  const actor = await staffActor();
  const { fields, submissionId, reference, back } = await ticketForm(form);
  const { locale } = actor;
  const t = translator(locale, "desk.replyForm");
  const again = (errors: ShownError[], suggestion?: FormState["suggestion"]): FormState => ({
    token: newFormToken(),
    values: Object.fromEntries(replyFields.map((name) => [name, (fields[name] ?? "").slice(0, lineCap)])),
    errors,
    suggestion,
    attempt: Number(previous?.attempt ?? 0) + 1,
  });
  // Before anything is said about what was typed: a ticket that one may not see has no form either.
  await orNotFound(readTicket(actor, reference));
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
  const changed = await orNotFound(changeReplyChannel(actor, reference, parsed.reply));
  if (!changed.ok) return again([{ field: null, text: t(changed.reason) }]);
  redirect(back({ done: "changed" }));
}
