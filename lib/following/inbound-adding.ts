import { db } from "@/lib/core/db";
import { cleanText, lengthOf } from "@/lib/core/typed-text";
import { addToTicket } from "@/lib/replies/adding";
import { descriptionLimit } from "@/lib/tickets/form";

/** The open tickets that are answered at this number, the newest first. */
export const openTicketsOf = (sender: string) =>
  db().ticket.findMany({
    where: {
      replyAddress: sender,
      replyChannel: { in: ["sms", "phone"] },
      status: { in: ["acknowledged", "inProgress", "pending", "held"] },
    },
    orderBy: [{ creationDate: "desc" }, { id: "desc" }],
    take: 20,
    select: { id: true, reference: true, locale: true, ticketType: true },
  });

/** May these words become part of a ticket? */
export function fitsTicket(text: string): boolean {
  const length = lengthOf(cleanText(text));
  return length > 0 && length <= descriptionLimit;
}

/** Adds the words of a short message to a ticket, once. @returns false when the ticket takes none */
export async function addSms(
  ticketId: string,
  { id, text }: { id: string; text: string },
  clock: () => Date,
): Promise<boolean> {
  if (!fitsTicket(text)) return false;
  const input = { submissionId: id, text: cleanText(text) };
  return (await addToTicket({ kind: "customer", ticketId }, input, clock)).ok;
}
