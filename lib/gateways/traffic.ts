import type { StaffActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { addDelays, medianDelay } from "./delays";

const hourMs = 3_600_000;

/** What went by a gateway in a stretch of time. */
export type Stretch = { from: Date; taken: number; failed: number; medianMs: number | null };
export type Traffic = {
  hour: Stretch;
  /** Twenty-four hours, the present one last. */
  day: Stretch[];
  /** Seven times twenty-four hours. */
  week: Stretch[];
  /** Why tries failed, the most frequent first. */
  causes: { day: Cause[]; week: Cause[] };
};
type Cause = { cause: string; count: number };
type Hour = { gateway: string; at: Date; outcome: string; count: number; delays: number[] };

/** What went by each gateway in the last day and week. */
export async function readTraffic(_actor: StaffActor, now: Date): Promise<(gateway: string) => Traffic> {
  const present = Math.floor(now.getTime() / hourMs) * hourMs;
  const since = new Date(present - 167 * hourMs);
  const hours = await db().$queryRaw<Hour[]>`
    SELECT "gateway", "at", "outcome", max("total")::int AS "count",
      array_agg("several"::int ORDER BY "place") AS "delays"
    FROM (
      SELECT "gateway", date_trunc('hour', "minute") AS "at", "outcome", "place", sum("many") AS "several",
        sum("count") AS "total"
      FROM "GatewayMinute", unnest("delays") WITH ORDINALITY AS counted("many", "place")
      WHERE "minute" >= ${since} GROUP BY 1, 2, 3, 4
    ) AS places GROUP BY 1, 2, 3`;
  return (gateway) =>
    trafficOf(
      hours.filter((one) => one.gateway === gateway),
      present,
    );
}

function trafficOf(hours: Hour[], present: number): Traffic {
  const day = stretches(hours, present, 24, hourMs);
  const dayFrom = new Date(present - 23 * hourMs);
  return {
    hour: day.at(-1) ?? stretch([], new Date(present)),
    day,
    week: stretches(hours, present - 23 * hourMs, 7, 24 * hourMs),
    causes: { day: causesOf(hours.filter(({ at }) => at >= dayFrom)), week: causesOf(hours) },
  };
}

const stretches = (hours: Hour[], last: number, count: number, ms: number): Stretch[] =>
  Array.from({ length: count }, (_, index) => {
    const from = last - (count - 1 - index) * ms;
    const its = hours.filter(({ at }) => at.getTime() >= from && at.getTime() < from + ms);
    return stretch(its, new Date(from));
  });

function stretch(hours: Hour[], from: Date): Stretch {
  const sum = (wanted: Hour[]) => wanted.reduce((all, { count }) => all + count, 0);
  const taken = hours.filter(({ outcome }) => outcome === "taken");
  const delays = taken.map((one) => one.delays).reduce(addDelays, []);
  return { from, taken: sum(taken), failed: sum(hours) - sum(taken), medianMs: medianDelay(delays) };
}

function causesOf(hours: Hour[]): Cause[] {
  const counts = new Map<string, number>();
  for (const { outcome, count } of hours)
    if (outcome !== "taken") counts.set(outcome, (counts.get(outcome) ?? 0) + count);
  return [...counts]
    .map(([cause, count]) => ({ cause, count }))
    .sort((one, other) => other.count - one.count);
}

/** What happened to gateways in the last week, the newest first. */
export async function listOutageEvents(_actor: StaffActor, now: Date) {
  const rows = await db().event.findMany({
    where: {
      kind: { in: ["circuitOpened", "circuitClosed", "outageAlerted"] },
      at: { gte: new Date(now.getTime() - 168 * hourMs) },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 50,
  });
  return rows.map(({ id, at, kind, data }) => {
    const { gateway = "", code } = data as { gateway?: string; code?: string | null };
    return { id, at, kind, gateway, code: code ?? null };
  });
}
