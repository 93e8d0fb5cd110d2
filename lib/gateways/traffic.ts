import type { StaffActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { toInstantMs, toLocalMs } from "@/lib/settings/zone";
import { addDelays, medianDelay } from "./delays";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What went by a gateway in a stretch of time. */
export type Stretch = { from: Date; taken: number; failed: number; medianMs: number | null };
export type Traffic = {
  /** The last sixty minutes. */
  hour: Stretch;
  /** Twenty-four hours of the clock, the present one last. */
  day: Stretch[];
  /** Seven days of the calendar, today last. */
  week: Stretch[];
  /** Why tries failed, the most frequent first. */
  causes: { day: Cause[]; week: Cause[] };
};
type Cause = { cause: string; count: number };
type Counted = { gateway: string; at: Date; outcome: string; count: number; delays: number[] };

/** What went by each gateway in the last hour, day and week, by the clock of this time zone. */
export async function readTraffic(
  _actor: StaffActor,
  now: Date,
  timeZone: string,
): Promise<(gateway: string) => Traffic> {
  const today = dayOf(timeZone, now);
  const [hours, lately] = await Promise.all([
    countedByHour(startOf(timeZone, today - 6)),
    db().gatewayMinute.findMany({ where: { minute: { gte: new Date(now.getTime() - hourMs) } } }),
  ]);
  return (id) => {
    const its = hours.filter(({ gateway }) => gateway === id);
    const minutes = lately.filter(({ gateway }) => gateway === id).map((one) => ({ ...one, at: one.minute }));
    const present = Math.floor(now.getTime() / hourMs) * hourMs;
    const dayFrom = new Date(present - 23 * hourMs);
    return {
      hour: stretch(minutes, new Date(now.getTime() - hourMs)),
      day: last(24).map((ago) => {
        const from = present - ago * hourMs;
        return stretch(
          its.filter(({ at }) => at.getTime() >= from && at.getTime() < from + hourMs),
          new Date(from),
        );
      }),
      week: last(7).map((ago) =>
        stretch(
          its.filter(({ at }) => dayOf(timeZone, at) === today - ago),
          startOf(timeZone, today - ago),
        ),
      ),
      causes: { day: causesOf(its.filter(({ at }) => at >= dayFrom)), week: causesOf(its) },
    };
  };
}

const countedByHour = (since: Date): Promise<Counted[]> =>
  db().$queryRaw<Counted[]>`
    SELECT "gateway", "at", "outcome", max("total")::int AS "count",
      array_agg("several"::int ORDER BY "place") AS "delays"
    FROM (
      SELECT "gateway", date_trunc('hour', "minute") AS "at", "outcome", "place", sum("many") AS "several",
        sum("count") AS "total"
      FROM "GatewayMinute", unnest("delays") WITH ORDINALITY AS counted("many", "place")
      WHERE "minute" >= ${since} GROUP BY 1, 2, 3, 4
    ) AS places GROUP BY 1, 2, 3`;

/** Days are counted from 1 January 1970 on the wall clock. */
const dayOf = (timeZone: string, at: Date): number => Math.floor(toLocalMs(timeZone, at.getTime()) / dayMs);
const startOf = (timeZone: string, day: number): Date => new Date(toInstantMs(timeZone, day * dayMs));
/** How long ago each of so many stretches is, the longest first. */
const last = (count: number): number[] => Array.from({ length: count }, (_, index) => count - 1 - index);

function stretch(counted: Counted[], from: Date): Stretch {
  const sum = (wanted: Counted[]) => wanted.reduce((all, { count }) => all + count, 0);
  const taken = counted.filter(({ outcome }) => outcome === "taken");
  const delays = taken.map((one) => one.delays).reduce(addDelays, []);
  return { from, taken: sum(taken), failed: sum(counted) - sum(taken), medianMs: medianDelay(delays) };
}

function causesOf(counted: Counted[]): Cause[] {
  const counts = new Map<string, number>();
  for (const { outcome, count } of counted)
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
