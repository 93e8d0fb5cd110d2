import type { StaffActor } from "@/lib/access/actor";
import { visibleTickets } from "@/lib/access/visibility";
import { recordEvent } from "@/lib/audit/recording";
import { nextRoomAfter } from "@/lib/callbacks/capacity";
import { planCall, writeScript } from "@/lib/callbacks/planning";
import { systemClock } from "@/lib/core/clock";
import { type Tx, transaction } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import { type Result, refuse } from "@/lib/core/result";
import { attachToNote } from "@/lib/files/attaching";
import type { ClaimOutcome, Note, TicketStatus } from "@/lib/generated/prisma/client";
import type { Locale } from "@/lib/i18n/locales";
import { writeMessage } from "@/lib/messages/writing";
import { readSettings } from "@/lib/settings/reading";
import type { Settings } from "@/lib/settings/schema";
import { answerArrived } from "@/lib/tickets/arriving";
import { paused } from "@/lib/tickets/clocks";
import { clocksToGoOn, type LockedTicket, lockTicket, saveTicket } from "@/lib/tickets/deadlines";
import { writeNote } from "@/lib/tickets/notes";
import { isFinal, isOpen } from "@/lib/tickets/status";
import { stepTo } from "@/lib/tickets/stepping";
import { answerMessage } from "./answer-message";
import { fallBack } from "./falling-back";
import { sentWords } from "./sent-words";
import { takesReplies } from "./taking-replies";
import { emptyVariables } from "./templates/variables";

export type ReplyInput = {
  reference: string;
  text: string;
  /** The step the ticket takes once the answer has arrived. */
  statusAfter: Extract<TicketStatus, "resolved" | "pending" | "inProgress">;
  /** What became of a claim; asked for with the answer that ends it, and of no account with any other. */
  outcome?: ClaimOutcome | null;
  /** The last entry of the conversation that the writer had before their eyes; null when there was none. */
  seenNoteId: string | null;
  submissionId: string;
  /** Send although something was written meanwhile: the writer has been shown it. */
  anyway?: boolean;
};

/**
 * How an answer leaves: a message, words for a call that is planned, the page that an anonymous reporter opens with
 * their receipt, or not at all when nobody can be reached.
 */
type Way = "message" | "call" | "receipt" | "none";
type Refused = "answeredMeanwhile" | "notOpen" | "claimOutcomeMissing" | "variableEmpty";
export type Answered = { noteId: string; way: Way };

/**
 * Answers a ticket: the note with the files that wait beside it, the message or the words for the call, and the
 * event, in one transaction. The clock stops and the ticket takes its step when the answer has arrived, not before. The answer that ends a claim
 * states its outcome, the reasons, and how to appeal.
 * @returns `answeredMeanwhile` with nothing changed when the conversation went on since the writer read it,
 *   `notOpen` when the ticket was closed, rejected or withdrawn, `claimOutcomeMissing` for a claim that would end without,
 *   `variableEmpty` for a text in which something of its template is still to be filled in
 * @throws NotFound
 */
export async function replyToTicket(
  actor: StaffActor,
  input: ReplyInput,
  clock = systemClock,
): Promise<Result<Answered, Refused>> {
  const settings = await readSettings();
  return transaction(async (tx) => {
    const now = clock();
    const ticket = await lockTicket(tx, { AND: [visibleTickets(actor), { reference: input.reference }] });
    if (!ticket) throw new NotFound();
    const before = await tx.note.findFirst({
      where: { submissionId: input.submissionId, ticketId: ticket.id },
    });
    if (before) return { ok: true, noteId: before.id, way: wayOf(ticket) };
    const refusal = await reasonAgainst(tx, ticket, input);
    if (refusal) return refuse(refusal);
    const note = await writeNote(
      tx,
      {
        ticket,
        kind: "answer",
        text: input.text,
        authorId: actor.id,
        submissionId: input.submissionId,
        statusAfter: input.statusAfter,
        outcome: isFinal(ticket, input.statusAfter) ? input.outcome : null,
      },
      now,
    );
    await attachToNote(tx, actor, { ticketId: ticket.id, noteId: note.id }, now);
    await recordEvent(tx, actor, {
      kind: "answerWritten",
      ticketId: ticket.id,
      data: { noteId: note.id },
      at: now,
    });
    await startWork(tx, actor, ticket, settings, now);
    const way = wayOf(ticket);
    if (way === "message" || way === "call") await send(tx, actor, ticket, note, settings, now);
    // Nobody can be reached from here: what staff write down was said by other means.
    if (way === "none") await answerArrived(tx, actor, note.id, settings, now);
    return { ok: true, noteId: note.id, way };
  });
}

