"use server";

import { redirect } from "next/navigation";
import { staffActor } from "@/app/_doors/actor";
import { posted } from "@/app/_doors/posted";
import { deskNotFound, orNotFound } from "@/app/_doors/refusal";
import { withWord } from "@/app/desk/_parts/queue-address";
import { changeStatus } from "@/lib/tickets/changing";
import { clearSuspicion } from "@/lib/tickets/clearing";
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
  const changed = await orNotFound(changeStatus(actor, await spamPost(form), "rejected"));
  redirect(withWord("/desk/spam", changed.ok ? { done: "spamRejected" } : { problem: changed.reason }));
}
