import type { Tx } from "@/lib/core/db";
import type { Ticket } from "@/lib/generated/prisma/client";

/**
 * Takes the second look that has been due the longest off its ticket; the caller keeps it in `tx`. No two take the
 * same one.
 * @returns null when none is due
 */
export async function takeSecondLook(tx: Tx, now: Date): Promise<Ticket | null> {
  const [due] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Ticket" WHERE "secondLookAt" <= ${now} AND "status" = 'resolved'
    ORDER BY "secondLookAt" LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return due ? tx.ticket.update({ where: { id: due.id }, data: { secondLookAt: null } }) : null;
}
