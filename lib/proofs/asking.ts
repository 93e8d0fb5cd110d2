import type { PublicActor } from "@/lib/access/actor";
import { type Brought, type Gate, passGate } from "@/lib/access/gate";
import { addressPressure, codePressure, smsNotSent, smsPressure, worse } from "@/lib/access/pressure";
import { mayTakeSms } from "@/lib/access/sms-reach";
import { systemClock } from "@/lib/core/clock";
import { type Tx, transaction } from "@/lib/core/db";
import { newId } from "@/lib/core/new-id";
import type { Proof } from "@/lib/generated/prisma/client";
import type { ProofPurpose } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { writeMessage } from "@/lib/messages/writing";
import { readSettings } from "@/lib/settings/reading";
import { type CodeAddress, type OpenProof, sealedAddress } from "./address";
import { codeText } from "./code-text";
import { countAnew, lockedOutMs, lockProof } from "./tries";

export type AskForCode = CodeAddress & {
  purpose: ProofPurpose;
  locale: Locale;
  /** One more code for a proof that was begun: the older ones stay good in their time. */
  proofId?: string;
  /** The form that asks, and what it brings: work is good for it alone. */
  submissionId: string;
  brought: Brought;
  /** Something about the form was not as people fill it in: work first, whatever the load. */
  suspected?: boolean;
};

export type AskedForCode =
  | { ok: true; proofId: string }
  /** No code can go to this number by SMS now; by e-mail it can. */
  | { ok: false; reason: "noSms" }
  /** Codes enough have gone to this address, or too many wrong ones came back. */
  | { ok: false; reason: "enough"; retryAfterMs: number }
  | Exclude<Gate, { ok: true }>;

/**
 * Sends a one-time code to an address that somebody says is theirs: proof and message in one transaction. Any
 * address gets one, known to us or not, with the same words and the same work.
 */
export async function askForCode(
  actor: PublicActor,
  asked: AskForCode,
  clock = systemClock,
): Promise<AskedForCode> {
  const { abuse, operator } = await readSettings();
  const { channel, address, locale } = asked;
  const bySms = channel === "sms";
  if (bySms && !mayTakeSms(address, abuse.smsCountries)) return { ok: false, reason: "noSms" };
  const ofNumber = bySms ? await smsPressure(address, abuse) : { level: "free" as const };
  // What is only asked for uses up nothing of what the number may be sent.
  const notSent = async (refused: AskedForCode): Promise<AskedForCode> => {
    if (bySms) await smsNotSent(address);
    return refused;
  };
  // A wall around a number or its neighbours is no wall around the person: there is e-mail.
  if (ofNumber.level === "wall") return notSent({ ok: false, reason: "noSms" });
  const ofForm = { level: asked.suspected ? ("work" as const) : ("free" as const) };
  const pressure = worse(worse(await codePressure(actor.network), ofNumber), ofForm);
  const gate = await passGate(actor, pressure, asked.submissionId, asked.brought, clock());
  if (!gate.ok) return notSent(gate);
  const ofAddress = await addressPressure(`${channel} ${address.toLowerCase()}`, actor.network);
  if (ofAddress.level === "wall")
    return notSent({ ok: false, reason: "enough", retryAfterMs: ofAddress.retryAfterMs });
  const { subject, text } = codeText(channel, locale, operator.name);
  return transaction(async (tx) => {
    const now = clock();
    const begun = await proofToGoOn(tx, asked);
    const retryAfterMs = begun ? lockedOutMs(begun, now) : 0;
    if (retryAfterMs > 0) return { ok: false, reason: "enough", retryAfterMs };
    if (begun) await countAnew(tx, begun, now);
    const { id: proofId } = begun ?? (await beginProof(tx, asked, now));
    const message = { kind: "code", channel, address, locale, subject, text, ticket: null } as const;
    await writeMessage(tx, { ...message, proofId }, now);
    return { ok: true, proofId };
  });
}

async function proofToGoOn(tx: Tx, asked: AskForCode): Promise<OpenProof | null> {
  const proof = asked.proofId ? await lockProof(tx, asked.proofId) : null;
  const { channel, address, purpose } = asked;
  const fits = proof?.channel === channel && proof.address === address && proof.purpose === purpose;
  return fits && !proof.provedAt ? proof : null;
}

function beginProof(tx: Tx, { channel, address, purpose }: AskForCode, now: Date): Promise<Proof> {
  const id = newId();
  return tx.proof.create({
    data: { id, channel, purpose, creationDate: now, ...sealedAddress(id, address) },
  });
}
