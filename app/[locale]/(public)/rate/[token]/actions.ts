"use server";

import { notFound, redirect } from "next/navigation";
import { publicActor } from "@/app/_doors/actor";
import { formAgain } from "@/app/_doors/form-again";
import { posted } from "@/app/_doors/posted";
import type { FormState } from "@/app/_ui/form-state";
import { ratingFields, readRating } from "@/app/[locale]/(public)/_rating/reading";
import { readLinkedQuestion } from "@/lib/following/linked-question";
import { rate } from "@/lib/following/rating";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Records what was said by the link of a letter. */
export async function rateByLink(
  locale: unknown,
  token: unknown,
  previous: FormState,
  data: FormData,
): Promise<FormState> {
  const actor = await publicActor();
  if (!isLocale(locale)) notFound();
  const question = await readLinkedQuestion(actor, String(token));
  if (!question) redirect(`/${locale}/lost`);
  const { fields, submissionId } = await posted(data);
  const again = formAgain(previous, fields, ratingFields);
  const errors = translator(locale, "following.errors");
  if (!submissionId) return again([{ field: null, text: errors("expired") }]);
  const read = readRating(locale, fields);
  if (!read.ok) return again(read.errors);
  const { customer, noteId, occasion } = question;
  const rated = await rate(customer, { ...read.said, noteId, occasion, channel: "email" });
  const word = rated.ok ? (rated.reopened ? "reopened" : "thanks") : "over";
  redirect(`/${locale}/rate/${token}?done=${word}`);
}
