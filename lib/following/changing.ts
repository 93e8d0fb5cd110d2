import type { CustomerActor } from "@/lib/access/actor";
import { consume } from "@/lib/access/limits";
import { visibleTickets } from "@/lib/access/visibility";
import { transaction } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import { type Refusal, refuse } from "@/lib/core/result";
import type { Going } from "@/lib/replies/going-on";
import { readSettings } from "@/lib/settings/reading";
import { lockTicket } from "@/lib/tickets/deadlines";
import { readQueueLoad } from "@/lib/tickets/queue-load";

/**
 * Every change that a customer makes to the ticket they hold: counted, guarded, locked, in one transaction.
 * @returns what `work` gives back, or `tooMany` past the limit of changes
 * @throws NotFound
 */
export async function changeOwn<T>(
  actor: CustomerActor,
  work: (going: Going) => Promise<T>,
  clock: () => Date,
): Promise<T | Refusal<"tooMany">> {
  if (!(await consume("changeByTicket", actor.ticketId)).ok) return refuse("tooMany");
  const settings = await readSettings();
  const load = await readQueueLoad(settings.calendar);
  return transaction(async (tx) => {
    const ticket = await lockTicket(tx, visibleTickets(actor));
    if (!ticket) throw new NotFound();
    return work({ tx, actor, ticket, settings, load, now: clock() });
  });
}
