"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { staffActor } from "@/app/_doors/actor";
import { orNotFound } from "@/app/_doors/refusal";
import { withWord } from "@/app/desk/_parts/queue-address";
import { visibleTypes } from "@/lib/access/visibility";
import { Priority, TicketStatus, TicketType } from "@/lib/generated/prisma/enums";
import { writtenText } from "@/lib/replies/schema";
import {
  addInternalNote,
  assignTicket,
  changePriority,
  changeStatus,
  changeType,
} from "@/lib/tickets/changing";
import { ticketPost } from "./ticket-post";

/** Gives the ticket to a person, to whoever pressed (`me`), or to nobody (empty). */
export async function assign(form: FormData): Promise<void> {
  const actor = await staffActor();
  const { fields, reference, back } = await ticketPost(form);
  const wanted = fields.owner === "me" ? actor.id : fields.owner || null;
  const owner = z.uuid().nullable().safeParse(wanted);
  if (!owner.success) redirect(back({ problem: "notPossible" }));
  const assigned = await orNotFound(assignTicket(actor, reference, owner.data));
  redirect(back(assigned.ok ? { done: "changed" } : { problem: assigned.reason }));
}

export async function setStatus(form: FormData): Promise<void> {
  const actor = await staffActor();
  const { fields, reference, back } = await ticketPost(form);
  const status = z.enum(TicketStatus).safeParse(fields.status);
  if (!status.success) redirect(back({ problem: "notPossible" }));
  const changed = await orNotFound(changeStatus(actor, reference, status.data));
  redirect(back(changed.ok ? { done: "changed" } : { problem: changed.reason }));
}

export async function setType(form: FormData): Promise<void> {
  const actor = await staffActor();
  const { fields, reference, back } = await ticketPost(form);
  const type = z.enum(TicketType).safeParse(fields.type);
  if (!type.success) redirect(back({ problem: "notPossible" }));
  const changed = await orNotFound(changeType(actor, reference, type.data));
  if (!changed.ok) redirect(back({ problem: changed.reason }));
  // What has become a fraud report is not there any more for those who may not see one.
  redirect(
    visibleTypes(actor).includes(type.data)
      ? back({ done: "changed" })
      : withWord("/desk/queue", { done: "changed" }),
  );
}

export async function setPriority(form: FormData): Promise<void> {
  const actor = await staffActor();
  const { fields, reference, back } = await ticketPost(form);
  const priority = z.enum(Priority).safeParse(fields.priority);
  if (!priority.success) redirect(back({ problem: "notPossible" }));
  await orNotFound(changePriority(actor, reference, priority.data));
  redirect(back({ done: "changed" }));
}

export async function addNote(form: FormData): Promise<void> {
  const actor = await staffActor();
  const { fields, submissionId, reference, back } = await ticketPost(form);
  const text = writtenText.safeParse(fields.note ?? "");
  if (!text.success) redirect(back({ problem: text.error.issues[0]?.message ?? "missing" }));
  await orNotFound(addInternalNote(actor, reference, { submissionId, text: text.data }));
  redirect(back({ done: "noted" }));
}
