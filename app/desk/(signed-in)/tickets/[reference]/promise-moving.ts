"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { staffActor } from "@/app/_doors/actor";
import { orNotFound } from "@/app/_doors/refusal";
import type { StaffActor } from "@/lib/access/actor";
import { findWindow } from "@/lib/callbacks/windows";
import { systemClock } from "@/lib/core/clock";
import { cleanText } from "@/lib/core/typed-text";
import { translator } from "@/lib/i18n/translator";
import { readSettings } from "@/lib/settings/reading";
import type { Settings } from "@/lib/settings/schema";
import { toInstantMs } from "@/lib/settings/zone";
import { extendLegal } from "@/lib/tickets/extending";
import { movePromise } from "@/lib/tickets/moving";
import { readTicket } from "@/lib/tickets/reading";
import type { PromiseState } from "./promise-state";
import { ticketForm } from "./ticket-post";

/** Some three SMS in Cyrillic: a reason, not a story. */
const reasonMax = 200;

const reasonText = z
  .string()
  .transform(cleanText)
  .pipe(z.string().min(1, "reasonMissing").max(reasonMax, "reasonTooLong"));

const mend = (actor: StaffActor, fields: Record<string, string>, problem: string): PromiseState => ({
  id: crypto.randomUUID(),
  values: fields,
  problem: translator(actor.locale, "promise.desk.problems")(problem, { limit: reasonMax }),
});

/** Moves the moment of the answer, or the window of a promised call. What is wrong comes back with everything typed. */
export async function moveAnswer(_before: PromiseState, form: FormData): Promise<PromiseState> {
  const actor = await staffActor();
  const { fields, submissionId, reference, back } = await ticketForm(form);
  await orNotFound(readTicket(actor, reference));
  if (!submissionId) return mend(actor, fields, "expired");
  const reason = reasonText.safeParse(fields.reason ?? "");
  if (!reason.success) return mend(actor, fields, reason.error.issues[0]?.message ?? "reasonMissing");
  const settings = await readSettings();
  const moment =
    fields.window === undefined ? momentIn(fields.until, settings) : windowIn(fields.window, settings);
  if (!moment) return mend(actor, fields, "momentMissing");
  const moved = await orNotFound(
    movePromise(actor, reference, { ...moment, reason: reason.data, submissionId }),
  );
  if (!moved.ok) return mend(actor, fields, moved.reason);
  redirect(back({ done: moved.told ? "promiseMoved" : "promiseMovedUntold" }));
}

/** Extends the legal date of a claim. What is wrong comes back with everything typed. */
export async function extendLimit(_before: PromiseState, form: FormData): Promise<PromiseState> {
  const actor = await staffActor();
  const { fields, submissionId, reference, back } = await ticketForm(form);
  await orNotFound(readTicket(actor, reference));
  if (!submissionId) return mend(actor, fields, "expired");
  const day = z.iso.date().safeParse(fields.until);
  if (!day.success) return mend(actor, fields, "momentMissing");
  const reason = reasonText.safeParse(fields.reason ?? "");
  if (!reason.success) return mend(actor, fields, reason.error.issues[0]?.message ?? "reasonMissing");
  const extended = await orNotFound(
    extendLegal(actor, reference, { day: day.data, reason: reason.data, submissionId }),
  );
  if (!extended.ok) return mend(actor, fields, extended.reason);
  redirect(back({ done: extended.told ? "extended" : "extendedUntold" }));
}

/** A moment as a browser writes it, "2026-11-24T16:00", on the desk's clock. */
function momentIn(typed: string | undefined, { calendar }: Settings): { until: Date } | null {
  const local = z.iso.datetime({ local: true, precision: -1 }).safeParse(typed);
  return local.success
    ? { until: new Date(toInstantMs(calendar.timeZone, Date.parse(`${local.data}:00Z`))) }
    : null;
}

function windowIn(
  chosen: string,
  { calendar, callWindowMinutes }: Settings,
): { until: Date; window: { start: Date; end: Date } } | null {
  const [day = "", from = ""] = chosen.split(" ");
  const window = findWindow(calendar, callWindowMinutes, systemClock(), day, from);
  return window.ok ? { until: window.end, window } : null;
}
