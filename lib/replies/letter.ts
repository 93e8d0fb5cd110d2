import type { StaffActor } from "@/lib/access/actor";
import { db, transaction } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import { isLocale, type Locale, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { readUndelivered } from "@/lib/messages/undelivered";
import { readSettings } from "@/lib/settings/reading";
import { lockTicket } from "@/lib/tickets/deadlines";
import { formatReference } from "@/lib/tickets/reference";
import { openNote } from "@/lib/tickets/sealed-note";
import { sentWords } from "./sent-words";

export type Letter = {
  reference: string;
  operator: string;
  locale: Locale;
  subject: string;
  /** Empty while it is about a report that this person has not opened with who reported it. */
  text: string;
  contactName: string | null;
  posted: { at: Date; name: string } | null;
  /** Can it still be posted in the place of what failed? */
  wanted: boolean;
};

/**
 * An answer that did not arrive as a letter on paper, in the customer's language. It holds no link, for a link opens
 * the case to whoever reads it.
 * @throws NotFound
 */
export async function readLetter(actor: StaffActor, messageId: string): Promise<Letter> {
  const [message, settings] = [await readUndelivered(actor, messageId), await readSettings()];
  if (!message?.ticket) throw new NotFound();
  const { ticket, noteId } = message;
  const locale = isLocale(message.locale) ? message.locale : locales[0];
  const t = translator(locale, "mail.letter");
  const values = {
    by: message.channel,
    operator: settings.operator.name,
    reference: formatReference(ticket.reference),
  };
  const open = message.address !== "";
  const words = open && noteId ? await wordsOf(noteId) : message.text.replaceAll(/⟦\w+⟧/g, "").trim();
  const poster = message.postedById
    ? await db().staff.findUnique({ where: { id: message.postedById }, select: { name: true } })
    : null;
  return {
    reference: ticket.reference,
    operator: settings.operator.name,
    locale,
    subject: t("subject", values),
    text: !open ? "" : noteId ? t("text", { ...values, text: words }) : words,
    contactName: open ? ticket.contactName : null,
    posted: message.postedAt && { at: message.postedAt, name: poster?.name ?? "" },
    wanted: message.state.endsWith("Failure") && !message.dismissedAt,
  };

  /** The words as an e-mail would say them in full. */
  function wordsOf(id: string): Promise<string> {
    return transaction(async (tx) => {
      const note = openNote(await tx.note.findUniqueOrThrow({ where: { id } }));
      const of = await lockTicket(tx, { id: note.ticketId });
      return of ? sentWords(tx, of, note, "email", settings) : note.text;
    });
  }
}
