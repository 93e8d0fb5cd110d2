import { randomUUID } from "node:crypto";
import { db } from "@/lib/core/db";

const id = randomUUID();
const startedAt = new Date();
const forgottenAfterMs = 86_400_000;

/** Says that this worker lives, and forgets those that have been gone for a day. */
export async function beat(now: Date): Promise<void> {
  await db().workerHeartbeat.upsert({
    where: { id },
    create: { id, startedAt, seenAt: now },
    update: { seenAt: now },
  });
  await db().workerHeartbeat.deleteMany({
    where: { seenAt: { lt: new Date(now.getTime() - forgottenAfterMs) } },
  });
}

/** Takes this worker off the list when it ends by itself. */
export const lastBeat = () => db().workerHeartbeat.deleteMany({ where: { id } });
