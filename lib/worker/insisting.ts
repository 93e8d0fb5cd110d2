import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/core/db";
import { logger } from "@/lib/core/log";

const pauseMs = 500;
const faultsOfOurOwn = 5;

/**
 * Tries until the database has done what is asked, for as long as it is away: what a gateway said about a message
 * and was not stored is forgotten with this process, and the message would go out a second time. When the
 * database is there and still does not do it, the fault is ours and is thrown.
 * @param work must be safe to do twice: its commit may have happened although the answer to it was lost
 */
export async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1, faults = 0; ; tries += 1) {
    try {
      return await work();
    } catch (err) {
      if (await databaseAnswers()) faults += 1;
      if (faults === faultsOfOurOwn) throw err;
      if (tries === 1) logger("deliver").warn({ err }, "the database is asked again");
      await sleep(pauseMs);
    }
  }
}

const databaseAnswers = (): Promise<boolean> =>
  db().$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
