import { createHmac } from "node:crypto";
import { pool } from "@/lib/core/db";
import { keyFor } from "@/lib/core/env";

/** How often this key has done a thing in a window of so many seconds, counted from its first time. */
export type ToCount = { key: string; seconds: number };
export type Counted = { times: number; retryAfterMs: number };

/** Keys are addresses of people and networks: the table holds only their keyed hash, of fixed length. */
const rowKey = (name: string, key: string): string =>
  `tally-${name}:${createHmac("sha256", keyFor("limits")).update(key).digest("base64url")}`;

/**
 * Counts one time of each, in one statement: exact under parallel calls from any number of processes. It refuses
 * nothing; what a count means is for the caller to say. The rows lie beside those of `consume` and expire as they do.
 * @param counts by a name of the caller's
 * @returns how many times it is now, this one included, and when the count begins anew
 */
export async function tally<Name extends string>(
  counts: Record<Name, ToCount>,
): Promise<Record<Name, Counted>> {
  const now = Date.now();
  const entries = Object.entries<ToCount>(counts).map(([name, { key, seconds }]) => ({
    name,
    key: rowKey(name, key),
    expire: now + seconds * 1000,
  }));
  // In the order of their keys: statements that count the same rows wait for each other and never in a circle.
  entries.sort((one, other) => (one.key < other.key ? -1 : 1));
  const { rows } = await pool().query<{ key: string; points: number; expire: string }>(
    `INSERT INTO rate_limit ("key", "points", "expire")
     SELECT "key", 1, "expire" FROM unnest($1::text[], $2::bigint[]) AS new("key", "expire")
     ON CONFLICT ("key") DO UPDATE SET
       "points" = CASE WHEN rate_limit."expire" <= $3 THEN 1 ELSE rate_limit."points" + 1 END,
       "expire" = CASE WHEN rate_limit."expire" <= $3 THEN excluded."expire" ELSE rate_limit."expire" END
     RETURNING "key", "points", "expire"`,
    [entries.map(({ key }) => key), entries.map(({ expire }) => expire), now],
  );
  const found = new Map(rows.map((row) => [row.key, row]));
  return Object.fromEntries(
    entries.map(({ name, key }) => {
      const row = found.get(key);
      return [name, { times: row?.points ?? 1, retryAfterMs: Number(row?.expire ?? now) - now }];
    }),
  ) as Record<Name, Counted>;
}

/** Takes back one time of each that was counted, for what did not come about. @param keys by the name of the count */
export async function untally(keys: Record<string, string>): Promise<void> {
  const rows = Object.entries(keys).map(([name, key]) => rowKey(name, key));
  rows.sort();
  await pool().query(
    `WITH mine AS (SELECT "key" FROM rate_limit WHERE "key" = ANY($1::text[]) ORDER BY "key" FOR UPDATE)
     UPDATE rate_limit SET "points" = greatest("points" - 1, 0) FROM mine WHERE rate_limit."key" = mine."key"`,
    [rows],
  );
}
