import { isSealed, type OfTicket } from "@/lib/access/visibility";
import type { Tx } from "@/lib/core/db";
import { seal, unseal } from "@/lib/core/sealing";
import type { PromiseMove } from "@/lib/generated/prisma/client";

const place = (id: string): string => `PromiseMove ${id}`;

/** The column with the reason that a person wrote, as the ticket's type wants it. */
export const reasonColumns = (id: string, ticket: OfTicket, reason: string | null) =>
  isSealed(ticket) && reason !== null
    ? { reason: null, sealed: seal(place(id), { reason }) }
    : { reason, sealed: null };

/** A move with its reason, whether it is sealed or not. @throws SealBroken */
export const openMove = <M extends Pick<PromiseMove, "id" | "reason" | "sealed">>(move: M): M =>
  move.sealed ? { ...move, ...unseal<Pick<PromiseMove, "reason">>(place(move.id), move.sealed) } : move;

/** Writes the moves of a ticket's promises anew as its type wants them: sealed, or not. @throws SealBroken */
export async function resealMoves(tx: Tx, ticket: OfTicket): Promise<void> {
  for (const move of await tx.promiseMove.findMany({ where: { ticketId: ticket.id } })) {
    const { id } = move;
    await tx.promiseMove.update({ where: { id }, data: reasonColumns(id, ticket, openMove(move).reason) });
  }
}
