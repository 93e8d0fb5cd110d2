import type { StaffActor } from "@/lib/access/actor";
import { visibleTypes } from "@/lib/access/visibility";
import type { TicketType } from "@/lib/generated/prisma/enums";
import { listColleagues } from "@/lib/staff/reading";

export type Assignee = { id: string; name: string };

/**
 * Those who may work on a ticket of this type: active people who may see it, by name.
 * Without a type: everybody who can be met as an owner in the actor's own queue.
 */
export async function listAssignees(actor: StaffActor, ticketType?: TicketType): Promise<Assignee[]> {
  const colleagues = await listColleagues(actor);
  const types = ticketType ? [ticketType] : visibleTypes(actor);
  return colleagues
    .filter(({ role }) => visibleTypes({ ...actor, role }).some((type) => types.includes(type)))
    .map(({ id, name }) => ({ id, name }));
}
