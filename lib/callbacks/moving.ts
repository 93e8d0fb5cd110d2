import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/core/db";
import type { Callback } from "@/lib/generated/prisma/client";
import { settleCall } from "./attempting";
import { type CallToPlan, planCall } from "./planning";
import { openCall } from "./sealed-call";

/**
 * Reads the calls that are still to come on a locked ticket, the oldest first, and keeps them from being taken
 * until this transaction ends.
 */
export async function lockOpenCalls(tx: Tx, ticketId: string): Promise<Callback[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Callback" WHERE "ticketId" = ${ticketId}::uuid
      AND "state" IN ('scheduled', 'taken', 'needsDecision') ORDER BY "id" FOR UPDATE`;
  if (rows.length === 0) return [];
  const where = { id: { in: rows.map(({ id }) => id) } };
  return (await tx.callback.findMany({ where, orderBy: { id: "asc" } })).map(openCall);
}

/**
 * Puts a promised call to another number or window: its words and what the calls so far brought stay with it.
 * @param open the ticket's locked calls; where there is none, a call is planned
 */
export async function moveCall(
  tx: Tx,
  actor: Actor,
  open: Callback[],
  call: CallToPlan,
  now: Date,
): Promise<void> {
  const last = open.at(-1);
  if (!last) {
    await planCall(tx, actor, call, now);
    return;
  }
  const { ticket, phone, contactName, windowStart, windowEnd } = call;
  await settleCall(
    tx,
    { ...last, ticket },
    { state: "scheduled", phone, contactName, windowStart, windowEnd },
  );
}
