import type { SystemActor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { db, transaction } from "@/lib/core/db";

const worker: SystemActor = { kind: "system", name: "worker" };

/** How each gateway stands: how much of its weight counts, in percent, and whether its circuit is open. */
export async function readStandings(): Promise<Map<string, { share: number; open: boolean }>> {
  const rows = await db().gatewayHealth.findMany({
    select: { gateway: true, share: true, circuitOpenedAt: true },
  });
  return new Map(rows.map((row) => [row.gateway, { share: row.share, open: row.circuitOpenedAt !== null }]));
}

/** Writes down that a gateway cannot be reached; of an outage that is known already, nothing. */
export const outageBegan = (gateway: string, code: string | undefined, now: Date): Promise<void> =>
  transaction(async (tx) => {
    const data = { circuitOpenedAt: now, circuitCode: code ?? null };
    await tx.$executeRaw`INSERT INTO "GatewayHealth" ("gateway") VALUES (${gateway}) ON CONFLICT DO NOTHING`;
    const { count } = await tx.gatewayHealth.updateMany({ where: { gateway, circuitOpenedAt: null }, data });
    if (count === 1)
      await recordEvent(tx, worker, {
        kind: "circuitOpened",
        data: { gateway, code: code ?? null },
        at: now,
      });
  });

/** Writes down that a gateway is reached again. @returns false when nobody knew of an outage */
export const outageEnded = (gateway: string, now: Date): Promise<boolean> =>
  transaction(async (tx) => {
    const { count } = await tx.gatewayHealth.updateMany({
      where: { gateway, circuitOpenedAt: { not: null } },
      data: { circuitOpenedAt: null, circuitCode: null, lastSuccessAt: now },
    });
    if (count === 1) await recordEvent(tx, worker, { kind: "circuitClosed", data: { gateway }, at: now });
    return count === 1;
  });
