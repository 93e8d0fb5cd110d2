"use server";

import { notFound, redirect } from "next/navigation";
import { publicActor } from "@/app/_doors/actor";
import { fieldsOf } from "@/app/_doors/form-fields";
import { newFormToken, readFormToken, sameOrigin } from "@/app/_doors/form-token";
import { openTracker } from "@/app/_doors/tracker-session";
import type { FormState, ShownError } from "@/app/_ui/form-state";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatReference } from "@/lib/tickets/reference";
import { openTicket } from "@/lib/tickets/tracking";

/** Opens one ticket on this device. A wrong reference and a wrong code get the same answer. */
export async function openTracked(locale: unknown, previous: FormState, data: FormData): Promise<FormState> {
  const actor = await publicActor();
  if (!isLocale(locale)) notFound();
  const t = translator(locale, "public.errors");
  const fields = fieldsOf(data);
  const [reference, code] = [fields.reference ?? "", fields.code ?? ""].map((typed) =>
    typed.slice(0, 100),
  ) as [string, string];
  const again = (errors: ShownError[]): FormState => ({
    token: newFormToken(),
    values: { reference, code },
    errors,
    attempt: Number(previous?.attempt ?? 0) + 1,
  });

  if (!readFormToken(fields.formToken)) return again([{ field: null, text: t("expired") }]);
  if (!(await sameOrigin())) return again([{ field: null, text: t("foreign") }]);
  const missing = [
    ...(reference.trim() ? [] : [{ field: "reference", text: t("referenceRequired") }]),
    ...(code.trim() ? [] : [{ field: "code", text: t("codeRequired") }]),
  ];
  if (missing.length > 0) return again(missing);

  const opened = await openTicket(actor, { reference, code });
  if (!opened.ok) {
    if (opened.reason === "tooMany") return again([{ field: null, text: t("tooManyTries") }]);
    return again([{ field: "reference", text: t("notFound") }]);
  }
  await openTracker(opened);
  redirect(`/${locale}/track/${formatReference(opened.reference)}`);
}
