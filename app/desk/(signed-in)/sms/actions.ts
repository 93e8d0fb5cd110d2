"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { staffActorOf } from "@/app/_doors/actor";
import { posted } from "@/app/_doors/posted";
import { deskNotFound, orNotFound } from "@/app/_doors/refusal";
import { withWord } from "@/app/desk/_parts/queue-address";
import { handleSms } from "@/lib/following/kept-sms";

/** Takes a short message off the list: somebody has dealt with it. */
export async function handled(form: FormData): Promise<void> {
  const actor = await staffActorOf("fraudAnalyst", "supervisor");
  const { fields, submissionId } = await posted(form);
  const id = z.uuid().safeParse(fields.id);
  if (!id.success) deskNotFound();
  if (!submissionId) redirect(withWord("/desk/sms", { problem: "expired" }));
  await orNotFound(handleSms(actor, id.data, new Date()));
  redirect(withWord("/desk/sms", { done: "changed" }));
}
