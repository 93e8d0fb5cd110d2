import type { Tx } from "@/lib/core/db";

export type CallToPlan = {
  ticketId: string;
  /** E.164 */
  phone: string;
  contactName: string | null;
  windowStart: Date;
  windowEnd: Date;
};

/** Promises a call: a row that the list of calls shows until somebody has been reached or has decided. */
export function planCall(tx: Tx, call: CallToPlan, now: Date): Promise<{ id: string }> {
  return tx.callback.create({ data: { ...call, creationDate: now }, select: { id: true } });
}

/** Withdraws the calls that are still to come, because the ticket has been answered or withdrawn. */
export async function cancelCalls(tx: Tx, ticketId: string, now: Date): Promise<void> {
  await tx.callback.updateMany({
    where: { ticketId, state: { in: ["scheduled", "taken", "needsDecision"] } },
    data: { state: "cancelled", completedAt: now, takenById: null, takenAt: null },
  });
}

/** Writes what to say, and the note that holds it, into the ticket's open call. @returns false when none is open */
export async function writeScript(
  tx: Tx,
  ticketId: string,
  note: { id: string; text: string },
): Promise<boolean> {
  const call = await tx.callback.findFirst({
    where: { ticketId, state: { in: ["scheduled", "taken", "needsDecision"] } },
    orderBy: { creationDate: "desc" },
  });
  if (!call) return false;
  await tx.callback.update({ where: { id: call.id }, data: { script: note.text, noteId: note.id } });
  return true;
}
