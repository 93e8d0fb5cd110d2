import type { CustomerActor, PublicActor } from "@/lib/access/actor";
import { consume, giveBack } from "@/lib/access/limits";
import { openTicketRow } from "@/lib/access/sealed-content";
import { visibleTickets } from "@/lib/access/visibility";
import { systemClock } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import { type Result, refuse } from "@/lib/core/result";
import type { PromiseMove } from "@/lib/generated/prisma/client";
import type {
  CallbackState,
  ClaimOutcome,
  DeliveryState,
  Disclosure,
  ReplyChannel,
  TicketStatus,
  TicketType,
} from "@/lib/generated/prisma/enums";
import { isLocale, type Locale, locales } from "@/lib/i18n/locales";
import { waitsUntil } from "@/lib/messages/held-back";
import { questionnaireOf } from "@/lib/questionnaires/reading";
import type { AnswerSet, Questionnaire } from "@/lib/questionnaires/schema";
import type { LegalProfile } from "@/lib/settings/legal-schema";
import { readSettings } from "@/lib/settings/reading";
import { lawOf } from "@/lib/tickets/law";
import { parseReference } from "@/lib/tickets/reference";
import { openMove } from "@/lib/tickets/sealed-move";
import { openNote } from "@/lib/tickets/sealed-note";
import { isOpen } from "@/lib/tickets/status";
import { type TrackedFallback, trackedFallback } from "@/lib/tickets/tracked-fallback";
import { matchesTrackingCode } from "@/lib/tickets/tracking-code";
import { reopenableUntil, takesWords, type WayOn, waysOn } from "@/lib/tickets/ways-on";

/**
 * Opens one ticket to whoever holds its reference and code. A wrong reference and a wrong code get the same
 * answer after the same work, and wrong tries are limited by network and by reference.
 */
export async function openTicket(
  actor: PublicActor,
  typed: { reference: string; code: string },
): Promise<Result<{ ticketId: string; reference: string; locale: Locale }, "notFound" | "tooMany">> {
  const reference = parseReference(typed.reference);
  const limits = [await consume("trackByNetwork", actor.network)];
  if (reference) limits.push(await consume("trackByReference", reference));
  if (limits.some((limit) => !limit.ok)) return refuse("tooMany");
  const ticket = reference ? await db().ticket.findUnique({ where: { reference } }) : null;
  const opens = matchesTrackingCode(ticket?.id ?? "", typed.code);
  if (!ticket || !opens) return refuse("notFound");
  await Promise.all([
    giveBack("trackByNetwork", actor.network),
    giveBack("trackByReference", ticket.reference),
  ]);
  const locale = isLocale(ticket.locale) ? ticket.locale : locales[0];
  return { ok: true, ticketId: ticket.id, reference: ticket.reference, locale };
}

export type TrackedTicket = {
  reference: string;
  ticketType: TicketType;
  status: TicketStatus;
  statusChangeDate: Date;
  creationDate: Date;
  description: string;
  /** What was answered in the form, and the version that asked. */
  answers: AnswerSet;
  questionnaire: Questionnaire;
  expectedResolutionDate: Date | null;
  /** When the answer is due now; null when nothing is owed. */
  dueAt: Date | null;
  /** Claims only. */
  legalDueAt: Date | null;
  /** Of a claim that was decided: how, and when its customer got to know. */
  decided: { outcome: ClaimOutcome; at: Date } | null;
  /** The law that a claim was filed under. */
  law: LegalProfile | null;
  /** What was promised before, and why it is not any more; in the order of time. */
  moves: Pick<PromiseMove, "id" | "kind" | "cause" | "from" | "until" | "reason" | "creationDate">[];
  replyChannel: ReplyChannel | null;
  replyAddress: string | null;
  /** Of a fraud report: whom it names. */
  disclosure: Disclosure | null;
  conversation: {
    id: string;
    kind: "customer" | "answer";
    text: string;
    creationDate: Date;
    /** For an answer: it asks something back. */
    asks: boolean;
    /** For the answer that ends a claim: what became of it. */
    outcome: ClaimOutcome | null;
    /** For an answer: how it went out, and what became of it. */
    channel: ReplyChannel | null;
    /** Where it went, when that is known. */
    address: string | null;
    deliveryState: DeliveryState | null;
    deliveredAt: Date | null;
    /** What was done because its channel failed. */
    fallback: TrackedFallback | null;
    /** When it goes out, where it waits because it is night. */
    waitsUntil: Date | null;
  }[];
  callback: { state: CallbackState; windowStart: Date; windowEnd: Date; phone: string } | null;
  canAdd: boolean;
  /** Where it has ended and can be opened again: until when. */
  reopenableUntil: Date | null;
  ways: WayOn[];
};

