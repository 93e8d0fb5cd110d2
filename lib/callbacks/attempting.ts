import type { StaffActor } from "@/lib/access/actor";
import { type OfTicket, visibleTickets } from "@/lib/access/visibility";
import type { Tx } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import type { Callback } from "@/lib/generated/prisma/client";
import type { CallOutcome } from "@/lib/generated/prisma/enums";
import { openCall, saidColumns, whomColumns } from "./sealed-call";

/** A call with everything about it, and the ticket that it is of. */
export type LockedCall = Callback & { ticket: OfTicket };

/** Reads a call for a change and keeps everybody else's change waiting. @throws NotFound */
export async function lockCall(tx: Tx, actor: StaffActor, id: string): Promise<LockedCall> {
  const call = await tx.callback.findFirst({ where: { id, ticket: visibleTickets(actor) } });
  if (!call) throw new NotFound();
  await tx.$queryRaw`SELECT 1 FROM "Callback" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const include = { ticket: { select: { id: true, ticketType: true } } } as const;
  return openCall(await tx.callback.findUniqueOrThrow({ where: { id }, include }));
}

/** Writes one try of a locked call down. @returns which try it was, from 1 */
export async function writeAttempt(
  tx: Tx,
  { id: callbackId, ticket }: Pick<LockedCall, "id" | "ticket">,
  attempt: { at: Date; outcome: CallOutcome; said: string | null; staffId: string },
): Promise<number> {
  const number = (await tx.callAttempt.count({ where: { callbackId } })) + 1;
  const said = saidColumns({ callbackId, number, said: attempt.said }, ticket);
  await tx.callAttempt.create({ data: { callbackId, number, ...attempt, ...said } });
  return number;
}

/** Ends a person's hold on a locked call and says what becomes of it. */
export async function settleCall(
  tx: Tx,
  call: Pick<LockedCall, "id" | "ticket" | "phone" | "contactName">,
  settled: Pick<Callback, "state"> &
    Partial<
      Pick<
        Callback,
        "noteId" | "completedAt" | "windowStart" | "windowEnd" | "phone" | "contactName" | "askedAt"
      >
    >,
): Promise<void> {
  const whom = whomColumns(call.id, call.ticket, { ...call, ...settled });
  await tx.callback.update({
    where: { id: call.id },
    data: { takenById: null, takenAt: null, askedAt: null, ...settled, ...whom },
  });
}
