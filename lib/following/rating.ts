import type { CustomerActor } from "@/lib/access/actor";
import { visibleTickets } from "@/lib/access/visibility";
import { recordEvent } from "@/lib/audit/recording";
import { systemClock } from "@/lib/core/clock";
import { type Tx, transaction } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import { type Result, refuse } from "@/lib/core/result";
import type { Note, Rating } from "@/lib/generated/prisma/client";
import type { RatingChannel } from "@/lib/generated/prisma/enums";
import { markRead } from "@/lib/messages/proof-of-reading";
import type { Going } from "@/lib/replies/going-on";
import { readSettings } from "@/lib/settings/reading";
import { answerArrived } from "@/lib/tickets/arriving";
import { lockTicket } from "@/lib/tickets/deadlines";
import { readQueueLoad } from "@/lib/tickets/queue-load";
import { mayBeRated } from "@/lib/tickets/rateable";
import type { RatingQuestion } from "@/lib/tickets/rating-token";
import { writeRating } from "@/lib/tickets/ratings";
import { giveToAnother } from "./another-owner";
import { sayReopened } from "./saying-reopened";

/** From 1 to 5; 5 is the best. */
export type Stars = 1 | 2 | 3 | 4 | 5;

/** What a person says of an answer: one of the first two at least. */
export type RatingToGive = RatingQuestion & {
  solved: boolean | null;
  rating: Stars | null;
  word: string | null;
  channel: RatingChannel;
  /** By SMS: the number it came from. */
  from?: string;
};

export type Rated = { reopened: boolean };

const dayMs = 86_400_000;

const isLow = ({ solved, rating }: Pick<Rating, "solved" | "rating">): boolean =>
  solved === false || (rating !== null && rating <= 2);

/** Said once, it can be changed for a day. */
export const mayChange = ({ creationDate }: Pick<Rating, "creationDate">, now: Date): boolean =>
  now.getTime() - creationDate.getTime() <= dayMs;

/**
 * Records what the person says of an answer, once for each occasion and changeable for a day. Whoever rates an answer
 * has it. "Not solved", or 1 or 2, opens the ticket again for another owner; taken back within the day, it stays so.
 * @returns `tooLate` a day after it was said, or when the days to reopen the ticket are over
 * @throws NotFound for an answer of another ticket, and for one that nobody is asked about
 */
export async function rate(
  actor: CustomerActor,
  input: RatingToGive,
  clock = systemClock,
): Promise<Result<Rated, "tooLate">> {
  const settings = await readSettings();
  const load = await readQueueLoad(settings.calendar);
  return transaction(async (tx) => {
    const now = clock();
    const { noteId, occasion } = input;
    // Before the ticket is locked: what gateways say of a message is written in this order too.
    await markRead(tx, actor.ticketId, now, noteId);
    const answer = await findAnswer(tx, actor, noteId);
    if (!answer.arrivedAt) await answerArrived(tx, actor, noteId, settings, now);
    const ticket = await lockTicket(tx, visibleTickets(actor));
    if (!ticket || !mayBeRated(ticket)) throw new NotFound();
    const before = await tx.rating.findUnique({ where: { noteId_occasion: { noteId, occasion } } });
    const openMs = settings.following.reopenDays * dayMs;
    const askedAt = await whenAsked(tx, input, answer.arrivedAt ?? now);
    if (before ? !mayChange(before, now) : now.getTime() - askedAt.getTime() > openMs)
      return refuse("tooLate");
    const reopened =
      before && sameAs(before, input)
        ? false
        : await record({ tx, actor, ticket, settings, load, now }, answer, input);
    return { ok: true, reopened };
  });
}

/** @returns whether it has opened the ticket again */
async function record(going: Going, answer: Note, input: RatingToGive): Promise<boolean> {
  const { tx, actor, ticket, now } = going;
  await writeRating(tx, ticket.id, input, now);
  const { noteId, occasion, solved, rating, channel } = input;
  const data = { noteId, occasion, solved, rating, channel };
  await recordEvent(tx, actor, { kind: "ratingGiven", ticketId: ticket.id, data, at: now });
  const reopened = isLow(input) ? await giveToAnother(going, answer) : null;
  if (reopened && input.from) await sayReopened(going, reopened.dueAt, input.from);
  return reopened !== null;
}

async function findAnswer(tx: Tx, actor: CustomerActor, noteId: string): Promise<Note> {
  const where = { id: noteId, kind: "answer" as const, statusAfter: "resolved" as const };
  const note = await tx.note.findFirst({ where: { ...where, ticket: visibleTickets(actor) } });
  // Words that wait for a call nobody has heard.
  const left =
    note?.arrivedAt ?? (note && (await tx.message.findFirst({ where: { noteId }, select: { id: true } })));
  if (!note || !left) throw new NotFound();
  return note;
}

/** @throws NotFound when the second look was never taken */
async function whenAsked(tx: Tx, { noteId, occasion }: RatingQuestion, arrivedAt: Date): Promise<Date> {
  if (occasion === "answer") return arrivedAt;
  const where = { ratesNoteId: noteId, kind: "secondLook" as const };
  const asked = await tx.message.findFirst({ where, orderBy: { creationDate: "desc" } });
  if (!asked) throw new NotFound();
  return asked.creationDate;
}

const sameAs = (before: Rating, { solved, rating, word }: RatingToGive): boolean =>
  before.solved === solved && before.rating === rating && before.word === word;
