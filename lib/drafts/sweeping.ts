import { db } from "@/lib/core/db";

/** Forgets the drafts that nobody has gone on with for a week, and what was kept of those that were sent. */
export async function sweepDrafts(now: Date): Promise<void> {
  await db().draft.deleteMany({ where: { expiresAt: { lte: now } } });
}
