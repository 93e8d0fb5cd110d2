"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { staffActor } from "@/app/_doors/actor";
import { orNotFound } from "@/app/_doors/refusal";
import type { AnswerState, Meanwhile } from "@/app/desk/_parts/answer-state";
import type { StaffActor } from "@/lib/access/actor";
import { sayMoment } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { replyToTicket } from "@/lib/replies/replying";
import { answerForm } from "@/lib/replies/schema";
import { readSettings } from "@/lib/settings/reading";
import { readTicket } from "@/lib/tickets/reading";
import { lastSpoken, spokenSince } from "./conversation-entries";
import { ticketPost } from "./ticket-post";

const doneByWay = {
  message: "answered",
  call: "answeredCall",
  receipt: "answeredReceipt",
  none: "answeredNone",
} as const;

/**
 * Sends the answer. What could not be sent comes back with everything typed and with what was written
 * meanwhile. Posted by a page without JavaScript (`held` is missing) it leads back to the ticket.
 */
export async function answerTicket(_before: AnswerState, form: FormData): Promise<AnswerState> {
  const actor = await staffActor();
  const { fields, submissionId, reference, back } = await ticketPost(form);
  const { text = "", statusAfter = "", outcome = "", seenNoteId = "" } = fields;
  const typed = { text, statusAfter, outcome, seenNoteId };
  const parsed = answerForm.safeParse({ text, statusAfter, outcome, seenNoteId: seenNoteId || null });
  if (!parsed.success) return refused(actor, typed, parsed.error.issues[0]?.message ?? "missing");
  const answered = await orNotFound(replyToTicket(actor, { ...parsed.data, reference, submissionId }));
  if (!answered.ok) {
    if (answered.reason !== "answeredMeanwhile") return refused(actor, typed, answered.reason);
    const shown = await meanwhile(actor, reference, parsed.data.seenNoteId);
    if (fields.held) revalidatePath("/desk", "layout");
    return { ...refused(actor, typed, null), ...shown };
  }
  if (!fields.held) redirect(back({ done: doneByWay[answered.way] }));
  revalidatePath("/desk", "layout");
  return { sent: true };
}

type Typed = { text: string; statusAfter: string; outcome: string; seenNoteId: string };

function refused(actor: StaffActor, typed: Typed, problem: string | null) {
  const said = problem && translator(actor.locale, "desk.problems")(problem);
  return { sent: false as const, id: crypto.randomUUID(), ...typed, problem: said, meanwhile: [] };
}

/** What the writer has not seen yet. From here on they have, so the next try is held to this. */
async function meanwhile(actor: StaffActor, reference: string, seenNoteId: string | null) {
  const [ticket, { calendar }] = await Promise.all([
    orNotFound(readTicket(actor, reference)),
    readSettings(),
  ]);
  const customer = translator(actor.locale, "desk.entry")("added");
  const now = new Date();
  const entries: Meanwhile[] = spokenSince(ticket, seenNoteId).map((note) => ({
    id: note.id,
    who: note.kind === "customer" ? customer : (note.author?.name ?? ""),
    when: sayMoment(actor.locale, note.creationDate, calendar.timeZone, now),
    text: note.text,
  }));
  return { meanwhile: entries, seenNoteId: lastSpoken(ticket) ?? "" };
}
