import type { StaffActor } from "@/lib/access/actor";
import { isSealed, typesByRole, visibleTickets } from "@/lib/access/visibility";
import { recordEvent } from "@/lib/audit/recording";
import { cancelCalls } from "@/lib/callbacks/planning";
import { systemClock } from "@/lib/core/clock";
import { type Tx, transaction } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import { type Result, refuse } from "@/lib/core/result";
import type { ClaimOutcome, Priority, TicketStatus, TicketType } from "@/lib/generated/prisma/enums";
import { lockMessagesOf } from "@/lib/messages/sealed-message";
import { profileOf } from "@/lib/settings/legal";
import { keepProfile } from "@/lib/settings/legal-keeping";
import { readSettings } from "@/lib/settings/reading";
import type { Settings } from "@/lib/settings/schema";
import { acknowledgeLater } from "@/lib/tickets/acknowledging-later";
import { asClaim } from "@/lib/tickets/becoming-claim";
import { reprioritised } from "@/lib/tickets/clocks";
import { clocksToGoOn, type LockedTicket, lockTicket, saveTicket } from "@/lib/tickets/deadlines";
import { tellMove } from "@/lib/tickets/move-telling";
import { writeNote } from "@/lib/tickets/notes";
import { recordWaiting } from "@/lib/tickets/promise-moves";
import { resealHanging } from "@/lib/tickets/resealing";
import { isFinal, isOpen, nextStatuses } from "@/lib/tickets/status";
import { stepTo } from "@/lib/tickets/stepping";

type Change = { tx: Tx; ticket: LockedTicket; settings: Settings; now: Date };

/** Every change of a ticket by staff: guarded, locked, in one transaction. @throws NotFound */
export async function change<T>(
  actor: StaffActor,
  reference: string,
  work: (change: Change) => Promise<T>,
  clock = systemClock,
  { andMessages = false } = {},
): Promise<T> {
  const settings = await readSettings();
  return transaction(async (tx) => {
    const where = { AND: [visibleTickets(actor), { reference }] };
    if (andMessages) {
      const found = await tx.ticket.findFirst({ where, select: { id: true } });
      if (found) await lockMessagesOf(tx, found.id);
    }
    const ticket = await lockTicket(tx, where);
    if (!ticket) throw new NotFound();
    return work({ tx, ticket, settings, now: clock() });
  });
}

/** Gives a ticket to a person of the desk who may see it, or to nobody. */
export const assignTicket = (
  actor: StaffActor,
  reference: string,
  staffId: string | null,
): Promise<Result<object, "notPossible">> =>
  change(actor, reference, async ({ tx, ticket, now }) => {
    if (staffId && !(await maySee(tx, staffId, ticket.ticketType))) return refuse("notPossible");
    await recordEvent(tx, actor, {
      kind: "ticketAssigned",
      ticketId: ticket.id,
      data: { to: staffId },
      at: now,
    });
    await saveTicket(tx, ticket, { assigneeId: staffId }, ticket.deadlines, now);
    return { ok: true };
  });

async function maySee(tx: Tx, staffId: string, ticketType: TicketType): Promise<boolean> {
  const person = await tx.staff.findFirst({ where: { id: staffId, active: true }, select: { role: true } });
  return person !== null && typesByRole[person.role].includes(ticketType);
}

/**
 * Takes a step of the ticket's life by hand. An end withdraws the calls that were promised; a promise that had waited
 * for the customer goes on later, and they are told so.
 * @returns `claimOutcomeMissing` for a claim that no answer has given an outcome: its end is told by an answer
 */
export const changeStatus = (
  actor: StaffActor,
  reference: string,
  status: TicketStatus,
  clock = systemClock,
): Promise<Result<object, "notPossible" | "claimOutcomeMissing">> =>
  change(
    actor,
    reference,
    async ({ tx, ticket, settings, now }) => {
      if (status === ticket.status) return { ok: true };
      if (!nextStatuses(ticket.status).includes(status)) return refuse("notPossible");
      const outcome = isFinal(ticket, status) ? await statedOutcome(tx, ticket.id) : null;
      if (isFinal(ticket, status) && !outcome) return refuse("claimOutcomeMissing");
      const clocks = await clocksToGoOn(tx, ticket);
      const step = stepTo(ticket, status, clocks, settings.calendar, now);
      if (!isOpen(status)) await cancelCalls(tx, ticket.id, now);
      const data = { from: ticket.status, to: status };
      await recordEvent(tx, actor, { kind: "statusChanged", ticketId: ticket.id, data, at: now });
      const waited = await recordWaiting(tx, actor, ticket, step.clocks, now);
      const change = { ...step.change, ...waited.change, ...(outcome ? { outcome } : {}) };
      await saveTicket(tx, ticket, change, step.clocks, now);
      if (waited.move) await tellMove(tx, ticket, waited.move, null, settings, now);
      return { ok: true };
    },
    clock,
  );

