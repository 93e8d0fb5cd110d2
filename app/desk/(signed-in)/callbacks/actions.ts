"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { staffActor } from "@/app/_doors/actor";
import { posted } from "@/app/_doors/posted";
import { deskNotFound, orNotFound } from "@/app/_doors/refusal";
import { withWord } from "@/app/desk/_parts/queue-address";
import { parsePhone } from "@/lib/access/phone";
import { releaseCallback, takeCallback } from "@/lib/callbacks/taking";
import { findWindow } from "@/lib/callbacks/windows";
import { translator } from "@/lib/i18n/translator";
import { decideCallback, recordCall } from "@/lib/replies/calling";
import { callForm } from "@/lib/replies/schema";
import { readSettings } from "@/lib/settings/reading";
import { type CallState, mendCall } from "./call-state";

/** The call that a form is about; a post that is not to be believed leads back unheard. */
async function callPost(form: FormData) {
  const { fields, submissionId } = await posted(form);
  const id = z.uuid().safeParse(fields.id);
  if (!id.success) deskNotFound();
  const page = `/desk/callbacks/${id.data}`;
  if (!submissionId) redirect(withWord(page, { problem: "expired" }));
  return { fields, id: id.data, page };
}

export async function take(form: FormData): Promise<void> {
  const actor = await staffActor();
  const { id, page } = await callPost(form);
  const taken = await orNotFound(takeCallback(actor, id));
  redirect(taken.ok ? page : withWord(page, { problem: taken.reason }));
}

export async function release(form: FormData): Promise<void> {
  const actor = await staffActor();
  const { id } = await callPost(form);
  await orNotFound(releaseCallback(actor, id));
  redirect(withWord("/desk/callbacks", { done: "released" }));
}

export async function record(_before: CallState, form: FormData): Promise<CallState> {
  const actor = await staffActor();
  const { fields, id, page } = await callPost(form);
  const { outcome, said = "", statusAfter = "", claimOutcome } = fields;
  const parsed = callForm.safeParse({ outcome, said, statusAfter, claimOutcome });
  const mend = (reason: string) => mendCall(fields, translator(actor.locale, "desk.problems")(reason));
  if (!parsed.success) return mend(parsed.error.issues[0]?.message ?? "outcomeMissing");
  const recorded = await orNotFound(recordCall(actor, { callbackId: id, ...parsed.data }));
  if (!recorded.ok) return mend(recorded.reason);
  const word =
    recorded.state === "needsDecision" || recorded.state === "scheduled" ? recorded.state : "reached";
  redirect(withWord(word === "needsDecision" ? page : "/desk/callbacks", { done: word }));
}

export async function callAgain(_before: CallState, form: FormData): Promise<CallState> {
  const actor = await staffActor();
  const { fields, id } = await callPost(form);
  const { calendar, callWindowMinutes, operator } = await readSettings();
  const t = translator(actor.locale, "desk.problems");
  const [day = "", from = ""] = (fields.window ?? "").split(" ");
  const window = findWindow(calendar, callWindowMinutes, new Date(), day, from);
  if (!window.ok) return mendCall(fields, t("notOffered"));
  const phone = parsePhone(fields.phone ?? "", operator.country);
  if (!phone.ok) return mendCall(fields, t("notANumber", { example: "+420 601 123 456" }));
  const { start: windowStart, end: windowEnd } = window;
  const decision = { kind: "callAgain" as const, windowStart, windowEnd, phone: phone.e164 };
  const decided = await orNotFound(decideCallback(actor, id, decision));
  if (!decided.ok) return mendCall(fields, t(decided.reason));
  redirect(withWord("/desk/callbacks", { done: "calledAgain" }));
}

export async function giveUp(form: FormData): Promise<void> {
  const actor = await staffActor();
  const { id, page } = await callPost(form);
  const decided = await orNotFound(decideCallback(actor, id, { kind: "giveUp" }));
  redirect(
    decided.ok
      ? withWord("/desk/callbacks", { done: "gaveUp" })
      : withWord(page, { problem: decided.reason }),
  );
}
