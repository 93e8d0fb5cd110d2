"use server";

import { notFound } from "next/navigation";
import { publicActor } from "@/app/_doors/actor";
import { fieldsOf } from "@/app/_doors/form-fields";
import { newFormToken, sameOrigin } from "@/app/_doors/form-token";
import type { FormState } from "@/app/_ui/form-state";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import { verdictOn } from "./verdict-on";

const caps = { code: 2_000, text: 200_000 };

/** Checks a receipt. It asks no database about it, so that nothing can be learnt here but what the paper says. */
export async function verifyReceipt(
  locale: unknown,
  previous: FormState,
  data: FormData,
): Promise<FormState> {
  await publicActor();
  if (!isLocale(locale)) notFound();
  const fields = fieldsOf(data);
  const values = {
    code: (fields.code ?? "").slice(0, caps.code),
    text: (fields.text ?? "").slice(0, caps.text),
  };
  const attempt = Number(previous?.attempt ?? 0) + 1;
  const again = { token: newFormToken(), values, attempt };
  if (!(await sameOrigin())) {
    return { ...again, errors: [{ field: null, text: translator(locale, "public.errors")("foreign") }] };
  }
  return { ...again, ...verdictOn(locale, await readSettings(), values) };
}
