import { timingSafeEqual } from "node:crypto";
import type { PublicActor } from "@/lib/access/actor";
import { systemClock } from "@/lib/core/clock";
import { transaction } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import type { Message } from "@/lib/generated/prisma/client";
import { codeOf } from "@/lib/messages/code";
import { codeMinutes } from "./code-text";
import { countAnew, lockedOutMs, lockProof } from "./tries";

const goodForMs = codeMinutes * 60_000;
/** After this long even the right code counts as a wrong one (GOV.UK Design System, "Confirm a phone number"). */
const knownForMs = 2 * 3_600_000;

export type CheckedCode =
  | { ok: true; provedAt: Date }
  /** Right, but too old: send a new one. */
  | { ok: false; reason: "expired" }
  | { ok: false; reason: "wrong" }
  /** Ten codes were wrong: for a while none is taken, the right one neither. */
  | { ok: false; reason: "pause"; retryAfterMs: number };

/**
 * Checks a code that was sent for a proof. Every code of the last 15 minutes is right, not the last one alone. Wrong
 * tries are counted one by one, however many come at once.
 * @param code five digits
 * @throws NotFound
 */
export function checkCode(
  _actor: PublicActor,
  { proofId, code }: { proofId: string; code: string },
  clock = systemClock,
): Promise<CheckedCode> {
  return transaction(async (tx) => {
    const now = clock();
    const proof = await lockProof(tx, proofId);
    if (!proof) throw new NotFound();
    const retryAfterMs = lockedOutMs(proof, now);
    if (retryAfterMs > 0) return { ok: false, reason: "pause", retryAfterMs };
    await countAnew(tx, proof, now);
    const since = new Date(now.getTime() - knownForMs);
    const sent = await tx.message.findMany({
      where: { proofId, kind: "code", creationDate: { gt: since } },
      select: { id: true, creationDate: true },
    });
    const age = youngestMatch(sent, code, now);
    if (age === null) {
      const data = { wrongTries: { increment: 1 }, wrongAt: now };
      await tx.proof.update({ where: { id: proofId }, data });
      return { ok: false, reason: "wrong" };
    }
    if (age > goodForMs) return { ok: false, reason: "expired" };
    const provedAt = proof.provedAt ?? now;
    await tx.proof.update({ where: { id: proofId }, data: { provedAt } });
    return { ok: true, provedAt };
  });
}

/** Every code is compared, and each in the same time, whether an earlier one was right or not. */
function youngestMatch(sent: Pick<Message, "id" | "creationDate">[], code: string, now: Date): number | null {
  const given = Buffer.from(code);
  const ages = sent
    .filter(({ id }) => {
      const right = Buffer.from(codeOf(id));
      return right.length === given.length && timingSafeEqual(right, given);
    })
    .map(({ creationDate }) => now.getTime() - creationDate.getTime());
  return ages.length > 0 ? Math.min(...ages) : null;
}
