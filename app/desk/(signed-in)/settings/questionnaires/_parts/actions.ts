"use server";

import { redirect } from "next/navigation";
import { staffActorOf } from "@/app/_doors/actor";
import { posted } from "@/app/_doors/posted";
import { deskNotFound, orNotFound } from "@/app/_doors/refusal";
import type { TicketType } from "@/lib/generated/prisma/enums";
import { changeRevision, dropRevision, publishRevision, startRevision } from "@/lib/questionnaires/versions";
import { homePath, typeNamed, typePath } from "./paths";

/** Begins a draft of a type, from one of its versions where one is named; goes on to where something typed is kept. */
export async function start(form: FormData): Promise<void> {
  const actor = await staffActorOf("administrator");
  const { ticketType, fields } = await ofType(form);
  const from = /^\d{1,9}$/.test(fields.version ?? "") ? Number(fields.version) : undefined;
  const started = await orNotFound(startRevision(actor, ticketType, from));
  const { next } = fields;
  if (next?.startsWith(`${typePath(ticketType)}/`)) redirect(next);
  redirect(`${typePath(ticketType)}?${started.ok ? "done=started" : `problem=${started.reason}`}`);
}

/** Moves a topic or a question one place. */
export async function move(form: FormData): Promise<void> {
  const actor = await staffActorOf("administrator");
  const { ticketType, fields } = await ofType(form);
  const by = fields.by === "-1" ? -1 : 1;
  const { topic, list = "", key = "" } = fields;
  const edit = topic
    ? { change: "moveTopic" as const, topic, by: by as -1 | 1 }
    : { change: "moveQuestion" as const, list, key, by: by as -1 | 1 };
  const moved = await orNotFound(changeRevision(actor, ticketType, edit, null));
  const place = topic ? `topic-${topic}` : `${list}-${key}`;
  redirect(moved.ok ? `${typePath(ticketType)}#${place}` : `${typePath(ticketType)}?problem=gone`);
}

export async function publish(form: FormData): Promise<void> {
  const actor = await staffActorOf("administrator");
  const { ticketType, fields } = await ofType(form);
  const published = await orNotFound(publishRevision(actor, ticketType, fields.seen ?? ""));
  redirect(`${typePath(ticketType)}?${published.ok ? "done=published" : `problem=${published.reason}`}`);
}

export async function drop(form: FormData): Promise<void> {
  const actor = await staffActorOf("administrator");
  const { ticketType, fields } = await ofType(form);
  const dropped = await orNotFound(dropRevision(actor, ticketType, fields.seen ?? ""));
  redirect(`${typePath(ticketType)}?${dropped.ok ? "done=dropped" : `problem=${dropped.reason}`}`);
}

/** What a form is about. A post that is not to be believed leads back and does nothing. */
async function ofType(form: FormData): Promise<{ ticketType: TicketType; fields: Record<string, string> }> {
  const { fields, submissionId } = await posted(form);
  const ticketType = typeNamed(fields.ticketType);
  if (!ticketType) deskNotFound();
  if (!submissionId) redirect(`${homePath}?problem=expired`);
  return { ticketType, fields };
}
