import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import type { Tx } from "@/lib/core/db";
import { there, waiting } from "./owning";

/**
 * Makes the files of a draft files of the ticket that it became, and says so in the ticket's history.
 * @returns how many there were
 */
export async function attachDraftFiles(
  tx: Tx,
  actor: Actor,
  { draftId, ticketId }: { draftId: string; ticketId: string },
  now: Date,
): Promise<number> {
  const where = { draftId, sentAt: null, ...there };
  const { count } = await tx.file.updateMany({ where, data: { draftId: null, ticketId, sentAt: now } });
  if (count > 0) await recordEvent(tx, actor, { kind: "filesAdded", ticketId, data: { count }, at: now });
  return count;
}

/**
 * Sends the files that wait beside what the actor has written on a ticket, as part of this note, or of what the ticket
 * was filed with.
 * @returns how many there were
 */
export async function attachToNote(
  tx: Tx,
  actor: Actor,
  { ticketId, noteId }: { ticketId: string; noteId: string | null },
  now: Date,
): Promise<number> {
  const where = { AND: [waiting(actor, { ticketId }), there] };
  const { count } = await tx.file.updateMany({ where, data: { noteId, sentAt: now } });
  if (count > 0)
    await recordEvent(tx, actor, {
      kind: "filesAdded",
      ticketId,
      data: { count, ...(noteId ? { noteId } : {}) },
      at: now,
    });
  return count;
}
