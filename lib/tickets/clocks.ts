import type { Deadline, Ticket } from "@/lib/generated/prisma/client";
import type { Priority } from "@/lib/generated/prisma/enums";
import { addWorkingMs, addWorkingTime, type Calendar, workingMsBetween } from "@/lib/settings/calendar";
import { isOpen } from "@/lib/tickets/status";

const dayMs = 86_400_000;
/** A ticket that owes nobody a date is looked at again after this long. */
const lookAgainMs = 14 * dayMs;
/** A clock that starts again leaves the desk at least this much working time. */
const atLeastAfterPauseMs = 3_600_000;

export type Clock = Pick<Deadline, "kind" | "dueAt" | "metAt" | "pausedAt" | "remainingMs">;

/**
 * The queue's key: the earliest promise that is still running, or a later look where none is.
 * @returns null when the ticket is not open
 */
export function queueMoment(
  ticket: Pick<Ticket, "status" | "statusChangeDate">,
  clocks: Clock[],
): Date | null {
  if (!isOpen(ticket.status)) return null;
  const running = clocks
    .filter((clock) => !clock.metAt && !clock.pausedAt)
    .map((clock) => clock.dueAt.getTime());
  return new Date(
    running.length > 0 ? Math.min(...running) : ticket.statusChangeDate.getTime() + lookAgainMs,
  );
}

/** Stops the service clock while the customer is waited for, keeping the working time that was left. */
export function paused(clock: Clock, calendar: Calendar, now: Date): Clock {
  if (clock.kind === "legal" || clock.metAt || clock.pausedAt) return clock;
  const remainingMs = now < clock.dueAt ? workingMsBetween(calendar, now, clock.dueAt) : 0;
  return { ...clock, pausedAt: now, remainingMs };
}

/** Starts the service clock again with what was left, but never so late that it is broken at once. */
export function resumed(clock: Clock, calendar: Calendar, now: Date): Clock {
  if (!clock.pausedAt) return clock;
  const left = Math.max(clock.remainingMs ?? 0, atLeastAfterPauseMs);
  return { ...clock, pausedAt: null, remainingMs: null, dueAt: addWorkingMs(calendar, now, left) };
}

/** How soon a ticket of this priority is to be answered at the latest, whatever was promised before. */
const hasteByPriority: Partial<Record<Priority, { days: number } | { hours: number }>> = {
  urgent: { hours: 4 },
  high: { days: 1 },
};

/** A higher priority pulls the answer nearer; a lower one lets it go back to what the customer was told. */
export function reprioritised(
  clock: Clock,
  priority: Priority,
  promisedAt: Date | null,
  calendar: Calendar,
  now: Date,
): Clock {
  if (clock.kind === "legal" || clock.metAt || clock.pausedAt) return clock;
  const haste = hasteByPriority[priority];
  const told = promisedAt ?? clock.dueAt;
  if (!haste) return { ...clock, dueAt: told > clock.dueAt ? told : clock.dueAt };
  const soon = addWorkingTime(calendar, now, haste);
  return { ...clock, dueAt: soon < clock.dueAt ? soon : clock.dueAt };
}

/**
 * A call is due at the end of the window that was chosen for it, sooner or later than the answer was. A promise
 * that is broken already stays broken: another way to answer does not mend it.
 */
export function dueByCall(clock: Clock, windowEnd: Date, now: Date): Clock {
  if (clock.kind === "legal" || clock.metAt || clock.pausedAt || clock.dueAt <= now) return clock;
  return clock.dueAt.getTime() === windowEnd.getTime() ? clock : { ...clock, dueAt: windowEnd };
}
