import type { CustomerActor, PublicActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { isLocale, type Locale, locales } from "@/lib/i18n/locales";
import { type RatingQuestion, readRatingToken } from "@/lib/tickets/rating-token";

export type LinkedQuestion = RatingQuestion & {
  /** May rate that answer; the link opens nothing else of the ticket. */
  customer: CustomerActor;
  reference: string;
  locale: Locale;
  /** When the next answer is promised, where the ticket is open. */
  dueAt: Date | null;
};

/**
 * The question that a link in a letter stands for. Anybody may ask: who has the link has had the letter.
 * @returns null when it is no link of ours
 */
export async function readLinkedQuestion(_actor: PublicActor, token: string): Promise<LinkedQuestion | null> {
  const question = readRatingToken(token);
  const note =
    question &&
    (await db().note.findUnique({
      where: { id: question.noteId },
      select: {
        ticket: {
          select: { id: true, reference: true, locale: true, queueAt: true, expectedResolutionDate: true },
        },
      },
    }));
  if (!question || !note) return null;
  const { id, reference, locale, queueAt, expectedResolutionDate } = note.ticket;
  return {
    ...question,
    customer: { kind: "customer", ticketId: id },
    reference,
    locale: isLocale(locale) ? locale : locales[0],
    dueAt: queueAt && expectedResolutionDate,
  };
}
