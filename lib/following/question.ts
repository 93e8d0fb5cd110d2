import type { CustomerActor } from "@/lib/access/actor";
import { visibleTickets } from "@/lib/access/visibility";
import { db } from "@/lib/core/db";
import type { Rating } from "@/lib/generated/prisma/client";
import { readSettings } from "@/lib/settings/reading";
import { mayBeRated } from "@/lib/tickets/rateable";
import type { RatingQuestion } from "@/lib/tickets/rating-token";
import { reopenableUntil } from "@/lib/tickets/ways-on";
import { mayChange } from "./rating";

export type OpenQuestion = RatingQuestion & {
  /** What was said to it before; null where nothing was. */
  given: Pick<Rating, "solved" | "rating" | "word"> | null;
};

/**
 * The question that stands on top of the tracker: about the last answer that arrived and ended the ticket, for as
 * long as it can be opened again. Said, it can be changed for a day.
 * @returns null when nothing is asked
 */
export async function readQuestion(actor: CustomerActor, now: Date): Promise<OpenQuestion | null> {
  const settings = await readSettings();
  if (!settings.following.ratings) return null;
  const ticket = await db().ticket.findFirst({
    where: visibleTickets(actor),
    include: {
      notes: {
        where: { kind: "answer", statusAfter: "resolved", arrivedAt: { not: null } },
        orderBy: { arrivedAt: "desc" },
        take: 1,
        include: { ratings: true, asking: { where: { kind: "secondLook" }, select: { creationDate: true } } },
      },
    },
  });
  const answer = ticket?.notes[0];
  if (!ticket || !answer || !mayBeRated(ticket)) return null;
  const occasion = answer.asking.length > 0 ? "secondLook" : "answer";
  const given = answer.ratings.find((rating) => rating.occasion === occasion) ?? null;
  if (given) return mayChange(given, now) ? { noteId: answer.id, occasion, given } : null;
  const until = reopenableUntil(ticket, settings);
  const asked = until !== null && (occasion === "secondLook" || now <= until);
  return asked ? { noteId: answer.id, occasion, given: null } : null;
}
