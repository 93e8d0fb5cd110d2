"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { staffActorOf } from "@/app/_doors/actor";
import { posted } from "@/app/_doors/posted";
import { deskNotFound, orNotFound } from "@/app/_doors/refusal";
import { withWord } from "@/app/desk/_parts/queue-address";
import { MailDecision } from "@/lib/generated/prisma/enums";
import { decideMail, handleMail } from "@/lib/mailbox/kept-mail";

const here = "/desk/mail";

/** What becomes of a mail that waited for a person: it goes where they say, or off the list. */
export async function decide(form: FormData): Promise<void> {
  const actor = await staffActorOf("fraudAnalyst", "supervisor");
  const { fields, submissionId } = await posted(form);
  const id = z.uuid().safeParse(fields.id);
  const decision = z
    .enum(MailDecision)
    .nullable()
    .safeParse(fields.decision || null);
  if (!id.success || !decision.success) deskNotFound();
  if (!submissionId) redirect(withWord(here, { problem: "expired" }));
  if (!decision.data) {
    await orNotFound(handleMail(actor, id.data));
    redirect(withWord(here, { done: "changed" }));
  }
  await orNotFound(decideMail(actor, id.data, decision.data));
  redirect(withWord(here, { done: "mailDecided" }));
}
