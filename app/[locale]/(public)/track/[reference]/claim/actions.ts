"use server";

import { notFound, redirect } from "next/navigation";
import { formAgain } from "@/app/_doors/form-again";
import { posted } from "@/app/_doors/posted";
import { customerActor } from "@/app/_doors/tracker-session";
import type { FormState } from "@/app/_ui/form-state";
import { askForCode, trackedPath } from "@/app/[locale]/(public)/track/[reference]/opened";
import { cleanText, lengthOf } from "@/lib/core/typed-text";
import { upgradeToClaim } from "@/lib/following/upgrading";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { descriptionLimit } from "@/lib/tickets/form";

/** Makes a claim of the question that is open on this device. */
export async function makeClaim(
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
  const again = formAgain(previous, fields, ["text"]);
  if (!submissionId) return again([{ field: null, text: t("expired") }]);
  const text = cleanText(fields.text ?? "");
  const over = lengthOf(text) - descriptionLimit;
  if (text === "") return again([{ field: "text", text: t("textRequired") }]);
  if (over > 0) return again([{ field: "text", text: t("textTooLong", { limit: descriptionLimit, over }) }]);
  const made = await upgradeToClaim(actor, { submissionId, text });
  if (!made.ok) return again([{ field: null, text: t(made.reason) }]);
  redirect(`${trackedPath(locale, String(reference))}?done=claim`);
}
