"use server";

import { notFound, redirect } from "next/navigation";
import { publicActor } from "@/app/_doors/actor";
import { fieldsOf } from "@/app/_doors/form-fields";
import { newFormToken, readFormToken, sameOrigin } from "@/app/_doors/form-token";
import { orLost } from "@/app/_doors/lost";
import { rememberedProof, rememberProof } from "@/app/_doors/mine-session";
import { sayAgainAt } from "@/app/_doors/work";
import type { FormState } from "@/app/_ui/form-state";
import { systemClock } from "@/lib/core/clock";
import { sayPhone } from "@/lib/i18n/dates";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { askForCode } from "@/lib/proofs/asking";
import { checkCode } from "@/lib/proofs/checking";
import { readProof } from "@/lib/proofs/reading";
import { readCode } from "@/lib/proofs/typed-code";
import { readSettings } from "@/lib/settings/reading";

/** Checks the one-time code that this device has asked for. A right one that is too old is followed by a new one. */
export async function enterDigits(locale: unknown, previous: FormState, data: FormData): Promise<FormState> {
  const actor = await publicActor();
  if (!isLocale(locale)) notFound();
  const fields = fieldsOf(data);
  const now = systemClock();
  const t = translator(locale, "proof.errors");
  const again = (text: string, field: string | null = "code"): FormState => ({
    token: newFormToken(),
    values: { code: (fields.code ?? "").slice(0, 100) },
    errors: [{ field, text }],
    attempt: Number(previous?.attempt ?? 0) + 1,
  });
  const form = readFormToken(fields.formToken);
  if (!form) return again(translator(locale, "public.errors")("expired"), null);
  if (!(await sameOrigin())) return again(translator(locale, "public.errors")("foreign"), null);

  const proofId = await rememberedProof();
  const proof = proofId ? await readProof(actor, proofId, "lostReference", now) : null;
  if (!proof) redirect(`/${locale}/my`);
  const read = readCode(fields.code ?? "");
  if (!read.ok) return again(t(read.reason));
  const checked = await orLost(locale, checkCode(actor, { proofId: proof.id, code: read.code }));
  if (checked.ok) {
    await rememberProof(proof.id);
    redirect(`/${locale}/my/tickets`);
  }
  const { operator, calendar } = await readSettings();
  if (checked.reason === "wrong") return again(t("wrong"));
  if (checked.reason === "pause")
    return again(t("pause", { time: sayAgainAt(locale, checked.retryAfterMs, calendar.timeZone, now) }));
  const { channel, address } = proof;
  const asked = await askForCode(actor, {
    channel,
    address,
    locale,
    purpose: "lostReference",
    proofId: proof.id,
    submissionId: form.submissionId,
    brought: { solution: "", waiting: "" },
  });
  if (!asked.ok) return again(t("expiredOnly"));
  return again(t("expired", { address: channel === "sms" ? sayPhone(address, operator.country) : address }));
}
