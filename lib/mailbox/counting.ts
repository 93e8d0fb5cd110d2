import type { StaffActor } from "@/lib/access/actor";
import { systemClock } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { Forbidden } from "@/lib/core/errors";
import type { InboundMailState } from "@/lib/generated/prisma/enums";

const weekMs = 7 * 86_400_000;

/** What became of the mails of the last seven days, how many of each. @throws Forbidden unless an administrator */
export async function countMail(
  actor: StaffActor,
  clock = systemClock,
): Promise<Partial<Record<InboundMailState, number>>> {
  if (actor.role !== "administrator") throw new Forbidden();
  const since = new Date(clock().getTime() - weekMs);
  const groups = await db().inboundMail.groupBy({
    by: ["state"],
    where: { receivedAt: { gt: since } },
    _count: true,
  });
  return Object.fromEntries(groups.map(({ state, _count }) => [state, _count]));
}
