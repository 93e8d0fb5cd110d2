import type { Ticket } from "@/lib/generated/prisma/client";
import { legalDateFor, profileOf } from "@/lib/settings/legal";
import type { Settings } from "@/lib/settings/schema";
import type { Clock } from "@/lib/tickets/clocks";
import type { LockedTicket } from "@/lib/tickets/deadlines";

/**
 * What a ticket gets that becomes a claim: the law that it is under from now on, and the legal clock from the day it
 * was filed. One that has been a claim before keeps what it had.
 * @param filedAt when the person said that it is a claim, where that was later
 * @param legalProfileId of `keepProfile(profileOf(settings))`, asked for before the transaction
 */
export function asClaim(
  ticket: LockedTicket,
  settings: Settings,
  legalProfileId: string,
  filedAt = ticket.creationDate,
): { change: Partial<Pick<Ticket, "legalProfileId">>; clocks: Clock[] } {
  if (ticket.deadlines.some((clock) => clock.kind === "legal"))
    return { change: {}, clocks: ticket.deadlines };
  const dueAt = legalDateFor(profileOf(settings), settings.calendar, topicKeyOf(ticket.answers), filedAt);
  const legal: Clock = { kind: "legal", dueAt, metAt: null, pausedAt: null, remainingMs: null };
  return { change: { legalProfileId }, clocks: [...ticket.deadlines, legal] };
}

/** What a ticket is about, by the key of its questionnaire; null where nobody asked. */
export function topicKeyOf(answers: Ticket["answers"]): string | null {
  const topic = answers && typeof answers === "object" && !Array.isArray(answers) ? answers.topic : null;
  return typeof topic === "string" ? topic : null;
}
