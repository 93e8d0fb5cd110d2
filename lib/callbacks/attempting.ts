import type { StaffActor } from "@/lib/access/actor";
import { visibleTickets } from "@/lib/access/visibility";
import type { Tx } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import type { Callback } from "@/lib/generated/prisma/client";
import type { CallOutcome } from "@/lib/generated/prisma/enums";

/** Reads a call for a change and keeps everybody else's change waiting. @throws NotFound */
export async function lockCall(tx: Tx, actor: StaffActor, id: string): Promise<Callback> {
  const call = await tx.callback.findFirst({ where: { id, ticket: visibleTickets(actor) } });
  if (!call) throw new NotFound();
  await tx.$queryRaw`SELECT 1 FROM "Callback" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.callback.findUniqueOrThrow({ where: { id } });
}

/** Writes one try of a locked call down. @returns which try it was, from 1 */
export async function writeAttempt(
  tx: Tx,
  callbackId: string,
  attempt: { at: Date; outcome: CallOutcome; said: string | null; staffId: string },
): Promise<number> {
  const number = (await tx.callAttempt.count({ where: { callbackId } })) + 1;
  await tx.callAttempt.create({ data: { callbackId, number, ...attempt } });
  return number;
}

/** Ends a person's hold on a locked call and says what becomes of it. */
export async function settleCall(
  tx: Tx,
  id: string,
  settled: Pick<Callback, "state"> &
    Partial<Pick<Callback, "noteId" | "completedAt" | "windowStart" | "windowEnd" | "phone" | "contactName">>,
): Promise<void> {
  await tx.callback.update({ where: { id }, data: { takenById: null, takenAt: null, ...settled } });
}
