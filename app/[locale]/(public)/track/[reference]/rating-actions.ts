"use server";

import { notFound, redirect } from "next/navigation";
import { formAgain } from "@/app/_doors/form-again";
import { posted } from "@/app/_doors/posted";
import { customerActor } from "@/app/_doors/tracker-session";
import type { FormState } from "@/app/_ui/form-state";
import { ratingFields, readRating } from "@/app/[locale]/(public)/_rating/reading";
import { systemClock } from "@/lib/core/clock";
import { readQuestion } from "@/lib/following/question";
import { rate } from "@/lib/following/rating";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { askForCode, trackedPath } from "./opened";

/** Records what was said on the tracker. The question must still be the one that stands there. */
export async function rateTracked(
  locale: unknown,
  reference: unknown,
  noteId: unknown,
  occasion: unknown,
  previous: FormState,
  data: FormData,
): Promise<FormState> {
  const actor = await customerActor(String(reference));
  if (!isLocale(locale)) notFound();
  if (!actor) askForCode(locale, String(reference));
  const { fields, submissionId } = await posted(data);
  const again = formAgain(previous, fields, ratingFields);
  const t = translator(locale, "following.errors");
  if (!submissionId) return again([{ field: null, text: t("expired") }]);
  const read = readRating(locale, fields);
  if (!read.ok) return again(read.errors);
  const question = await readQuestion(actor, systemClock());
  if (!question || question.noteId !== noteId || question.occasion !== occasion)
    return again([{ field: null, text: t("notOpen") }]);
  const { noteId: id, occasion: when } = question;
  const rated = await rate(actor, { ...read.said, noteId: id, occasion: when, channel: "tracker" });
  if (!rated.ok) return again([{ field: null, text: t("notOpen") }]);
  redirect(`${trackedPath(locale, String(reference))}?done=${rated.reopened ? "reopened" : "rated"}`);
}
