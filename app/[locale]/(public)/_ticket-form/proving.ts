import { rememberProof } from "@/app/_doors/mine-session";
import type { PublicActor } from "@/lib/access/actor";
import { systemClock } from "@/lib/core/clock";
import { type ProofState, proofState } from "@/lib/drafts/provable";
import { askInDraft, enterInDraft } from "@/lib/drafts/proving";
import { questionnaireFor, readDraft } from "@/lib/drafts/reading";
import type { NoDraft, OpenDraft } from "@/lib/drafts/schema";
import { openStep } from "@/lib/drafts/steps";
import type { AskedForCode } from "@/lib/proofs/asking";
import { readCode } from "@/lib/proofs/typed-code";
import type { Fields } from "@/lib/questionnaires/form-reading";
import { readSettings } from "@/lib/settings/reading";
import { readForm } from "@/lib/tickets/form";
import { actField, whereField } from "./fields";
import { type DraftPlace, stepAddress } from "./paths";

type Asked = { actor: PublicActor; place: DraftPlace; draft: OpenDraft; proof: ProofState; fields: Fields };

/** Takes what the page that proves who asks posted. @returns where it leads */
export async function takeProof(actor: PublicActor, place: DraftPlace, fields: Fields): Promise<string> {
  const found = await readDraft(actor, place.token);
  if (!found.ok) return stepAddress(place, "check");
  const { draft } = found;
  const settings = await readSettings();
  const questionnaire = await questionnaireFor(draft);
  const { locale } = place;
  const now = systemClock();
  const { ticketType } = draft;
  const form = readForm(draft.fields, { ticketType, questionnaire, settings, now, locale });
  const proof = proofState(draft, form, questionnaire, settings, now);
  const asked = { actor, place, draft, proof, fields };
  const act = fields[actField];
  if (act === "offer" && proof.addresses.length > 0) return send(asked);
  if (act === "enter" && proof.begun) return enter(asked, proof.begun);
  if (act === "stuck") return stepAddress(place, "reply", true);
  return stepAddress(place, openStep(questionnaire, draft, form, proof));
}

async function send({ actor, place, draft, proof, fields }: Asked): Promise<string> {
  const chosen = proof.addresses[Number(fields[whereField] ?? 0)] ?? proof.addresses[0];
  if (!chosen) return stepAddress(place, "proof");
  const brought = { solution: fields.solution ?? "", waiting: fields.waiting ?? "" };
  const asked = await askInDraft(actor, draft, { address: chosen, locale: place.locale, brought });
  if (asked.ok) return `${stepAddress(place, "proof")}?sent`;
  return refusedAddress(place, asked);
}

async function enter(
  { actor, place, draft, fields }: Asked,
  begun: NonNullable<ProofState["begun"]>,
): Promise<string> {
  const read = readCode(fields.code ?? "");
  if (!read.ok) return problem(place, { problem: read.reason });
  const checked = await enterInDraft(actor, draft, { begun, code: read.code });
  if (checked.ok) {
    // The link of the draft may be opened elsewhere: only here is it known that the person has the address.
    await rememberProof(begun.id, "form-proof");
    return stepAddress(place, "check");
  }
  if (checked.reason === "wrong") return problem(place, { problem: "wrong" });
  if (checked.reason === "pause")
    return problem(place, { problem: "pause", until: inMs(checked.retryAfterMs) });
  if (checked.reason !== "expired") return stepAddress(place, "check");
  const brought = { solution: "", waiting: "" };
  const asked = await askInDraft(actor, draft, { address: begun, locale: place.locale, brought });
  return problem(place, { problem: asked.ok ? "expired" : "expiredOnly" });
}

function refusedAddress(place: DraftPlace, asked: Exclude<AskedForCode, { ok: true }> | NoDraft): string {
  if (asked.reason === "noSms") return problem(place, { again: "", problem: "noSms" });
  if (asked.reason === "enough")
    return problem(place, { again: "", problem: "enough", until: inMs(asked.retryAfterMs) });
  if (asked.reason === "tooMany")
    return problem(place, { again: "", problem: "networkTooMany", until: inMs(asked.retryAfterMs) });
  if (asked.reason === "work") return workAddress(place, "proof", asked);
  return stepAddress(place, "check");
}

/** Back to a page that has something to be done first. */
export function workAddress(
  place: DraftPlace,
  step: "proof" | "check",
  { challenge, early }: { challenge: { waiting: string }; early: boolean },
): string {
  const query = new URLSearchParams({ ...(step === "proof" ? { again: "" } : {}), work: challenge.waiting });
  if (early) query.set("early", "");
  return `${stepAddress(place, step)}?${query}#work`;
}

const problem = (place: DraftPlace, query: Record<string, string>): string =>
  `${stepAddress(place, "proof")}?${new URLSearchParams(query)}#problem`;

/** Rounded up to the minute, because a time is said without seconds. */
const inMs = (ms: number): string => (systemClock().getTime() + ms + 60_000).toString(36);
