import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/core/db";
import { logger } from "@/lib/core/log";

const pauseMs = 500;
const faultsOfOurOwn = 5;

/**
 * Holds on to what a gateway said until it is stored, for as long as the database is away: forgotten, the
 * message would go out a second time. When the database is there and still does not take it, the fault is ours
 * and is thrown.
 * @param store must be safe to run twice: its commit may have happened although the answer to it was lost
 */
export async function untilStored<T>(store: () => Promise<T>): Promise<T> {
  for (let tries = 1, faults = 0; ; tries += 1) {
    try {
      return await store();
    } catch (err) {
      if (await databaseAnswers()) faults += 1;
      if (faults === faultsOfOurOwn) throw err;
      if (tries === 1) logger("deliver").warn({ err }, "what became of a message is not stored yet");
      await sleep(pauseMs);
    }
  }
}

const databaseAnswers = (): Promise<boolean> =>
  db().$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
