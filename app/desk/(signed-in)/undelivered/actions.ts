"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { staffActor } from "@/app/_doors/actor";
import { posted } from "@/app/_doors/posted";
import { deskNotFound, orNotFound } from "@/app/_doors/refusal";
import { withWord } from "@/app/desk/_parts/queue-address";
import { translator } from "@/lib/i18n/translator";
import { recordPosted, sendAnotherWay } from "@/lib/replies/another-way";
import { dismissMessage, resendMessage } from "@/lib/replies/resending";

/** Why it was not sent again, and the address as it was typed. */
export type ResendState = { id: string; address: string; problem: string } | null;

async function messagePost(form: FormData) {
  const { fields, submissionId } = await posted(form);
  const id = z.uuid().safeParse(fields.id);
  if (!id.success) deskNotFound();
  if (!submissionId) redirect(withWord("/desk/undelivered", { problem: "expired" }));
  return { fields, id: id.data };
}

/** Sends it again, to the address in the form: the same as before, or a corrected one. */
export async function resend(_before: ResendState, form: FormData): Promise<ResendState> {
  const actor = await staffActor();
  const { fields, id } = await messagePost(form);
  const { address = "", before = "" } = fields;
  const corrected = address.trim() === before ? null : address.trim();
  const again =
    corrected === ""
      ? ({ ok: false, reason: "notAnAddress" } as const)
      : await orNotFound(resendMessage(actor, id, corrected));
  if (again.ok) redirect(withWord("/desk/undelivered", { done: "resent" }));
  return {
    id: crypto.randomUUID(),
    address,
    problem: translator(actor.locale, "desk.problems")(again.reason),
  };
}

export async function dismiss(form: FormData): Promise<void> {
  const actor = await staffActor();
  const { id } = await messagePost(form);
  await orNotFound(dismissMessage(actor, id));
  redirect(withWord("/desk/undelivered", { done: "dismissed" }));
}

const step = z.enum(["contact", "call"]);

/** The same words, to another address or by phone. */
export async function goAnotherWay(form: FormData): Promise<void> {
  const actor = await staffActor();
  const { fields, id } = await messagePost(form);
  const chosen = step.safeParse(fields.step);
  if (!chosen.success) deskNotFound();
  const gone = await orNotFound(sendAnotherWay(actor, id, chosen.data));
  redirect(withWord("/desk/undelivered", gone.ok ? { done: "anotherWay" } : { problem: gone.reason }));
}

/** The letter is in the post. */
export async function markPosted(form: FormData): Promise<void> {
  const actor = await staffActor();
  const { id } = await messagePost(form);
  const posted = await orNotFound(recordPosted(actor, id));
  redirect(withWord("/desk/undelivered", posted.ok ? { done: "posted" } : { problem: posted.reason }));
}
