import { db } from "@/lib/core/db";
import { logger } from "@/lib/core/log";
import type { TicketType } from "@/lib/generated/prisma/enums";
import { type Calendar, localDay, openPeriods, workingMsBetween } from "@/lib/settings/calendar";

/** The queue of one ticket type, and how fast the desk can work through it. */
export type TypeLoad = {
  /**
   * Open tickets by the moment that they were promised, the nearest first: working milliseconds from now (0 for
   * those that are late), and how many.
   */
  ahead: { workingMs: number; count: number }[];
  /** Working milliseconds for one ticket on the best day lately; null when too few were answered to say. */
  msPerAnswer: number | null;
};

export type QueueLoad = Record<TicketType, TypeLoad>;

const idle: TypeLoad = { ahead: [], msPerAnswer: null };
/** Nobody waits: every promise is the target. */
export const noLoad: QueueLoad = { question: idle, claim: idle, fraudReport: idle };

const dayMs = 86_400_000;
/** The pace is that of the best of so many open days. A mean would call a desk slow that had nothing to do. */
const pastDays = 5;
/** Fewer answers a day than this are chance, not a pace. */
const leastAnswers = 10;
/** What was promised later than this is behind whoever comes now. */
const aheadMs = 60 * dayMs;
const keptMs = 15_000;

// Next loads a module once per bundle; one count serves every bundle in the process.
const shared = globalThis as typeof globalThis & {
  ozvenaQueueLoad?: { at: number; load: QueueLoad; next: Promise<QueueLoad> | null };
};

/**
 * The queue as it was some seconds ago, so that pages that say a promise cost the database nothing: whoever asks
 * for an old one is given it and sets off the next count. While the database is away it is the last one known.
 */
export async function readQueueLoad(calendar: Calendar): Promise<QueueLoad> {
  const kept = shared.ozvenaQueueLoad;
  if (kept && Date.now() - kept.at < keptMs) return kept.load;
  const next = kept?.next ?? countAgain(calendar);
  if (!kept) return next;
  kept.next = next;
  return kept.load;
}

/** Makes the next `readQueueLoad` of this process count anew. */
export function forgetQueueLoad(): void {
  shared.ozvenaQueueLoad = undefined;
}

async function countAgain(calendar: Calendar): Promise<QueueLoad> {
  const load = await countLoad(calendar, new Date()).catch((err) => {
    logger("promise").error({ err }, "the queue could not be counted");
    return shared.ozvenaQueueLoad?.load ?? noLoad;
  });
  shared.ozvenaQueueLoad = { at: Date.now(), load, next: null };
  return load;
}

type Row = { type: TicketType; at: Date | null; day: string | null; count: number };

/** One statement: open tickets by the hour that they were promised, and what left the queue on the last open days. */
export async function countLoad(calendar: Calendar, now: Date): Promise<QueueLoad> {
  const days = lastOpenDays(calendar, now);
  const until = new Date(now.getTime() + aheadMs);
  const since = days.at(-1)?.start ?? now;
  const rows = await db().$queryRaw<Row[]>`
    SELECT "ticketType" AS "type", date_trunc('hour', GREATEST("queueAt", ${now})) AS "at", NULL AS "day",
      count(*)::int AS "count"
    FROM "Ticket" WHERE "queueAt" < ${until} GROUP BY 1, 2
    UNION ALL
    SELECT "ticketType", NULL, ("metAt" AT TIME ZONE ${calendar.timeZone})::date::text, count(*)::int
    FROM "Deadline" JOIN "Ticket" ON "Ticket"."id" = "ticketId"
    WHERE "kind" = 'answer' AND "metAt" >= ${since} AND "metAt" <= ${now} GROUP BY 1, 3
    ORDER BY 1, 2`;
  const loadOf = (type: TicketType): TypeLoad => {
    const own = rows.filter((row) => row.type === type);
    const paces = days.flatMap(({ day, openMs }) => {
      const answered = own.find((row) => row.day === day)?.count ?? 0;
      return answered < leastAnswers ? [] : [openMs / answered];
    });
    return {
      ahead: inWorkingTime(calendar, now, own),
      msPerAnswer: paces.length > 0 ? Math.min(...paces) : null,
    };
  };
  return { question: loadOf("question"), claim: loadOf("claim"), fraudReport: loadOf("fraudReport") };
}

/** From one hour to the next, so that no stretch of time is measured twice. */
function inWorkingTime(calendar: Calendar, now: Date, rows: Row[]): TypeLoad["ahead"] {
  let [before, workingMs] = [now, 0];
  return rows.flatMap(({ at, count }) => {
    if (!at) return [];
    workingMs += workingMsBetween(calendar, before, at);
    before = at > before ? at : before;
    return [{ workingMs, count }];
  });
}

/** The last days on which the desk was open, today included once it has opened, the newest first. */
function lastOpenDays(calendar: Calendar, now: Date): { day: string; start: Date; openMs: number }[] {
  const today = Date.parse(`${localDay(calendar, now)}T00:00:00Z`);
  const found: { day: string; start: Date; openMs: number }[] = [];
  for (let back = 0; found.length < pastDays && back < 60; back++) {
    const day = new Date(today - back * dayMs).toISOString().slice(0, 10);
    const periods = openPeriods(calendar, day);
    const start = periods[0]?.start;
    if (!start || start > now) continue;
    const openMs = periods.reduce((sum, one) => sum + one.end.getTime() - one.start.getTime(), 0);
    found.push({ day, start, openMs });
  }
  return found;
}
