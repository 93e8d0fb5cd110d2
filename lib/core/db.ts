import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/core/env";
import { type Prisma, PrismaClient } from "@/lib/generated/prisma/client";

declare const inTransaction: unique symbol;

/** A database inside one transaction. Only `transaction()` makes one, so what takes it cannot run outside. */
export type Tx = Prisma.TransactionClient & { readonly [inTransaction]: true };

type Connection = { pool: pg.Pool; prisma: PrismaClient };

// Next loads a module once per bundle: the pool hangs on globalThis so that a process has one.
const shared = globalThis as typeof globalThis & { ozvenaDatabase?: Connection };

function connection(): Connection {
  if (!shared.ozvenaDatabase) {
    const pool = new pg.Pool({
      connectionString: env().DATABASE_URL,
      max: 10,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
    });
    // An idle connection that the server drops must not end the process; the next query opens another.
    pool.on("error", () => {});
    // Minimal: an error says what went wrong and not what a person had written.
    shared.ozvenaDatabase = {
      pool,
      prisma: new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: "minimal" }),
    };
  }
  return shared.ozvenaDatabase;
}

/** The database, for reading and for single statements that stand alone. */
export const db = (): PrismaClient => connection().prisma;

/** The pool below Prisma, for the two libraries that speak to PostgreSQL by themselves. */
export const pool = (): pg.Pool => connection().pool;

/**
 * Runs `work` in one transaction (read committed) and gives back what it gives back.
 * A throw rolls everything back, jobs included.
 */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction((tx) => work(tx as Tx), { maxWait: 10_000, timeout: 20_000 });
}

/** Closes every connection of this process. */
export async function disconnect(): Promise<void> {
  const open = shared.ozvenaDatabase;
  shared.ozvenaDatabase = undefined;
  if (!open) return;
  await open.prisma.$disconnect();
  await open.pool.end().catch(() => {});
}
