import { db, transaction } from "@/lib/core/db";
import { notItsFault } from "./counting";
import { addDelays, slowerThan } from "./delays";
import { waysInUse } from "./ways";

/**
 * The rules of GOV.UK Notify (notifications-api, app/dao/provider_details_dao.py and app/celery/scheduled_tasks.py):
 * ten points away from a gateway that errs or is slow, at most once a minute for errors and once in five for slowness,
 * and ten points back when nothing moved for fifteen. Notify counts 50 errors in a minute; a desk sends less, so the
 * share of errors counts here.
 */
const windowMs = 15 * 60_000;
const points = 10;
const least = 10;
const errorsMs = 60_000;
const slowMs = 5 * 60_000;
const backMs = 15 * 60_000;
const badShare = 0.15;
const enough = 10;
const slowHandover = 5_000;

export type Record15 = { gateway: string; sent: number; errors: number; slow: number };
export type Standing = { gateway: string; share: number; weighedAt: Date | null };

/**
 * The shares after this minute. When every gateway of the channel is as bad, nothing moves: the fault lies elsewhere.
 * @param standings of one channel's gateways
 * @param records what they did in the last fifteen minutes
 */
export function weigh(standings: Standing[], records: Record15[], now: Date): Standing[] {
  const verdicts = standings.map((standing) => {
    const record = records.find(({ gateway }) => gateway === standing.gateway);
    return { standing, verdict: record ? verdictOf(record) : ("good" as const) };
  });
  const allBad = verdicts.every(({ verdict }) => verdict !== "good");
  return verdicts.flatMap(({ standing, verdict }) => {
    const quietMs = standing.weighedAt ? now.getTime() - standing.weighedAt.getTime() : Infinity;
    const step = allBad ? 0 : stepOf(verdict, quietMs);
    const share = Math.min(100, Math.max(least, standing.share + step));
    return share === standing.share ? [] : [{ gateway: standing.gateway, share, weighedAt: now }];
  });
}

function verdictOf({ sent, errors, slow }: Record15): "errs" | "slow" | "good" {
  if (sent < enough) return "good";
  if (errors / sent >= badShare) return "errs";
  return slow / sent >= badShare ? "slow" : "good";
}

function stepOf(verdict: "errs" | "slow" | "good", quietMs: number): number {
  if (verdict === "errs") return quietMs >= errorsMs ? -points : 0;
  if (verdict === "slow") return quietMs >= slowMs ? -points : 0;
  return quietMs >= backMs ? points : 0;
}

/** Moves weight between the gateways of each channel. Run once a minute, by any worker. */
export async function weighGateways(now: Date): Promise<void> {
  const ways = await waysInUse();
  const since = new Date(now.getTime() - windowMs);
  const rows = await db().gatewayMinute.findMany({ where: { minute: { gte: since } } });
  const records = ways.map(({ id }) => {
    const its = rows.filter(({ gateway }) => gateway === id);
    const count = (wanted: typeof its) => wanted.reduce((sum, row) => sum + row.count, 0);
    const delays = its.map((row) => row.delays).reduce(addDelays, []);
    const errors = count(its.filter(({ outcome }) => !notItsFault.includes(outcome)));
    return { gateway: id, sent: count(its), errors, slow: slowerThan(delays, slowHandover) };
  });
  await transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('weighing gateways', 0))`;
    const known = await tx.gatewayHealth.findMany();
    for (const channel of ["sms", "email"] as const) {
      const standings = ways
        .filter((way) => way.channel === channel)
        .map(({ id }) => known.find(({ gateway }) => gateway === id) ?? newStanding(id));
      for (const { gateway, share, weighedAt } of weigh(standings, records, now)) {
        const data = { share, weighedAt };
        await tx.gatewayHealth.upsert({ where: { gateway }, create: { gateway, ...data }, update: data });
      }
    }
  });
}

const newStanding = (gateway: string): Standing => ({ gateway, share: 100, weighedAt: null });
