import { parseEmail } from "@/lib/access/email-address";
import { consume } from "@/lib/access/limits";
import { withoutTag } from "@/lib/core/address-tag";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { findLeft } from "@/lib/messages/bouncing";
import { addMail } from "./adding-mail";
import { takeBounce } from "./bounce-taking";
import { bounceOf } from "./bounces";
import { fileMail } from "./filing-mail";
import { belongsTo, findTicket } from "./finding-ticket";
import { machineMade } from "./machine-made";
import type { MailToPlace, Placed } from "./mail-to-place";
import { cluesOf, ownIds } from "./threading";

/**
 * Finds out what a mail is, in this order: a letter of ours that came back; what a machine wrote, which gets no answer;
 * an answer to a ticket, when the ticket's own address sent it, and otherwise a thing for staff; or the question of
 * somebody who has no ticket yet.
 */
export async function placeMail(mail: MailToPlace, clock: () => Date): Promise<Placed> {
  const { content } = mail;
  if (mail.decision) return decided(mail, clock);
  const bounce = bounceOf(content);
  if (bounce) return takeBounce(bounce, domain(), clock);
  const own = await ownAddresses();
  const machine = machineMade(content, own) ?? (await isOurs(content.messageId));
  if (machine) return { state: "machine", reason: machine };
  const sender = parseEmail(content.from?.address ?? "");
  if (!sender.ok) return { state: "kept", reason: "noSender" };
  if (!(await consume("mailBySender", sender.address.toLowerCase())).ok)
    return { state: "machine", reason: "tooMany" };
  const ticket = await findTicket(cluesOf(content, domain()));
  if (ticket && !belongsTo(ticket, sender.address))
    return { state: "kept", reason: "anotherSender", ticketId: ticket.id };
  if (mail.headOnly) return { state: "kept", reason: "tooLarge", ...(ticket ? { ticketId: ticket.id } : {}) };
  const added = ticket && (await addMail(mail, ticket.id, clock));
  return added ?? fileMail(mail, sender.address, clock);
}

/** What a person has decided about a mail that was kept. */
async function decided(mail: MailToPlace, clock: () => Date): Promise<Placed> {
  const sender = parseEmail(mail.content.from?.address ?? "");
  const added =
    mail.decision === "addToTicket" && mail.ticketId ? await addMail(mail, mail.ticketId, clock) : null;
  if (added) return added;
  return sender.ok ? fileMail(mail, sender.address, clock) : { state: "kept", reason: "noSender" };
}

const domain = (): string => env().MAIL_FROM.split("@").at(-1) ?? "";

async function ownAddresses(): Promise<string[]> {
  const mailboxes = await db().mailbox.findMany({ select: { address: true } });
  return [env().MAIL_FROM, ...mailboxes.map(({ address }) => address)].map(withoutTag);
}

/** A letter of our own that has found its way into our own mailbox. */
async function isOurs(messageId: string | null): Promise<"own" | null> {
  const own = ownIds(messageId ? [messageId] : [], domain());
  return (await findLeft(own.messageIds)) ? "own" : null;
}
