import { fromPrisma, PgBoss } from "pg-boss";
import type { Tx } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { logger } from "@/lib/core/log";

const schema = "jobs";

/** What a job carries: ids only, the row holds the truth. */
export type Job = { messageId: string };

// The row decides about retries. These are for a fault of our own, such as a database that is away.
const delivery = {
  policy: "short",
  retryLimit: 20,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 300,
  expireInSeconds: 300,
  notify: true,
} as const;

/** One queue a wire: a gateway that is down keeps its own messages waiting and no others. */
const queues = { email: delivery, sms: delivery };

export type Queue = keyof typeof queues;
export const queueNames = Object.keys(queues) as Queue[];

const shared = globalThis as typeof globalThis & { ozvenaJobs?: Promise<PgBoss> };

/**
 * Writes jobs over the caller's transaction. What it asks for itself goes over a connection of its own: were it
 * the pool's, transactions that hold all of them could wait for it for ever. No maintenance, no timers.
 */
function sender(): Promise<PgBoss> {
  shared.ozvenaJobs ??= open(
    new PgBoss({
      schema,
      connectionString: env().DATABASE_URL,
      max: 1,
      supervise: false,
      schedule: false,
      migrate: false,
    }),
  ).catch((error) => {
    shared.ozvenaJobs = undefined;
    throw error;
  });
  return shared.ozvenaJobs;
}

async function open(boss: PgBoss): Promise<PgBoss> {
  boss.on("error", (error) => logger("jobs").error({ err: error }, "the job engine stumbled"));
  return boss.start();
}

/**
 * Writes a job down in the caller's transaction: it is there when the transaction commits, and not otherwise.
 * A message has one waiting job at most.
 * @param startAfter not before this moment
 */
export async function enqueue(tx: Tx, queue: Queue, data: Job, startAfter?: Date): Promise<void> {
  const boss = await sender();
  const options = { db: fromPrisma(tx), singletonKey: data.messageId, ...(startAfter ? { startAfter } : {}) };
  await boss.send(queue, data, options);
}

/** Writes many jobs down at once, as `enqueue` does one; those that wait already are left as they are. */
export async function enqueueAll(tx: Tx, queue: Queue, all: Job[]): Promise<void> {
  if (all.length === 0) return;
  const boss = await sender();
  const jobs = all.map((data) => ({ data, singletonKey: data.messageId }));
  await boss.insert(queue, jobs, { db: fromPrisma(tx) });
}

/** Lets jobs that wait for their time go now, as far as these are waiting. */
export async function hurry(tx: Tx, queue: Queue, messageIds: string[]): Promise<void> {
  await tx.$executeRawUnsafe(
    `UPDATE ${schema}.job SET start_after = now()
     WHERE name = $1 AND state = 'created' AND start_after > now() AND singleton_key = ANY($2)`,
    queue,
    messageIds,
  );
}

/** Makes the engine's tables and queues where they are missing. Run once at start, before web and worker. */
export async function installJobs(): Promise<void> {
  const boss = await open(
    new PgBoss({ schema, connectionString: env().DATABASE_URL, max: 2, supervise: false, schedule: false }),
  );
  for (const [name, options] of Object.entries(queues)) {
    if (!(await boss.getQueue(name))) await boss.createQueue(name, options);
  }
  await boss.stop({ graceful: false });
}

/** Opens the engine for a worker: its own pool, woken by NOTIFY, polling as a floor. */
export function openWorkerJobs(): Promise<PgBoss> {
  return open(
    new PgBoss({
      schema,
      connectionString: env().DATABASE_URL,
      max: 4,
      useListenNotify: true,
      migrate: false,
      schedule: false,
    }),
  );
}

/** Lets go of the sender, so that a process can end. */
export async function closeJobs(): Promise<void> {
  const open = shared.ozvenaJobs;
  shared.ozvenaJobs = undefined;
  await (await open)?.stop({ graceful: false });
}
