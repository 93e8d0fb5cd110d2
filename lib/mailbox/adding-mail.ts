import type { CustomerActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { addToTicket } from "@/lib/replies/adding";
import { layFiles } from "./files-of-mail";
import { type MailToPlace, type Placed, saidIn, submissionOf, wordsOf } from "./mail-to-place";

/**
 * Adds what a mail says to its ticket, with its files, through the same verb as the tracker's form. Done again after a
 * crash, it adds nothing twice.
 * @returns null when the ticket takes nothing more: what was said begins anew
 */
export async function addMail(
  mail: MailToPlace,
  ticketId: string,
  clock: () => Date,
): Promise<Placed | null> {
  const actor: CustomerActor = { kind: "customer", ticketId };
  const submissionId = submissionOf(mail);
  const { attachments, subject } = mail.content;
  const text =
    saidIn(mail.content) || (attachments.length > 0 ? wordsOf(mail.content).subject || "…" : subject.trim());
  if (!text) return { state: "kept", reason: "empty", ticketId };
  const before = await db().note.findUnique({ where: { submissionId }, select: { ticketId: true } });
  const refused = before ? [] : await layFiles(actor, mail.content);
  const added = await addToTicket(actor, { submissionId, text }, clock);
  if (added.ok) return { state: "note", reason: null, ticketId, noteId: added.noteId, refused };
  return added.reason === "closed" ? null : { state: "kept", reason: "tooMany", ticketId };
}
