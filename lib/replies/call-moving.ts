import type { StaffActor } from "@/lib/access/actor";
import type { Tx } from "@/lib/core/db";
import type { Settings } from "@/lib/settings/schema";
import { dueByCall } from "@/lib/tickets/clocks";
import { type LockedTicket, saveTicket } from "@/lib/tickets/deadlines";
import { tellMove } from "@/lib/tickets/move-telling";
import { type Move, recordMove } from "@/lib/tickets/promise-moves";

/**
 * A person was called and not reached, and is called again later: the promise moves with the call, and they are told
 * once, by SMS where the number takes one. A promise that was broken before the call stays broken.
 * @param call the number and window of the next try
 */
export async function promiseFollowsCall(
  tx: Tx,
  actor: StaffActor,
  ticket: LockedTicket,
  call: { phone: string; windowStart: Date; windowEnd: Date },
  settings: Settings,
  now: Date,
): Promise<void> {
  const { phone, windowStart: start, windowEnd: end } = call;
  const owed = ticket.deadlines.find((clock) => clock.kind === "answer" && !clock.metAt && !clock.pausedAt);
  const from = ticket.expectedResolutionDate ?? owed?.dueAt;
  if (!owed || !from || from.getTime() === end.getTime()) return;
  const clocks = ticket.deadlines.map((clock) => dueByCall(clock, end, now));
  await saveTicket(tx, ticket, { expectedResolutionDate: end }, clocks, now);
  const move: Move = { kind: "answer", cause: "notReached", from, until: end, reason: null };
  await recordMove(tx, actor, ticket, move, now);
  const reached = { ...ticket, replyChannel: "phone" as const, replyAddress: phone };
  await tellMove(tx, reached, move, { start, end }, settings, now);
}
