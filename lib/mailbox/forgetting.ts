import { db } from "@/lib/core/db";

const dayMs = 86_400_000;
/** A mail that was placed stands on its ticket: as it came it is needed no more once nobody can doubt what it said. */
const placedMs = 30 * dayMs;
/** What machines wrote is of use only to see why no ticket came of it. */
const machineMs = 14 * dayMs;
const atOnce = 100;

/**
 * Forgets what nobody needs: octets of mails that were dealt with, and the words of those that made nothing. Rows stay, so
 * that the same mail is known again, and are counted.
 */
export async function forgetMail(now: Date): Promise<void> {
  const before = (ms: number) => ({ lt: new Date(now.getTime() - ms) });
  const placed = await db().inboundMail.findMany({
    where: {
      state: { in: ["note", "ticket", "handled"] },
      settledAt: before(placedMs),
      sealed: { not: null },
    },
    take: atOnce,
    select: { id: true },
  });
  const made = await db().inboundMail.findMany({
    where: {
      state: { in: ["machine", "bounce"] },
      settledAt: before(machineMs),
      OR: [{ sealed: { not: null } }, { sealedText: { not: null } }],
    },
    take: atOnce,
    select: { id: true },
  });
  const ids = (rows: { id: string }[]) => ({ id: { in: rows.map(({ id }) => id) } });
  await db().inboundMail.updateMany({ where: ids(placed), data: { sealed: null } });
  await db().inboundMail.updateMany({ where: ids(made), data: { sealed: null, sealedText: null } });
}
