import type { PublicActor } from "@/lib/access/actor";
import type { Brought } from "@/lib/access/gate";
import { systemClock } from "@/lib/core/clock";
import type { ProofState } from "@/lib/drafts/provable";
import { changeDraft } from "@/lib/drafts/saving";
import type { DraftProof, NoDraft, OpenDraft } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";
import type { CodeAddress } from "@/lib/proofs/address";
import { type AskedForCode, askForCode } from "@/lib/proofs/asking";
import { type CheckedCode, checkCode } from "@/lib/proofs/checking";
import { provedForMs } from "@/lib/proofs/reading";

/** So many addresses may be tried in one draft before the oldest is forgotten. */
const mostKept = 10;

export type AskInDraft = { address: CodeAddress; locale: Locale; brought: Brought };

/** Sends a code to an address of a draft, and remembers in the draft where it went. */
export async function askInDraft(
  actor: PublicActor,
  draft: OpenDraft,
  { address, locale, brought }: AskInDraft,
  clock = systemClock,
): Promise<AskedForCode | NoDraft> {
  const { channel } = address;
  const now = clock();
  const begun = draft.proofs.findLast(
    (one) =>
      one.channel === channel &&
      one.address === address.address &&
      Date.parse(one.askedAt) > now.getTime() - provedForMs / 2,
  );
  const asked = await askForCode(
    actor,
    {
      channel,
      address: address.address,
      purpose: "ticket",
      locale,
      ...(begun ? { proofId: begun.id } : {}),
      submissionId: draft.submissionId,
      brought,
      suspected: draft.trapped,
    },
    clock,
  );
  if (!asked.ok) return asked;
  const proof: DraftProof = {
    id: asked.proofId,
    channel,
    address: address.address,
    askedAt: begun?.id === asked.proofId ? begun.askedAt : now.toISOString(),
    provedAt: null,
  };
  const kept = await keep(actor, draft, proof, clock);
  return kept.ok ? asked : kept;
}

/** Takes a code that was sent to an address of a draft. @throws NotFound when its proof is over */
export async function enterInDraft(
  actor: PublicActor,
  draft: OpenDraft,
  { begun, code }: { begun: NonNullable<ProofState["begun"]>; code: string },
  clock = systemClock,
): Promise<CheckedCode | NoDraft> {
  const checked = await checkCode(actor, { proofId: begun.id, code }, clock);
  if (!checked.ok) return checked;
  const kept = await keep(actor, draft, { ...begun, provedAt: checked.provedAt.toISOString() }, clock);
  return kept.ok ? checked : kept;
}

const keep = (actor: PublicActor, { token }: OpenDraft, proof: DraftProof, clock: typeof systemClock) =>
  changeDraft(
    actor,
    token,
    (content) => {
      const others = content.proofs.filter(({ id }) => id !== proof.id);
      return { ...content, proofs: [...others, proof].slice(-mostKept) };
    },
    clock,
  );