/** What the last final answer to a claim says became of it. */
async function statedOutcome(tx: Tx, ticketId: string): Promise<ClaimOutcome | null> {
  const note = await tx.note.findFirst({
    where: { ticketId, kind: "answer", outcome: { not: null } },
    orderBy: [{ creationDate: "desc" }, { id: "desc" }],
  });
  return note?.outcome ?? null;
}

/**
 * Changes what kind of ticket it is. A question that turns out to be a claim gets the legal clock from the day
 * it was filed, and its customer is told the legal date. A fraud report can be made of anything, but unmade only by those who may read it. Whoever had
 * the ticket and may not, has it no longer: nobody else would ever be given it. What was said is sealed with the
 * first step and opened with the other.
 */
export async function changeType(
  actor: StaffActor,
  reference: string,
  ticketType: TicketType,
): Promise<Result<object, "notPossible">> {
  const legalProfileId = await keepProfile(profileOf(await readSettings()));
  const into = async ({ tx, ticket, settings, now }: Change): Promise<Result<object, "notPossible">> => {
    if (ticketType === ticket.ticketType) return { ok: true };
    const claim =
      ticketType === "claim"
        ? asClaim(ticket, settings, legalProfileId)
        : { change: {}, clocks: ticket.deadlines };
    const data = { from: ticket.ticketType, to: ticketType };
    await recordEvent(tx, actor, { kind: "typeChanged", ticketId: ticket.id, data, at: now });
    const keeps = ticket.assigneeId !== null && (await maySee(tx, ticket.assigneeId, ticketType));
    const assigneeId = keeps ? ticket.assigneeId : null;
    await saveTicket(tx, ticket, { ...claim.change, ticketType, assigneeId }, claim.clocks, now);
    const after = { ...ticket, ticketType };
    if (ticket.ticketType === "question" && claim.clocks !== ticket.deadlines)
      await acknowledgeLater(tx, { ...after, deadlines: claim.clocks }, settings, now);
    if (isSealed(ticket) !== isSealed(after)) await resealHanging(tx, after);
    return { ok: true };
  };
  return change(actor, reference, into, systemClock, { andMessages: true });
}

/** Changes how soon the ticket is to be answered; the customer's promised date is never moved later. */
export const changePriority = (actor: StaffActor, reference: string, priority: Priority): Promise<void> =>
  change(actor, reference, async ({ tx, ticket, settings, now }) => {
    if (priority === ticket.priority) return;
    const { expectedResolutionDate } = ticket;
    const clocks = ticket.deadlines.map((clock) =>
      reprioritised(clock, priority, expectedResolutionDate, settings.calendar, now),
    );
    const data = { from: ticket.priority, to: priority };
    await recordEvent(tx, actor, { kind: "priorityChanged", ticketId: ticket.id, data, at: now });
    await saveTicket(tx, ticket, { priority }, clocks, now);
  });

/** Writes something down for the desk alone. @param input.submissionId the same form writes it once */
export const addInternalNote = (
  actor: StaffActor,
  reference: string,
  input: { submissionId: string; text: string },
): Promise<void> =>
  change(actor, reference, async ({ tx, ticket, now }) => {
    if (
      await tx.note.findFirst({
        where: { submissionId: input.submissionId, ticketId: ticket.id },
      })
    )
      return;
    const note = await writeNote(tx, { ticket, kind: "internal", authorId: actor.id, ...input }, now);
    await recordEvent(tx, actor, {
      kind: "noteAdded",
      ticketId: ticket.id,
      data: { noteId: note.id },
      at: now,
    });
    await saveTicket(tx, ticket, {}, ticket.deadlines, now);
  });
