"use server";

import { redirect } from "next/navigation";
import { staffActorOf } from "@/app/_doors/actor";
import { posted } from "@/app/_doors/posted";
import { deskNotFound, orNotFound } from "@/app/_doors/refusal";
import type { StaffActor } from "@/lib/access/actor";
import type { TicketType } from "@/lib/generated/prisma/enums";
import { type Edit, editSchema } from "@/lib/questionnaires/editing";
import { changeRevision } from "@/lib/questionnaires/versions";
import { pack } from "./packing";
import { homePath, questionPath, topicPath, typeNamed, typePath } from "./paths";
import { previewPath } from "./preview-path";
import {
  changeOptions,
  type Fields,
  readHint,
  readQuestion,
  readText,
  withoutBlanks,
} from "./question-fields";

/**
 * Saves a topic's words or a question, or shows the form again with a preview, another language of it, or another
 * row. Somebody else's change of the same place is told, and what was typed stays.
 */
export async function save(form: FormData): Promise<void> {
  const actor = await staffActorOf("administrator");
  const { fields, submissionId } = await posted(form);
  const ticketType = typeNamed(fields.ticketType);
  if (!ticketType) deskNotFound();
  if (!submissionId) redirect(`${homePath}?problem=expired`);
  const intent = fields.intent ?? "save";
  const edit = readEdit(fields, intent);
  const here = pathOf(ticketType, edit);
  if (!edit) redirect(`${typePath(ticketType)}?problem=tooMuch`);
  const packed = pack(edit);
  if (intent === "save" || !packed) await saveEdit(actor, ticketType, edit, fields.seen ?? "", packed);
  const [, language = ""] = /^preview-(\w+)$/.exec(intent) ?? [];
  // What the person saw when they began to write, not what stands there now: only saving may tell the difference.
  const query = new URLSearchParams({ with: packed ?? "", seen: fields.seen ?? "" });
  if (language) query.set("language", language);
  redirect(`${here}?${query}#${language ? "preview" : "options"}`);
}

async function saveEdit(
  actor: StaffActor,
  ticketType: TicketType,
  edit: Edit,
  seen: string,
  packed: string | null,
): Promise<never> {
  const saved = await orNotFound(changeRevision(actor, ticketType, edit, seen || null));
  if (saved.ok) {
    const added = edit.change === "addTopic" || edit.change === "addQuestion";
    redirect(`${pathOf(ticketType, edit, saved.key)}?done=${added ? "added" : "saved"}`);
  }
  const kept = new URLSearchParams({ with: packed ?? "", problem: saved.reason });
  if (saved.reason === "changed" && saved.by) kept.set("by", saved.by);
  redirect(`${pathOf(ticketType, edit)}?${kept}`);
}

/** Where the preview of what stands in the form is; null when it is too long for an address. */
export async function previewOf(form: FormData): Promise<string | null> {
  await staffActorOf("administrator");
  const { fields } = await posted(form);
  const ticketType = typeNamed(fields.ticketType);
  const edit = ticketType && readEdit(fields, "preview");
  const packed = edit && pack(edit);
  return packed ? previewPath({ ticketType, language: fields.language, version: null, edit, packed }) : null;
}

/** Takes a topic with its questions, or a question, out of the draft. */
export async function remove(form: FormData): Promise<void> {
  const actor = await staffActorOf("administrator");
  const { fields, submissionId } = await posted(form);
  const ticketType = typeNamed(fields.ticketType);
  if (!ticketType) deskNotFound();
  if (!submissionId) redirect(`${homePath}?problem=expired`);
  const { topic, list = "", key = "", seen = "" } = fields;
  const edit: Edit = topic ? { change: "removeTopic", topic } : { change: "removeQuestion", list, key };
  const removed = await orNotFound(changeRevision(actor, ticketType, edit, seen));
  redirect(`${typePath(ticketType)}?${removed.ok ? "done=removed" : `problem=${removed.reason}`}`);
}

function readEdit(fields: Fields, intent: string): Edit | null {
  const { change, list, key, topic } = fields;
  const words = {
    label: readText(fields, "label"),
    hint: readHint(fields, "hint"),
    proof: fields.proof === "required" ? "required" : "offered",
  };
  const typed = changeOptions(readQuestion(fields), intent);
  const question = intent === "save" ? withoutBlanks(typed) : typed;
  return editSchema.safeParse({ change, list, key, topic, words, question }).data ?? null;
}

function pathOf(ticketType: TicketType, edit: Edit | null, key?: string): string {
  if (edit?.change === "setTopic") return topicPath(ticketType, edit.topic);
  if (edit?.change === "addTopic") return topicPath(ticketType, key ?? "new");
  if (edit?.change === "setQuestion") return questionPath(ticketType, edit.list, edit.key);
  if (edit?.change === "addQuestion") return questionPath(ticketType, edit.list, key ?? "new");
  return typePath(ticketType);
}
