import type { StaffActor } from "@/lib/access/actor";
import { visibleTickets } from "@/lib/access/visibility";
import { recordEvent } from "@/lib/audit/recording";
import { systemClock } from "@/lib/core/clock";
import { type Tx, transaction } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import { type Result, refuse } from "@/lib/core/result";

/**
 * Takes a call, so that nobody else dials the same number. Two people pressing at once: one gets it.
 * @returns `taken` when somebody else has it, `done` when it needs no call any more
 * @throws NotFound
 */
export function takeCallback(
  actor: StaffActor,
  id: string,
  clock = systemClock,
): Promise<Result<{ reference: string }, "taken" | "done">> {
  return transaction(async (tx) => {
    const { ticket, ticketId } = await seen(tx, actor, id);
    const { count } = await tx.callback.updateMany({
      where: { id, OR: [{ state: "scheduled" }, { state: "taken", takenById: actor.id }] },
      data: { state: "taken", takenById: actor.id, takenAt: clock() },
    });
    if (count === 1) {
      await recordEvent(tx, actor, { kind: "callTaken", ticketId, data: { callbackId: id } });
      return { ok: true, reference: ticket.reference };
    }
    const now = await tx.callback.findUniqueOrThrow({ where: { id } });
    return refuse(now.state === "taken" ? "taken" : "done");
  });
}

/** Gives a call back to the list. Another person's call stays theirs. @throws NotFound */
export function releaseCallback(actor: StaffActor, id: string): Promise<void> {
  return transaction(async (tx) => {
    const { ticketId } = await seen(tx, actor, id);
    const { count } = await tx.callback.updateMany({
      where: { id, state: "taken", takenById: actor.id },
      data: { state: "scheduled", takenById: null, takenAt: null },
    });
    if (count === 1)
      await recordEvent(tx, actor, { kind: "callReleased", ticketId, data: { callbackId: id } });
  });
}

async function seen(tx: Tx, actor: StaffActor, id: string) {
  const call = await tx.callback.findFirst({
    where: { id, ticket: visibleTickets(actor) },
    include: { ticket: { select: { reference: true } } },
  });
  if (!call) throw new NotFound();
  return call;
}
