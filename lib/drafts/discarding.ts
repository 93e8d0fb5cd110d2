import type { PublicActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { hashOfToken } from "@/lib/drafts/sealing";

/** Forgets a draft that nobody has sent, whoever comes next with its address. Its files go with the next sweep. */
export async function discardDraft(_actor: PublicActor, token: string): Promise<void> {
  const tokenHash = hashOfToken(token);
  if (tokenHash) {
    await db().draft.updateMany({
      where: { tokenHash, receiptId: null },
      data: { sealed: null, expiresAt: new Date(0), revision: { increment: 1 } },
    });
  }
}
