import { db, type Tx } from "@/lib/core/db";
import type { Settings } from "@/lib/settings/schema";
import { type CallDay, nextWindowAfter, offeredWindows } from "./windows";

type Window = { start: Date; end: Date };
type Reading = Pick<Tx, "callback">;

const dayMs = 86_400_000;
/** So far ahead a window with room is looked for; then a call is promised beyond what the desk can do. */
const lookedAheadMs = 30 * dayMs;

/** The windows of the calls that are promised between two moments. */
const promised = (tx: Reading, from: Date, to: Date, but: string | null) =>
  tx.callback.findMany({
    where: {
      state: { in: ["scheduled", "taken"] },
      windowStart: { lt: to },
      windowEnd: { gt: from },
      ...(but ? { ticketId: { not: but } } : {}),
    },
    select: { windowStart: true, windowEnd: true },
  });

const hasRoom = (calls: { windowStart: Date; windowEnd: Date }[], { start, end }: Window, atOnce: number) =>
  calls.filter((call) => call.windowStart < end && call.windowEnd > start).length < atOnce;

/** The windows that a call can be promised for now: the desk is open, and somebody is free to call. */
export async function windowsWithRoom(settings: Settings, now: Date): Promise<CallDay[]> {
  const days = offeredWindows(settings.calendar, settings.callWindowMinutes, now);
  const last = days.at(-1)?.windows.at(-1);
  if (!last) return [];
  const calls = await promised(db(), now, last.end, null);
  return days
    .map(({ day, windows }) => ({
      day,
      windows: windows.filter((window) => hasRoom(calls, window, settings.calls.atOnce)),
    }))
    .filter(({ windows }) => windows.length > 0);
}

/** Is anybody free to call in this window? Asked outside of a promise; what promises it asks `takeRoom`. */
export const roomIn = async (window: Window, { calls }: Settings): Promise<boolean> =>
  hasRoom(await promised(db(), window.start, window.end, null), window, calls.atOnce);

/**
 * Is anybody free to call in this window? Whoever else wants to promise one waits until this transaction ends, so that
 * two at once do not take the same place. Call it after the ticket is locked.
 * @param ticketId whose own call does not stand in its way
 */
export async function takeRoom(
  tx: Tx,
  window: Window,
  { calls }: Settings,
  ticketId: string | null,
): Promise<boolean> {
  await lockPlaces(tx);
  return hasRoom(await promised(tx, window.start, window.end, ticketId), window, calls.atOnce);
}

/** The first window with room that starts neither before `after` nor before `notBefore`. */
export async function nextRoomAfter(
  tx: Tx,
  { calendar, callWindowMinutes, calls }: Settings,
  after: Date,
  notBefore: Date,
): Promise<Window> {
  await lockPlaces(tx);
  const first = nextWindowAfter(calendar, callWindowMinutes, after, notBefore);
  const until = new Date(first.start.getTime() + lookedAheadMs);
  const booked = await promised(tx, first.start, until, null);
  for (let window = first; window.start < until; ) {
    if (hasRoom(booked, window, calls.atOnce)) return window;
    const next = new Date(window.start.getTime() + 1);
    window = nextWindowAfter(calendar, callWindowMinutes, next, next);
  }
  return first;
}

const lockPlaces = (tx: Tx): Promise<number> =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('places for calls', 0))`;
