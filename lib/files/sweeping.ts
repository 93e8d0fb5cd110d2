import { db } from "@/lib/core/db";
import { logger } from "@/lib/core/log";
import { sweepIncoming } from "./incoming";
import { putAway } from "./putting-away";

const minute = 60_000;
const hour = 60 * minute;
/** A file that was not stored by then broke off; one that nobody owns lost its draft or its ticket. */
const brokenOffMs = hour;
/** Beside an unsent message on a ticket. Files of a draft stay as long as the draft. */
const forgottenMs = 24 * hour;
const atOnce = 50;

/** Puts away what was removed, what broke off, and what nobody sent. */
export async function sweepFiles(now: Date): Promise<void> {
  await sweepIncoming(now);
  const before = (ms: number) => ({ lt: new Date(now.getTime() - ms) });
  const left = await db().file.findMany({
    where: {
      OR: [
        { removedAt: before(minute) },
        { sentAt: null, storedAt: null, creationDate: before(brokenOffMs) },
        { sentAt: null, draftId: null, ticketId: null, creationDate: before(brokenOffMs) },
        { sentAt: null, draftId: null, ticketId: { not: null }, creationDate: before(forgottenMs) },
      ],
    },
    take: atOnce,
  });
  for (const file of left) {
    await putAway(file).catch((error) =>
      logger("files").error({ err: error, fileId: file.id }, "a file that nobody wants could not be removed"),
    );
  }
}
