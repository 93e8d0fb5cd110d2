import { addWorkingTime } from "@/lib/settings/calendar";
import type { Settings } from "@/lib/settings/schema";
import type { PromiseInput } from "@/lib/tickets/schema";

const dayMs = 86_400_000;

/**
 * By when the person is answered: the service target for this type and segment in the desk's working time,
 * or the end of the window they chose for a call.
 */
export function promiseFor(settings: Settings, input: PromiseInput, now: Date): Date {
  if (input.replyChannel === "phone" && input.windowEnd) return input.windowEnd;
  const { calendar, targets } = settings;
  const target = input.happeningNow ? targets.fraudHappeningNow : targets[input.ticketType][input.segment];
  return addWorkingTime(calendar, now, target);
}

/**
 * The legal date of a claim: calendar days from filing, 30 by default (CZ act 127/2005 Coll.: one month from
 * delivery; RU federal law 126-FZ art. 55(7): 30 days from registration). It never pauses.
 */
export const legalDateFor = (settings: Settings, filedAt: Date): Date =>
  new Date(filedAt.getTime() + settings.legalDays * dayMs);
