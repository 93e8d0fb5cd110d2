import type { StaffActor } from "@/lib/access/actor";
import { visibleTickets } from "@/lib/access/visibility";
import { nextWindowAfter } from "@/lib/callbacks/windows";
import { systemClock } from "@/lib/core/clock";
import { type Tx, transaction } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import { type Result, refuse } from "@/lib/core/result";
import { sayByDay, sayDay } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { lastWorkingMoment, localDay, openPeriods } from "@/lib/settings/calendar";
import type { LegalProfile } from "@/lib/settings/legal-schema";
import { endOfLegalSpan } from "@/lib/settings/legal-time";
import { readSettings } from "@/lib/settings/reading";
import type { Settings } from "@/lib/settings/schema";
import { toInstantMs } from "@/lib/settings/zone";
import type { Clock } from "@/lib/tickets/clocks";
import { type LockedTicket, lockTicket, saveTicket } from "@/lib/tickets/deadlines";
import { lawOf } from "@/lib/tickets/law";
import { whenRead, writeNotice } from "@/lib/tickets/move-telling";
import { moveOpenCall } from "@/lib/tickets/moving";
import { type Move, movedBefore, recordMove } from "@/lib/tickets/promise-moves";

const dayMs = 86_400_000;

export type Extension = {
  /** The last day of the extended time, "YYYY-MM-DD", local to the desk. */
  day: string;
  /** For the customer, in their language. */
  reason: string;
  submissionId: string;
};

type Refused = "noLegalDate" | "notAllowed" | "legalPassed" | "notLater" | "tooFar" | "callUnderWay";

/** The last instant of a local day. */
const endOf = (timeZone: string, day: string): Date =>
  new Date(toInstantMs(timeZone, Date.parse(`${day}T00:00:00Z`) + dayMs) - 1);

/** The last moment to which the law lets a claim be extended; null where it does not let it be extended. */
export const furthestExtension = (law: LegalProfile, { calendar }: Settings, filedAt: Date): Date | null =>
  law.extension && endOfLegalSpan(calendar, filedAt, law.extension.within);

/**
 * Extends the legal date of a claim, by at most what the law lets it be that the claim was filed under, and writes
 * the letter that the law asks for. The promise moves with it: by the new day there is an answer. The same form
 * extends once.
 * @returns `told` is false when nobody can be written to, so that the letter goes by post. Refused: `noLegalDate`
 *   when none runs, `notAllowed` by this law, `legalPassed`, `notLater`, `tooFar`, `callUnderWay` while somebody has
 *   the promised call
 * @throws NotFound
 */
export async function extendLegal(
  actor: StaffActor,
  reference: string,
  { day, reason, submissionId }: Extension,
  clock = systemClock,
): Promise<Result<{ told: boolean }, Refused>> {
  const settings = await readSettings();
  return transaction(async (tx) => {
    const now = clock();
    const ticket = await lockTicket(tx, { AND: [visibleTickets(actor), { reference }] });
    if (!ticket) throw new NotFound();
    if (await movedBefore(tx, ticket.id, submissionId)) return { ok: true, told: true };
    const legal = ticket.deadlines.find((one) => one.kind === "legal" && !one.metAt);
    if (!legal || ticket.ticketType !== "claim") return refuse("noLegalDate");
    const law = await lawOf(ticket, settings, tx);
    const until = endOf(settings.calendar.timeZone, day);
    const wrong = wrongDate(legal, furthestExtension(law, settings, ticket.creationDate), until, now);
    if (wrong) return refuse(wrong);
    const last = lastWorkingMoment(settings.calendar, until);
    const promise = last > now ? last : until;
    const call = callOn(settings, promise);
    const moved = await moveOpenCall(tx, actor, ticket, call, now);
    if (!moved.ok) return refuse("callUnderWay");
    const clocks = ticket.deadlines.map((one) => extended(one, until, promise));
    await saveTicket(tx, ticket, { expectedResolutionDate: promise }, clocks, now);
    const move: Move = { kind: "legal", cause: "staff", from: legal.dueAt, until, reason, submissionId };
    await recordMove(tx, actor, ticket, move, now);
    return { ok: true, told: await writeLetter(tx, ticket, law, move, settings, now) };
  });
}

function wrongDate(
  legal: Clock,
  furthest: Date | null,
  until: Date,
  now: Date,
): "notAllowed" | "legalPassed" | "notLater" | "tooFar" | null {
  if (!furthest) return "notAllowed";
  if (legal.dueAt < now) return "legalPassed";
  if (until <= legal.dueAt) return "notLater";
  return until > furthest ? "tooFar" : null;
}

/** A promise that waits for the customer goes on waiting. */
function extended(clock: Clock, until: Date, promise: Date): Clock {
  if (clock.kind === "legal") return { ...clock, dueAt: until };
  return clock.metAt || clock.pausedAt ? clock : { ...clock, dueAt: promise };
}

/** The first window of the day on which a promised call is due at the latest. */
function callOn({ calendar, callWindowMinutes }: Settings, promise: Date): { start: Date; end: Date } {
  // The end of a day that is open until midnight is that day's.
  const day = localDay(calendar, new Date(promise.getTime() - 1));
  const opens = openPeriods(calendar, day)[0]?.start ?? promise;
  return nextWindowAfter(calendar, callWindowMinutes, opens, opens);
}

function writeLetter(
  tx: Tx,
  ticket: LockedTicket,
  law: LegalProfile,
  move: Move,
  settings: Settings,
  now: Date,
): Promise<boolean> {
  const locale = ticket.locale as Locale;
  const { timeZone } = settings.calendar;
  const by = (date: Date) => sayByDay(locale, date, timeZone, whenRead(now));
  return writeNotice(tx, ticket, "extension", settings, now, {
    filed: sayDay(locale, ticket.creationDate, timeZone, whenRead(now)),
    from: by(move.from),
    until: by(move.until),
    reason: move.reason ?? "",
    law: law.law[locale],
    authority: law.authority?.[locale] ?? "",
    hasAuthority: law.authority ? "yes" : "no",
  });
}
