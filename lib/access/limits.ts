import { createHmac } from "node:crypto";
import { RateLimiterPostgres, type RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/lib/core/db";
import { keyFor } from "@/lib/core/env";
import type { Refusal } from "@/lib/core/result";

const minutes = 60;
const hours = 60 * minutes;

/** How often one key may do a thing: so many times in so many seconds, counted from the first time. */
const limits = {
  // A mobile operator's customers share a few addresses (carrier-grade NAT, RFC 6888): an outage brings thousands of
  // honest people at once from one of them. This stops a flood, not a person; what is sent is counted in pressure.ts.
  startDraftByNetwork: { points: 2_000, seconds: 10 * minutes },
  trackByNetwork: { points: 20, seconds: 15 * minutes },
  trackByReference: { points: 10, seconds: 15 * minutes },
  receiptByNetwork: { points: 10, seconds: 15 * minutes },
  // Never used up: it only tells how many there are.
  receiptByAll: { points: 1_000_000_000, seconds: 15 * minutes },
  uploadByNetwork: { points: 600, seconds: 1 * hours },
  uploadByOwner: { points: 60, seconds: 1 * hours },
  addToTicketByTicket: { points: 20, seconds: 1 * hours },
  mailBySender: { points: 20, seconds: 1 * hours },
  changeByTicket: { points: 20, seconds: 1 * hours },
  signInByEmail: { points: 10, seconds: 15 * minutes },
  signInByNetwork: { points: 50, seconds: 15 * minutes },
  ownPasswordByStaff: { points: 10, seconds: 15 * minutes },
} as const;

export type LimitName = keyof typeof limits;

/** Every limit by its name, for the sentences that say how often is too often. */
export const limitPoints = (limit: LimitName): number => limits[limit].points;

const shared = globalThis as typeof globalThis & { ozvenaLimiters?: Map<LimitName, RateLimiterPostgres> };

function limiter(limit: LimitName): RateLimiterPostgres {
  shared.ozvenaLimiters ??= new Map();
  const known = shared.ozvenaLimiters.get(limit);
  if (known) return known;
  const { points, seconds } = limits[limit];
  const made = new RateLimiterPostgres({
    // The pool is looked up at each call: it is replaced when the process closes and reopens it.
    storeClient: { query: (query: Parameters<ReturnType<typeof pool>["query"]>[0]) => pool().query(query) },
    storeType: "client",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: limit,
    points,
    duration: seconds,
    // One statement clears the expired rows of every limit, so one of them is enough to run it.
    clearExpiredByTimeout: shared.ozvenaLimiters.size === 0,
  });
  shared.ozvenaLimiters.set(limit, made);
  return made;
}

/** Keys are addresses of people and networks: the table holds only their keyed hash, of fixed length. */
const hashed = (key: string): string =>
  createHmac("sha256", keyFor("limits")).update(key).digest("base64url");

/**
 * Counts one try of `key` against a limit. Exact under parallel calls from any number of processes: one
 * upsert decides.
 * @returns how many there were with this one, or `tooMany` with the milliseconds until the next try counts anew
 */
export async function consume(
  limit: LimitName,
  key: string,
): Promise<{ ok: true; used: number } | (Refusal<"tooMany"> & { retryAfterMs: number })> {
  try {
    const { consumedPoints: used } = await limiter(limit).consume(hashed(key));
    return { ok: true, used };
  } catch (thrown) {
    if (isUsedUp(thrown)) {
      return { ok: false, reason: "tooMany", retryAfterMs: thrown.msBeforeNext };
    }
    throw thrown;
  }
}

/**
 * Told by its shape: each bundle of Next's has a class RateLimiterRes of its own, and a limiter that a page has made
 * throws one that a route does not know.
 */
const isUsedUp = (thrown: unknown): thrown is RateLimiterRes =>
  typeof thrown === "object" && thrown !== null && "msBeforeNext" in thrown;

/**
 * Takes one counted try back, because it was right. Whole offices, and all the phones of a mobile network, come
 * from one address: there only wrong tries may count.
 */
export async function giveBack(limit: LimitName, key: string): Promise<void> {
  await limiter(limit).reward(hashed(key), 1);
}

/** Forgets the tries of `key`, after one of them was right. */
export async function forgive(limit: LimitName, key: string): Promise<void> {
  await limiter(limit).delete(hashed(key));
}
