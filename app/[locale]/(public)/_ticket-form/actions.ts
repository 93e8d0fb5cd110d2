"use server";

import { notFound, redirect } from "next/navigation";
import { publicActor } from "@/app/_doors/actor";
import { newFormToken, readFormToken, sameOrigin } from "@/app/_doors/form-token";
import { rememberReceipt } from "@/app/_doors/receipt-cookie";
import { suggestionWords } from "@/app/_ui/email-suggestion-words";
import { errorText } from "@/app/_ui/error-text";
import type { FormState, ShownError } from "@/app/_ui/form-state";
import { consume } from "@/lib/access/limits";
import { systemClock } from "@/lib/core/clock";
import { logger } from "@/lib/core/log";
import { TicketType } from "@/lib/generated/prisma/enums";
import { sayTime } from "@/lib/i18n/dates";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { fileTicket } from "@/lib/tickets/filing";
import { parseTicketForm } from "@/lib/tickets/form";
import { readValues } from "./values";

/**
 * Takes one form of any type. What is wrong comes back with everything typed; what is right is a ticket, and the
 * browser goes on to its receipt.
 */
export async function sendTicket(
  locale: unknown,
  ticketType: unknown,
  previous: FormState,
  data: FormData,
): Promise<FormState> {
  const actor = await publicActor();
  const type = Object.values(TicketType).find((one) => one === ticketType);
  if (!isLocale(locale) || !type) notFound();
  const t = translator(locale, "public.errors");
  const values = readValues(data);
  const again = (errors: ShownError[], token: string, suggestion?: FormState["suggestion"]): FormState => ({
    token,
    values,
    errors,
    suggestion,
    attempt: Number(previous?.attempt ?? 0) + 1,
  });
  const refuse = (text: string, link?: ShownError["link"]) =>
    again([{ field: null, text, link }], newFormToken());

  const token = String(data.get("formToken") ?? "");
  const form = readFormToken(token);
  if (!form) return refuse(t("expired"));
  if (!(await sameOrigin())) return refuse(t("foreign"));

  const settings = await readSettings();
  const now = systemClock();
  const notTaken = () => again([{ field: null, text: t("notTaken") }], token);
  const limit = await unlessBroken(consume("fileTicketByNetwork", actor.network));
  if (!limit) return notTaken();
  if (!limit.ok) {
    const free = new Date(now.getTime() + limit.retryAfterMs + 60_000);
    const time = sayTime(locale, free, settings.calendar.timeZone);
    return again([{ field: null, text: t("tooMany", { time }) }], token);
  }

  const { submissionId } = form;
  const parsed = parseTicketForm(type, values, { settings, now, locale, submissionId });
  if (!parsed.ok) {
    const errors = parsed.errors.map((error) => ({
      field: error.field,
      text: errorText(locale, error, settings.operator.country),
    }));
    return again(errors, token, suggestionWords(locale, parsed.suggestion, values.emailAddress));
  }

  const filed = await unlessBroken(fileTicket(actor, parsed.input));
  if (!filed) return notTaken();
  if (!filed.ok) {
    return refuse(t("sentBefore"), { href: `/${locale}/sent/${submissionId}`, text: t("sentBeforeLink") });
  }
  if (filed.trackingCode) await rememberReceipt(filed.submissionId, filed.trackingCode);
  const before = filed.submissionId !== submissionId ? "?again" : "";
  redirect(`/${locale}/sent/${filed.submissionId}${before}`);
}

/** Our own fault must not cost people what they have typed: the form comes back, and sent again it is the same one. */
async function unlessBroken<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (err) {
    logger("ticket-form").error({ err }, "a form could not be taken");
    return null;
  }
}
