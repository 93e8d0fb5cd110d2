import { transaction } from "@/lib/core/db";

/** Longer than any proof is good for; afterwards nobody needs to know who asked for a code. */
const keptMs = 48 * 3_600_000;

/** Forgets proofs that are over, and with them the messages that carried their codes. @returns how many */
export function sweepProofs(now: Date): Promise<number> {
  return transaction(async (tx) => {
    const { count } = await tx.proof.deleteMany({
      where: { creationDate: { lt: new Date(now.getTime() - keptMs) } },
    });
    return count;
  });
}
