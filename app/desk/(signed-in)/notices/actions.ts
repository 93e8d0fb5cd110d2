"use server";

import { redirect } from "next/navigation";
import { staffActorOf } from "@/app/_doors/actor";
import { posted } from "@/app/_doors/posted";
import { orNotFound } from "@/app/_doors/refusal";
import { type FormProblem, type FormState, mend } from "@/app/desk/_parts/form-state";
import { formProblem } from "@/app/desk/_parts/form-words";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { sayLanguage } from "@/lib/i18n/texts";
import { translator } from "@/lib/i18n/translator";
import { changeNotice, closeNotice, publishNotice } from "@/lib/notices/publishing";
import { noticeInput } from "@/lib/notices/schema";
import { readSettings } from "@/lib/settings/reading";
import { askNotice, fieldAt, readNotice, readWords } from "./form";

/** Publishes a notice, or changes one that is open. */
export async function save(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await staffActorOf("supervisor", "administrator");
  const { locale } = actor;
  const { fields, submissionId } = await posted(form);
  if (!submissionId) return mend(fields, [formProblem(locale, "title-cs", "expired")]);
  const { calendar } = await readSettings();
  const parsed = noticeInput.safeParse(readNotice(fields, calendar));
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), key: message }));
    const groups = await askNotice(locale, calendar, null, new Date());
    const names = groups.flatMap(({ questions }) => questions.map(({ name }) => name));
    const first = names.find((name) => name.startsWith("topics.")) ?? "topics";
    const problems = problemsOf(locale, issues);
    return mend(
      fields,
      problems.map((one) => (one.field === "topics" ? { ...one, field: first } : one)),
    );
  }
  const { id = "", seen = "" } = fields;
  if (!id) {
    const made = await orNotFound(publishNotice(actor, parsed.data));
    redirect(`/desk/notices/${made.id}?done=noticePublished`);
  }
  const changed = await orNotFound(changeNotice(actor, id, parsed.data, Number(seen)));
  if (changed.ok) redirect(`/desk/notices/${id}?done=noticeChanged`);
  return mend(fields, [{ field: "title-cs", text: translator(locale, "notices.errors")(changed.reason) }]);
}

/** Ends a notice, with an answer for everybody who follows it or without. */
export async function close(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await staffActorOf("supervisor", "administrator");
  const { locale } = actor;
  const { fields, submissionId } = await posted(form);
  if (!submissionId) return mend(fields, [formProblem(locale, "answer-cs", "expired")]);
  const { id = "" } = fields;
  const answer = fields.silent === "yes" ? null : readWords(fields, "answer");
  const closed = await orNotFound(closeNotice(actor, id, answer));
  if (closed.ok) redirect(`/desk/notices/${id}?done=noticeClosed`);
  if (closed.reason === "closed") redirect(`/desk/notices/${id}?problem=noticeOver`);
  const issues = closed.issues.map(({ path, key }) => ({ path: ["answer", ...path], key }));
  return mend(fields, problemsOf(locale, issues));
}

function problemsOf(locale: Locale, issues: { path: string[]; key: string }[]): FormProblem[] {
  const t = translator(locale, "notices.errors");
  const found = new Map<string, FormProblem>();
  for (const { path, key } of issues) {
    const field = fieldAt(path);
    const language = path[1] && isLocale(path[1]) ? sayLanguage(path[1]) : "";
    if (!found.has(field)) found.set(field, { field, text: t(key, { language }) });
  }
  return [...found.values()];
}
