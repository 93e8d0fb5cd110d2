import { db } from "@/lib/core/db";

/** A call that somebody took and neither made nor gave back within this time is free again. */
const takenForMs = 3_600_000;

/** Gives back calls that were taken and forgotten. */
export async function bringBackCalls(now: Date): Promise<void> {
  await db().callback.updateMany({
    where: { state: "taken", takenAt: { lt: new Date(now.getTime() - takenForMs) } },
    data: { state: "scheduled", takenById: null, takenAt: null },
  });
}
