import type { StaffActor } from "@/lib/access/actor";
import { isSealed, visibleTickets } from "@/lib/access/visibility";
import { openingsOf } from "@/lib/audit/opening";
import { systemClock } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { type MailWords, openWords } from "./sealed-mail";

export type WholeMail = Pick<MailWords, "subject" | "text" | "refused"> & {
  /** The entry of the conversation that it became; null for the ticket's own words. */
  noteId: string | null;
};

/**
 * The mails that became part of a ticket's conversation, whole, with what is folded away in it. Of a report they are
 * for whoever has opened who made it: a signature says so.
 */
export async function wholeMailsOf(
  actor: StaffActor,
  ticketId: string,
  clock = systemClock,
): Promise<WholeMail[]> {
  const mails = await db().inboundMail.findMany({
    where: { ticketId, state: { in: ["note", "ticket"] }, ticket: visibleTickets(actor) },
    orderBy: { id: "asc" },
    omit: { sealed: true },
    include: { ticket: { select: { id: true, ticketType: true } } },
  });
  const [{ ticket } = { ticket: null }] = mails;
  if (ticket && isSealed(ticket) && !(await openingsOf(actor, [ticketId], clock())).get(ticketId)?.identity)
    return [];
  return mails.map((mail) => {
    const { subject, text, refused } = openWords(mail);
    return { noteId: mail.noteId, subject, text, refused };
  });
}
