import { db, type Tx, transaction } from "@/lib/core/db";
import { delayBorders, placeOf } from "./delays";

/** `taken`, or the cause why not: a key of `retrySchedule`. */
type Result = { gateway: string; outcome: string; ms: number; code?: string; at: Date };
type Minute = { gateway: string; minute: Date; outcome: string; count: number; ms: number; delays: number[] };
type Last = { gateway: string; successAt: Date | null; failureAt: Date | null; failureCode: string | null };

/** Causes that say nothing against the gateway: it did its part. */
export const notItsFault = ["taken", "outbox", "permanent", "greylisted", "mailboxFull"];

const minutes = new Map<string, Minute>();
const lasts = new Map<string, Last>();

/** Counts what came of one try, in the memory of this worker until `storeCounts`. */
export function countResult({ gateway, outcome, ms, code, at }: Result): void {
  const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000);
  const key = `${gateway} ${outcome} ${minute.getTime()}`;
  const counted = minutes.get(key) ?? {
    gateway,
    minute,
    outcome,
    count: 0,
    ms: 0,
    delays: Array<number>(delayBorders.length + 1).fill(0),
  };
  counted.count += 1;
  counted.ms += Math.round(ms);
  counted.delays[placeOf(ms)] = (counted.delays[placeOf(ms)] ?? 0) + 1;
  minutes.set(key, counted);
  const last = lasts.get(gateway) ?? { gateway, successAt: null, failureAt: null, failureCode: null };
  if (notItsFault.includes(outcome)) last.successAt = at;
  else {
    last.failureAt = at;
    last.failureCode = code ?? null;
  }
  lasts.set(gateway, last);
}

/** Adds what was counted to what all workers count. After a crash, what one second brought is not counted. */
export async function storeCounts(): Promise<void> {
  for (const [key, one] of [...minutes]) {
    // Taken out first: what is counted meanwhile is another minute's worth.
    minutes.delete(key);
    await addCounts(db(), one).catch((error: unknown) => {
      if (!minutes.has(key)) minutes.set(key, one);
      throw error;
    });
  }
  const told = [...lasts.values()];
  lasts.clear();
  for (const { gateway, successAt, failureAt, failureCode } of told) {
    const data = {
      ...(successAt ? { lastSuccessAt: successAt } : {}),
      ...(failureAt ? { lastFailureAt: failureAt, lastFailureCode: failureCode } : {}),
    };
    await db().gatewayHealth.upsert({ where: { gateway }, create: { gateway, ...data }, update: data });
  }
}

const keptDays = 8;
/** What is older than any chart lies here, so that the sums of all time are never less than before. */
const allBefore = new Date(0);

/** Folds counts that no chart shows any more into one for each gateway and outcome. */
export async function foldOldCounts(now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptDays * 86_400_000);
  await transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('folding counts', 0))`;
    const old = await tx.gatewayMinute.findMany({
      where: { minute: { gt: allBefore, lt: before } },
      take: 500,
    });
    for (const { gateway, minute, outcome, count, milliseconds, delays } of old) {
      const one = { gateway, minute: allBefore, outcome };
      await tx.gatewayMinute.delete({ where: { gateway_minute_outcome: { gateway, minute, outcome } } });
      await addCounts(tx, { ...one, count, ms: Number(milliseconds), delays });
    }
  });
}

const addCounts = (tx: Pick<Tx, "$executeRaw">, one: Minute): Promise<number> =>
  tx.$executeRaw`
    INSERT INTO "GatewayMinute" ("gateway", "minute", "outcome", "count", "milliseconds", "delays")
    VALUES (${one.gateway}, ${one.minute}, ${one.outcome}, ${one.count}, ${one.ms}, ${one.delays})
    ON CONFLICT ("gateway", "minute", "outcome") DO UPDATE SET
      "count" = "GatewayMinute"."count" + EXCLUDED."count",
      "milliseconds" = "GatewayMinute"."milliseconds" + EXCLUDED."milliseconds",
      "delays" = ARRAY(SELECT coalesce(a, 0) + coalesce(b, 0) FROM unnest("GatewayMinute"."delays", EXCLUDED."delays")
        WITH ORDINALITY AS places(a, b, place) ORDER BY place)`;
