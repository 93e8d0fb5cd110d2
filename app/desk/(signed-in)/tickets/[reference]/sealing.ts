"use server";

import { redirect } from "next/navigation";
import { staffActor } from "@/app/_doors/actor";
import { orNotFound } from "@/app/_doors/refusal";
import { closeSeal, openSeal } from "@/lib/audit/opening";
import { OpeningReason } from "@/lib/generated/prisma/enums";
import { openingWords } from "./opening-words";
import { ticketPost } from "./ticket-post";

/** Opens a report to whoever pressed, once they have said why. */
export async function open(form: FormData): Promise<void> {
  const actor = await staffActor();
  const { fields, reference, back } = await ticketPost(form);
  const reason = Object.values(OpeningReason).find((one) => one === fields.reason);
  const words = openingWords.safeParse(fields.words ?? "");
  if (!reason || !words.success || (reason === "other" && !words.data)) {
    redirect(back({ problem: words.success ? "reasonMissing" : "reasonTooLong" }));
  }
  const identity = fields.identity === "1";
  await orNotFound(openSeal(actor, reference, { reason, words: words.data, identity }));
  redirect(back({ done: "opened" }));
}

/** Closes it again before its time is up. */
export async function close(form: FormData): Promise<void> {
  const actor = await staffActor();
  const { reference, back } = await ticketPost(form);
  await orNotFound(closeSeal(actor, reference));
  redirect(back({ done: "sealed" }));
}
