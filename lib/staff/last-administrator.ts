import type { Tx } from "@/lib/core/db";

/**
 * Would the desk be left without an administrator who can sign in? Locks every administrator's row until the
 * transaction ends, so that two people taking away each other's role come one after the other.
 * @param id the person about to lose the role
 */
export async function isLastAdministrator(tx: Tx, id: string): Promise<boolean> {
  const administrators = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM "Staff"
    WHERE role = 'administrator' AND active AND "passwordHash" IS NOT NULL
    ORDER BY id FOR UPDATE`;
  return administrators.length === 1 && administrators[0]?.id === id;
}
