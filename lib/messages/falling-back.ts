import type { Tx } from "@/lib/core/db";
import type { FallbackStep } from "@/lib/generated/prisma/enums";

/** Says what is done about a message that did not arrive. @param at since when it is under way; null for a person to do */
export async function noteFallback(
  tx: Tx,
  id: string,
  fallback: FallbackStep | null,
  at: Date | null,
): Promise<void> {
  await tx.message.update({ where: { id }, data: { fallback, fallbackAt: at } });
}

/** An answer's words are on their way again: what failed with them before needs nobody any more. */
export async function dismissEarlier(tx: Tx, noteId: string, lastId: string, now: Date): Promise<void> {
  await tx.message.updateMany({
    where: { noteId, id: { not: lastId }, dismissedAt: null, fallback: { not: null } },
    data: { dismissedAt: now },
  });
}

/** A call that was made in a message's place came to nothing: the message is with a person again, to go by post. */
export async function callCameToNothing(tx: Tx, noteId: string): Promise<void> {
  await tx.message.updateMany({
    where: { noteId, dismissedAt: null, fallback: "call" },
    data: { fallback: "letter", fallbackAt: null },
  });
}

/** Its words went by post. */
export async function notePosted(tx: Tx, id: string, staffId: string, now: Date): Promise<void> {
  await tx.message.update({
    where: { id },
    data: { fallback: "letter", fallbackAt: now, postedAt: now, postedById: staffId, dismissedAt: now },
  });
}