async function reasonAgainst(
  tx: Tx,
  ticket: LockedTicket,
  { text, statusAfter, outcome, anyway, seenNoteId }: ReplyInput,
): Promise<Refused | null> {
  if (!isOpen(ticket.status) && ticket.status !== "resolved") return "notOpen";
  if (emptyVariables(text).length > 0) return "variableEmpty";
  if (isFinal(ticket, statusAfter) && !outcome) return "claimOutcomeMissing";
  return !anyway && (await lastNoteId(tx, ticket.id)) !== seenNoteId ? "answeredMeanwhile" : null;
}

async function lastNoteId(tx: Tx, ticketId: string): Promise<string | null> {
  const last = await tx.note.findFirst({
    where: { ticketId, kind: { in: ["customer", "answer"] } },
    orderBy: [{ creationDate: "desc" }, { id: "desc" }],
  });
  return last?.id ?? null;
}

function wayOf({ replyChannel, replyAddress, disclosure }: LockedTicket): Way {
  if (replyChannel && replyAddress) return replyChannel === "phone" ? "call" : "message";
  return disclosure === "anonymous" ? "receipt" : "none";
}

/**
 * Whoever answers a ticket that nobody has works on it. While an answer waits for its reader to come with their
 * receipt, the desk owes nothing and its clock rests.
 */
async function startWork(tx: Tx, actor: StaffActor, ticket: LockedTicket, settings: Settings, now: Date) {
  const status =
    ticket.status === "acknowledged" || ticket.status === "resolved" ? "inProgress" : ticket.status;
  const step = stepTo(ticket, status, await clocksToGoOn(tx, ticket), settings.calendar, now);
  const waits = wayOf(ticket) === "receipt";
  const clocks = waits ? step.clocks.map((clock) => paused(clock, settings.calendar, now)) : step.clocks;
  await saveTicket(tx, ticket, { ...step.change, assigneeId: ticket.assigneeId ?? actor.id }, clocks, now);
}

async function send(
  tx: Tx,
  actor: StaffActor,
  ticket: LockedTicket,
  note: Note,
  settings: Settings,
  now: Date,
): Promise<void> {
  const { replyChannel, replyAddress } = ticket;
  if (!replyChannel || !replyAddress) return;
  if (replyChannel === "phone") {
    if (await writeScript(tx, ticket, note)) return;
    const window = await nextRoomAfter(tx, settings, now, now);
    const { contactName } = ticket;
    const call = {
      ticket,
      phone: replyAddress,
      contactName,
      windowStart: window.start,
      windowEnd: window.end,
    };
    await planCall(tx, actor, call, now);
    await writeScript(tx, ticket, note);
    return;
  }
  const locale = ticket.locale as Locale;
  const text = await sentWords(tx, ticket, note, replyChannel, settings);
  const message = {
    kind: "answer" as const,
    channel: replyChannel,
    address: replyAddress,
    locale,
    ticket,
    noteId: note.id,
    ...answerMessage(
      ticket,
      { ...note, text },
      replyChannel,
      settings,
      await takesReplies(tx, settings, replyAddress),
    ),
  };
  const { id: messageId, failed } = await writeMessage(tx, message, now);
  const settled = { messageId, ticketId: ticket.id, noteId: note.id, before: "created" } as const;
  if (failed) await fallBack(tx, actor, { ...settled, state: "permanentFailure" }, settings, now);
}
