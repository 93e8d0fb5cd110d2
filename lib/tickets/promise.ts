import type { Ticket } from "@/lib/generated/prisma/client";
import {
  addWorkingMs,
  addWorkingTime,
  type Calendar,
  lastWorkingMoment,
  workingMsBetween,
} from "@/lib/settings/calendar";
import { legalDateFor, profileOf } from "@/lib/settings/legal";
import type { Settings } from "@/lib/settings/schema";
import type { QueueLoad, TypeLoad } from "@/lib/tickets/queue-load";
import type { PromiseInput } from "@/lib/tickets/schema";

/** However long the queue is: a later day than this tells nobody anything. */
const furthestDays = 20;

/**
 * By when the person is answered. For a call: the end of the window they chose. Else the target of this type and
 * segment in the desk's working time, or later where those ahead in the queue take longer at the desk's recent pace;
 * for a claim never later than the legal date. What is happening now goes before everybody and waits for nobody.
 * @param load how long the queue is and how fast it moves, from `readQueueLoad`
 */
export function promiseFor(settings: Settings, input: PromiseInput, now: Date, load: QueueLoad): Date {
  if (input.replyChannel === "phone" && input.windowEnd) return input.windowEnd;
  const { calendar, targets } = settings;
  const { ticketType, happeningNow } = input;
  const target = happeningNow ? targets.fraudHappeningNow : targets[ticketType][input.segment];
  const wanted = addWorkingTime(calendar, now, target);
  const possible = happeningNow ? wanted : notBeforeThePace(calendar, wanted, now, load[ticketType]);
  if (ticketType !== "claim") return possible;
  const legalDate = legalDateFor(profileOf(settings), calendar, input.topic ?? null, now);
  return notAfter(calendar, possible, legalDate, now);
}

/**
 * By when a person is answered whose promise has been broken: the next time of their target, but a day at most,
 * behind those alone that are late as well.
 * @param legalDate that is still to come
 */
export function promiseAgain(
  { calendar, targets }: Settings,
  { ticketType, segment }: Pick<Ticket, "ticketType" | "segment">,
  legalDate: Date | null,
  now: Date,
  load: QueueLoad,
): Date {
  const target = targets[ticketType][segment];
  const wanted = addWorkingTime(calendar, now, "days" in target ? { days: 1 } : target);
  const { ahead, msPerAnswer } = load[ticketType];
  const late = { ahead: ahead.filter(({ workingMs }) => workingMs === 0), msPerAnswer };
  const possible = notBeforeThePace(calendar, wanted, now, late);
  return legalDate ? notAfter(calendar, possible, legalDate, now) : possible;
}

function notBeforeThePace(calendar: Calendar, wanted: Date, now: Date, load: TypeLoad): Date {
  const wantedMs = workingMsBetween(calendar, now, wanted);
  const neededMs = workThrough(load, wantedMs);
  if (neededMs <= wantedMs) return wanted;
  const furthest = addWorkingTime(calendar, now, { days: furthestDays });
  const needed = addWorkingMs(calendar, now, neededMs);
  return needed < furthest ? needed : furthest < wanted ? wanted : furthest;
}

/**
 * The working time until a ticket filed now is answered: whoever is promised an earlier moment goes before it, and
 * the later it is promised, the more of them there are. The least time that fits.
 */
function workThrough({ ahead, msPerAnswer }: TypeLoad, wantedMs: number): number {
  if (msPerAnswer === null) return wantedMs;
  let reach = wantedMs;
  let before = 0;
  for (const { workingMs, count } of ahead) {
    if (workingMs > reach) break;
    before += count;
    reach = Math.max(reach, (before + 1) * msPerAnswer);
  }
  return reach;
}

/** A moment that the law allows: the last one up to its date at which somebody works, if there is one. */
function notAfter(calendar: Calendar, promised: Date, legalDate: Date, now: Date): Date {
  if (promised <= legalDate) return promised;
  const last = lastWorkingMoment(calendar, legalDate);
  return last > now ? last : legalDate;
}
