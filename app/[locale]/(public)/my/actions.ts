"use server";

import { notFound, redirect } from "next/navigation";
import { publicActor } from "@/app/_doors/actor";
import { fieldsOf } from "@/app/_doors/form-fields";
import { newFormToken, readFormToken, sameOrigin } from "@/app/_doors/form-token";
import { forgetProof, rememberedProof, rememberProof } from "@/app/_doors/mine-session";
import { openTracker } from "@/app/_doors/tracker-session";
import { sayAgainAt, showWork } from "@/app/_doors/work";
import { suggestionWords } from "@/app/_ui/email-suggestion-words";
import { errorText } from "@/app/_ui/error-text";
import type { FormState, ShownError } from "@/app/_ui/form-state";
import type { PublicActor } from "@/lib/access/actor";
import { honeypotField } from "@/lib/access/honeypot";
import { systemClock } from "@/lib/core/clock";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { CodeAddress } from "@/lib/proofs/address";
import { askForCode } from "@/lib/proofs/asking";
import { readProof } from "@/lib/proofs/reading";
import { readSettings } from "@/lib/settings/reading";
import { openMine } from "@/lib/tickets/mine";
import { formatReference, parseReference } from "@/lib/tickets/reference";
import { readWhere } from "./where";

/** Sends a one-time code to the address that was typed, whosever it is, and leads to where it is entered. */
export async function sendDigits(locale: unknown, previous: FormState, data: FormData): Promise<FormState> {
  const actor = await publicActor();
  if (!isLocale(locale)) notFound();
  const fields = fieldsOf(data);
  const form = readFormToken(fields.formToken);
  const settings = await readSettings();
  const { calendar, operator } = settings;
  const now = systemClock();
  const where = readWhere(fields, settings, now);
  const again = (errors: ShownError[], more: Partial<FormState> = {}): FormState => ({
    token: newFormToken(),
    values: where.values,
    errors,
    attempt: Number(previous?.attempt ?? 0) + 1,
    ...more,
  });
  const refused = await refusal(locale, form);
  if (refused || !form) return again([{ field: null, text: refused ?? "" }]);
  const t = translator(locale, "proof.errors");
  if (!where.ok) {
    const errors = where.errors.map((error) => ({
      field: error.field,
      text:
        error.key === "replyChannelRequired"
          ? t("whereRequired")
          : errorText(locale, error, operator.country),
    }));
    return again(errors, { suggestion: suggestionWords(locale, where.asked, where.values.emailAddress) });
  }
  const { channel, address } = where;
  const begun = await rememberedProof();
  const asked = await askForCode(actor, {
    channel,
    address,
    locale,
    purpose: "lostReference",
    ...(begun ? { proofId: begun } : {}),
    submissionId: form.submissionId,
    brought: { solution: fields.solution ?? "", waiting: fields.waiting ?? "" },
    suspected: Boolean(fields[honeypotField]),
  });
  if (asked.ok) {
    await rememberProof(asked.proofId);
    redirect(`/${locale}/my/code`);
  }
  const field = channel === "sms" ? "smsNumber" : "emailAddress";
  if (asked.reason === "noSms") return again([{ field, text: t("noSms") }]);
  if (asked.reason === "work")
    return again([], {
      token: String(fields.formToken),
      work: showWork(locale, asked.challenge, asked.early, now),
    });
  const time = sayAgainAt(locale, asked.retryAfterMs, calendar.timeZone, now);
  if (asked.reason === "enough") {
    const link = await toLastDigits(actor, locale, begun, where, now);
    return again([{ field, text: t("enough", { time }), ...link }]);
  }
  return again([{ field: null, text: t("networkTooMany", { time }) }]);
}

/** The way to where the digits are entered that this device has asked for, when they went to this address. */
async function toLastDigits(
  actor: PublicActor,
  locale: Locale,
  proofId: string | null,
  { channel, address }: CodeAddress,
  now: Date,
): Promise<Pick<ShownError, "link">> {
  const sent = proofId && (await readProof(actor, proofId, "lostReference", now));
  if (!sent || sent.channel !== channel || sent.address !== address) return {};
  return { link: { href: `/${locale}/my/code`, text: translator(locale, "proof.code")("title") } };
}

/** Opens one of the listed tickets on this device. */
export async function openListed(locale: unknown, _previous: undefined, data: FormData): Promise<undefined> {
  const actor = await publicActor();
  if (!isLocale(locale)) notFound();
  const [proofId, reference] = [await rememberedProof(), parseReference(String(data.get("reference") ?? ""))];
  const believed = readFormToken(data.get("formToken")) && (await sameOrigin());
  if (!believed || !proofId || !reference) redirect(`/${locale}/my`);
  const opened = await openMine(actor, proofId, reference);
  if (!opened.ok) redirect(`/${locale}/my`);
  await openTracker(opened);
  redirect(`/${locale}/track/${formatReference(opened.reference)}`);
}

/** Forgets on this device that the address was proved. */
export async function leaveList(locale: unknown, _previous: undefined, data: FormData): Promise<undefined> {
  await publicActor();
  if (!isLocale(locale)) notFound();
  if (readFormToken(data.get("formToken")) && (await sameOrigin())) await forgetProof();
  redirect(`/${locale}/my`);
}

async function refusal(locale: Locale, form: object | null): Promise<string | null> {
  const t = translator(locale, "public.errors");
  if (!form) return t("expired");
  return (await sameOrigin()) ? null : t("foreign");
}
