"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { staffActorOf } from "@/app/_doors/actor";
import { posted } from "@/app/_doors/posted";
import { deskNotFound, orNotFound } from "@/app/_doors/refusal";
import { type FormState, mend } from "@/app/desk/_parts/form-state";
import { translator } from "@/lib/i18n/translator";
import { saveMailbox } from "@/lib/mailbox/mailboxes";
import { mailboxForm } from "@/lib/mailbox/schema";
import { askToTry, waitUntilTried } from "@/lib/mailbox/trying";
import { readMailboxForm } from "./form";

const pathOf = (id: string, word: "saved" | "tried") => `/desk/settings/mailbox/${id}?done=${word}`;

/** Sets up a mailbox or changes one, and waits a little for the worker that tries it. */
export async function save(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await staffActorOf("administrator");
  const { fields, submissionId } = await posted(form);
  const t = translator(actor.locale, "mailbox.errors");
  const { password: _, ...typed } = fields;
  if (!submissionId) return mend(typed, [{ field: "address", text: t("expired") }]);
  const parsed = mailboxForm.safeParse(readMailboxForm(fields));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => [String(path[0]), message] as const);
    // The first fault of a field is the one to mend.
    faults.reverse();
    return mend(
      typed,
      [...new Map(faults)].reverse().map(([field, key]) => ({ field, text: t(key) })),
    );
  }
  const known = z.uuid().safeParse(fields.id);
  const saved = await orNotFound(saveMailbox(actor, known.success ? known.data : null, parsed.data));
  if (!saved.ok) return mend(typed, [{ field: "password", text: t(saved.reason) }]);
  await waitUntilTried(saved.id);
  redirect(pathOf(saved.id, "saved"));
}

/** Asks whether a mailbox works, and waits a little for the word. */
export async function tryIt(form: FormData): Promise<void> {
  const actor = await staffActorOf("administrator");
  const { fields, submissionId } = await posted(form);
  const id = z.uuid().safeParse(fields.id);
  if (!id.success) deskNotFound();
  if (submissionId) {
    await orNotFound(askToTry(actor, id.data));
    await waitUntilTried(id.data);
  }
  redirect(pathOf(id.data, "tried"));
}
