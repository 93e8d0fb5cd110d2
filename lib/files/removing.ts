import type { Actor } from "@/lib/access/actor";
import { systemClock } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { logger } from "@/lib/core/log";
import { mustSee, type Owner, waiting } from "./owning";
import { putAway } from "./putting-away";

/**
 * Takes a file away again while it is not sent. It is gone for everybody at once, from where it lies too; what
 * cannot be removed now is left to the worker.
 * @returns whether it was there
 * @throws NotFound for a ticket that the actor may not see
 */
export async function removeUpload(
  actor: Actor,
  owner: Owner,
  id: string,
  clock = systemClock,
): Promise<boolean> {
  await mustSee(actor, owner);
  const [file] = await db().file.updateManyAndReturn({
    where: { AND: [waiting(actor, owner), { id }] },
    data: { removedAt: clock() },
  });
  if (!file) return false;
  await putAway(file).catch((error) =>
    logger("files").warn({ err: error }, "a file could not be removed yet"),
  );
  return true;
}
