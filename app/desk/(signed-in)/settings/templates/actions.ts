"use server";

import { redirect } from "next/navigation";
import { staffActorOf } from "@/app/_doors/actor";
import { posted } from "@/app/_doors/posted";
import { deskNotFound, orNotFound } from "@/app/_doors/refusal";
import { type FormState, mend } from "@/app/desk/_parts/form-state";
import { formProblem } from "@/app/desk/_parts/form-words";
import { withWord } from "@/app/desk/_parts/queue-address";
import { settingsProblems } from "@/app/desk/(signed-in)/settings/problems";
import { removeTemplate, writeTemplate } from "@/lib/replies/templates/changing";
import { idSchema } from "@/lib/staff/schema";
import { ask } from "./form";

const list = "/desk/settings/templates";

export async function save(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await staffActorOf("administrator");
  const { fields, submissionId } = await posted(form);
  if (!submissionId) return mend(fields, [formProblem(actor.locale, "name", "expired")]);
  const { id = "", name, locale, statusAfter, text } = fields;
  const typed = { name, locale, statusAfter, text, ticketType: fields.ticketType || null };
  const written = await orNotFound(writeTemplate(actor, idOf(id), typed, new Date()));
  if (!written.ok)
    return mend(fields, settingsProblems(actor.locale, ask(actor.locale, null), written.issues));
  redirect(withWord(list, { done: "changed" }));
}

export async function remove(form: FormData): Promise<void> {
  const actor = await staffActorOf("administrator");
  const { fields, submissionId } = await posted(form);
  const id = idOf(fields.id ?? "");
  if (!id) deskNotFound();
  if (!submissionId) redirect(withWord(list, { problem: "expired" }));
  await orNotFound(removeTemplate(actor, id, new Date()));
  redirect(withWord(list, { done: "changed" }));
}

/** @returns null for a new one */
function idOf(typed: string): string | null {
  if (typed === "") return null;
  const id = idSchema.safeParse(typed);
  return id.success ? id.data : deskNotFound();
}