/**
 * The ticket as its customer sees it: never internal notes, never who answered. An answer that waits for a
 * call is spoken first and shown afterwards.
 * @throws NotFound
 */
export async function readTracked(actor: CustomerActor, clock = systemClock): Promise<TrackedTicket> {
  const found = await db().ticket.findFirst({
    where: visibleTickets(actor),
    include: {
      deadlines: true,
      moves: { orderBy: [{ creationDate: "asc" }, { id: "asc" }] },
      notes: {
        where: { kind: { in: ["customer", "answer"] } },
        orderBy: { creationDate: "asc" },
        include: { messages: { orderBy: [{ creationDate: "desc" }, { id: "desc" }] } },
      },
      callbacks: { orderBy: [{ creationDate: "desc" }, { id: "desc" }] },
    },
  });
  if (!found) throw new NotFound();
  const ticket = { ...openTicketRow(found, { identity: true }), notes: found.notes.map(openNote) };
  const [settings, now] = [await readSettings(), clock()];
  const running = ticket.deadlines.filter((deadline) => !deadline.metAt && isOpen(ticket.status));
  const dueAt = running.find((deadline) => deadline.kind === "answer" && !deadline.pausedAt)?.dueAt ?? null;
  const told = ticket.expectedResolutionDate;
  const decidedAt = ticket.notes.findLast(
    (note) => note.outcome === ticket.outcome && note.arrivedAt,
  )?.arrivedAt;
  const spoken = (note: (typeof ticket.notes)[number]) =>
    note.kind === "customer" || note.messages.length > 0 || note.arrivedAt;
  const spokenBy = ticket.disclosure === "anonymous" ? null : "phone";
  return {
    reference: ticket.reference,
    ticketType: ticket.ticketType,
    status: ticket.status,
    statusChangeDate: ticket.statusChangeDate,
    creationDate: ticket.creationDate,
    description: ticket.description,
    answers: ticket.answers as unknown as AnswerSet,
    questionnaire: await questionnaireOf(ticket),
    expectedResolutionDate: ticket.expectedResolutionDate,
    // A promise that was broken was given again; the desk may be in more of a hurry than what it said.
    dueAt: dueAt && told && told > dueAt ? told : dueAt,
    legalDueAt: running.find((deadline) => deadline.kind === "legal")?.dueAt ?? null,
    law: ticket.ticketType === "claim" ? await lawOf(ticket, settings) : null,
    decided: ticket.outcome && { outcome: ticket.outcome, at: decidedAt ?? ticket.statusChangeDate },
    moves: ticket.moves.map(openMove),
    replyChannel: ticket.replyChannel,
    replyAddress: ticket.replyAddress,
    disclosure: ticket.disclosure,
    conversation: ticket.notes.filter(spoken).map((note) => {
      const message = note.messages[0];
      return {
        id: note.id,
        kind: note.kind === "customer" ? "customer" : "answer",
        text: note.text,
        creationDate: note.creationDate,
        asks: note.kind === "answer" && note.statusAfter === "pending",
        outcome: note.outcome,
        channel: note.kind === "customer" ? null : (message?.channel ?? spokenBy),
        address: message?.address || ticket.replyAddress,
        deliveryState: note.kind === "customer" ? null : (message?.state ?? (spokenBy ? "delivered" : null)),
        deliveredAt: note.arrivedAt,
        fallback: trackedFallback(ticket, note),
        waitsUntil: message ? waitsUntil(message) : null,
      };
    }),
    callback: ticket.callbacks[0] ?? null,
    canAdd: takesWords(ticket, settings, now),
    reopenableUntil: reopenableUntil(ticket, settings),
    ways: waysOn(ticket, settings, now),
  };
}
