"use server";

import { redirect } from "next/navigation";
import { staffActor } from "@/app/_doors/actor";
import { posted } from "@/app/_doors/posted";
import { deskNotFound, orNotFound } from "@/app/_doors/refusal";
import { withWord } from "@/app/desk/_parts/queue-address";
import type { StaffActor } from "@/lib/access/actor";
import { clearSuspicion, decideSuspects, rejectSuspect } from "@/lib/tickets/clearing";
import { parseReference } from "@/lib/tickets/reference";

async function spamPost(form: FormData): Promise<string> {
  const { fields, submissionId } = await posted(form);
  const reference = parseReference(fields.reference ?? "");
  if (!reference) deskNotFound();
  if (!submissionId) redirect(withWord("/desk/spam", { problem: "expired" }));
  return reference;
}

/** It is no spam: into the queue, and acknowledged. */
export async function notSpam(form: FormData): Promise<void> {
  const actor = await staffActor();
  await orNotFound(clearSuspicion(actor, await spamPost(form)));
  redirect(withWord("/desk/spam", { done: "notSpam" }));
}

/** It is spam: it ends, and nobody is told. */
export async function rejectSpam(form: FormData): Promise<void> {
  const actor = await staffActor();
  const rejected = await orNotFound(rejectSuspect(actor, await spamPost(form)));
  redirect(withWord("/desk/spam", rejected ? { done: "spamRejected" } : { problem: "suspectsLeft" }));
}

/** Those chosen are no spam. */
export async function noneSpam(form: FormData): Promise<void> {
  const actor = await staffActor();
  await decideMany(actor, form, "notSpam");
}

/** Those chosen are spam. */
export async function allSpam(form: FormData): Promise<void> {
  const actor = await staffActor();
  await decideMany(actor, form, "spam");
}

async function decideMany(actor: StaffActor, form: FormData, verdict: "spam" | "notSpam"): Promise<never> {
  const { fields, submissionId } = await posted(form);
  if (!submissionId) redirect(withWord("/desk/spam", { problem: "expired" }));
  // "All" means those that were on the page: what has come since was seen by nobody.
  const named = form.getAll(fields.all ? "listed" : "chosen").map(String);
  const references = named.map(parseReference).filter((reference) => reference !== null);
  if (references.length === 0) redirect(withWord("/desk/spam", { problem: "noneChosen" }));
  const { left } = await decideSuspects(actor, references, verdict);
  const done = verdict === "spam" ? "suspectsRejected" : "suspectsCleared";
  redirect(withWord("/desk/spam", left > 0 ? { problem: "suspectsLeft" } : { done }));
}
