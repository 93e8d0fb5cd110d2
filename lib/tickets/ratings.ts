import { isSealed, type OfTicket } from "@/lib/access/visibility";
import type { Tx } from "@/lib/core/db";
import { seal, unseal } from "@/lib/core/sealing";
import type { Rating } from "@/lib/generated/prisma/client";

type Key = Pick<Rating, "noteId" | "occasion">;
type Said = Pick<Rating, "solved" | "rating" | "word" | "channel">;

const place = ({ noteId, occasion }: Key): string => `Rating ${noteId} ${occasion}`;

/** Writes down what the person says of an answer; said again, it takes the place of what was said before. */
export function writeRating(
  tx: Tx,
  ticketId: string,
  { noteId, occasion, solved, rating, word, channel }: Key & Said,
  now: Date,
): Promise<Rating> {
  const said = { solved, rating, word, channel, lastUpdate: now };
  return tx.rating.upsert({
    where: { noteId_occasion: { noteId, occasion } },
    create: { noteId, occasion, ticketId, ...said, creationDate: now },
    update: said,
  });
}

/** Writes the words of a ticket's ratings anew as its type wants them: sealed, or not. @throws SealBroken */
export async function resealRatings(tx: Tx, ticket: OfTicket): Promise<void> {
  for (const rating of await tx.rating.findMany({ where: { ticketId: ticket.id } })) {
    const { noteId, occasion, sealed } = rating;
    const { word } = sealed ? unseal<Pick<Rating, "word">>(place(rating), sealed) : rating;
    if (word === null) continue;
    await tx.rating.update({
      where: { noteId_occasion: { noteId, occasion } },
      data: isSealed(ticket) ? { word: null, sealed: seal(place(rating), { word }) } : { word, sealed: null },
    });
  }
}
