import type { Tx } from "@/lib/core/db";
import type { Proof } from "@/lib/generated/prisma/client";
import { type OpenProof, openProof } from "./address";

/** GOV.UK Design System, "Confirm a phone number": a delay after ten wrong entries. */
export const wrongTriesBeforePause = 10;
const pauseMs = 15 * 60_000;

/** Reads a proof and keeps everybody else's try waiting until this transaction ends. */
export async function lockProof(tx: Tx, id: string): Promise<OpenProof | null> {
  await tx.$queryRaw`SELECT 1 FROM "Proof" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const proof = await tx.proof.findUnique({ where: { id } });
  return proof && openProof(proof);
}

/** How long no code is taken for this proof, the right one neither. @returns milliseconds, 0 when tries are open */
export function lockedOutMs(proof: Pick<Proof, "wrongTries" | "wrongAt">, now: Date): number {
  if (proof.wrongTries < wrongTriesBeforePause || !proof.wrongAt) return 0;
  return Math.max(proof.wrongAt.getTime() + pauseMs - now.getTime(), 0);
}

/** After the pause wrong tries count anew. */
export async function countAnew(tx: Tx, proof: Proof, now: Date): Promise<void> {
  if (proof.wrongTries < wrongTriesBeforePause || lockedOutMs(proof, now) > 0) return;
  await tx.proof.update({ where: { id: proof.id }, data: { wrongTries: 0, wrongAt: null } });
}
