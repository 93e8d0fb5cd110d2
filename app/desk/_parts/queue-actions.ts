"use server";

import { redirect } from "next/navigation";
import { staffActor } from "@/app/_doors/actor";
import { posted } from "@/app/_doors/posted";
import { takeNext } from "@/lib/tickets/taking";
import { withWord } from "./queue-address";

/** Hands over the most urgent ticket that nobody has. */
export async function takeNextTicket(form: FormData): Promise<void> {
  const actor = await staffActor();
  const { submissionId } = await posted(form);
  if (!submissionId) redirect(withWord("/desk/queue", { problem: "expired" }));
  const taken = await takeNext(actor);
  redirect(taken ? `/desk/tickets/${taken.reference}` : withWord("/desk/queue", { done: "nothingToTake" }));
}
