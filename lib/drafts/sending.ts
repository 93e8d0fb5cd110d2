import { createHash } from "node:crypto";
import type { PublicActor } from "@/lib/access/actor";
import { type Brought, type Gate, passGate } from "@/lib/access/gate";
import { formPressure } from "@/lib/access/pressure";
import { systemClock } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { type ProofState, proofState } from "@/lib/drafts/provable";
import { questionnaireFor, readDraft } from "@/lib/drafts/reading";
import type { NoDraft, OpenDraft, Step } from "@/lib/drafts/schema";
import { noticeField, openStep } from "@/lib/drafts/steps";
import { SpamSign } from "@/lib/generated/prisma/enums";
import { type FiledTicket, filedBefore, fileTicket } from "@/lib/tickets/filing";
import { type FormContext, readForm } from "@/lib/tickets/form";
import { withRoom } from "@/lib/tickets/form-room";

export type SentDraft =
  | { ok: true; filed: FiledTicket }
  | NoDraft
  /** It holds something else than what was looked at. */
  | { ok: false; reason: "changed" }
  /** Something is missing, or not right any more, in this step. */
  | { ok: false; reason: "unfinished"; step: Step }
  /** Much is coming in: first a proof of work, or a wait. */
  | Exclude<Gate, { ok: true }>;

/** Names what a draft says, so that what is sent is what was looked at. */
export const sayingOf = ({ fields }: Pick<OpenDraft, "fields">): string =>
  createHash("sha256")
    .update(JSON.stringify(Object.entries(fields).sort()))
    .digest("base64url")
    .slice(0, 16);

/**
 * Makes the ticket of a draft, and empties the draft. Sent again it says which receipt it became.
 * @param looked the `sayingOf` what the person had before their eyes
 */
export async function sendDraft(
  actor: PublicActor,
  token: string,
  looked: string,
  context: Pick<FormContext, "settings" | "locale"> & { brought: Brought },
  clock = systemClock,
): Promise<SentDraft> {
  const found = await readDraft(actor, token, clock);
  if (!found.ok) return (await justSent(found, clock())) ?? found;
  const { draft } = found;
  const { submissionId, questionnaireId, id: draftId, ticketType } = draft;
  const questionnaire = await questionnaireFor(draft);
  const read = readForm(draft.fields, { ...context, ticketType, questionnaire, now: clock() });
  const form = await withRoom(read, context.settings);
  const proof = proofState(draft, form, questionnaire, context.settings, clock());
  const step = openStep(questionnaire, draft, form, proof);
  if (step !== "check" || !form.filled) return { ok: false, reason: "unfinished", step };
  if (sayingOf(draft) !== looked) return { ok: false, reason: "changed" };
  const proofIds = draft.proofs.map(({ id }) => id);
  const seen = { proofIds, suspected: draft.trapped ? [SpamSign.honeypot] : [] };
  const gate = await gateOf(actor, draft, proof, context, clock());
  if (!gate.ok) return gate;
  const noticeId = draft.fields[noticeField] ?? null;
  const input = { ...form.filled, ...seen, submissionId, questionnaireId, draftId, noticeId };
  const filed = await fileTicket(actor, input, clock);
  if (!filed.ok && filed.reason === "windowFull") return { ok: false, reason: "unfinished", step: "reply" };
  // Refused, it made its ticket before, and then something broke.
  const receiptId = filed.ok ? filed.submissionId : submissionId;
  const sentAt = clock();
  await db().draft.update({
    where: { id: draftId },
    data: { receiptId, sealed: null, revision: { increment: 1 }, lastUpdate: sentAt },
  });
  return filed.ok ? { ok: true, filed } : { ok: false, reason: "sent", receiptId, submissionId, sentAt };
}

/** Whoever has proved an address has shown more than any work could. */
async function gateOf(
  actor: PublicActor,
  { submissionId }: OpenDraft,
  { proved }: ProofState,
  { settings, brought }: Pick<FormContext, "settings"> & { brought: Brought },
  now: Date,
): Promise<Gate> {
  const pressure = await formPressure(actor.network, settings.abuse);
  if (proved.length > 0 && pressure.level === "work") return { ok: true };
  return passGate(actor, pressure, submissionId, brought, now);
}

const justSentMs = 30 * 60_000;

/**
 * Sent again because its answer was lost on the way, it is answered once more, tracking code and all. Later the link
 * of the draft opens nothing: it may lie in the history of a browser that others use.
 */
async function justSent(draft: NoDraft, now: Date): Promise<SentDraft | null> {
  if (draft.reason !== "sent" || draft.receiptId !== draft.submissionId) return null;
  if (now.getTime() - draft.sentAt.getTime() > justSentMs) return null;
  const filed = await filedBefore(draft.submissionId);
  return filed && { ok: true, filed };
}
