import { mayTakeSms } from "@/lib/access/sms-reach";
import type { Tx } from "@/lib/core/db";
import type { Ticket } from "@/lib/generated/prisma/client";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { linkPlaceholder, ratingPlaceholder } from "@/lib/messages/link";
import { writeMessage } from "@/lib/messages/writing";
import type { Settings } from "@/lib/settings/schema";
import { mayBeRated } from "@/lib/tickets/rateable";
import { formatReference } from "@/lib/tickets/reference";
import { takesReplies } from "./taking-replies";

type Asking = {
  kind: "rating" | "secondLook";
  ticket: Pick<Ticket, "id" | "reference" | "locale" | "ticketType">;
  noteId: string;
  channel: "sms" | "email";
  address: string;
};

/** Asks about an answer in a message of its own: for a digit where one can come back, else on the tracker. */
export async function askForRating(
  tx: Tx,
  { kind, ticket, noteId, channel, address }: Asking,
  settings: Settings,
  now: Date,
): Promise<void> {
  const { operator } = settings;
  const locale = ticket.locale as Locale;
  const t = translator(locale, `mail.${kind}`);
  const values = {
    operator: operator.name,
    reference: formatReference(ticket.reference),
    link: linkPlaceholder,
    rating: ratingPlaceholder,
  };
  const form =
    channel === "email" ? "email" : (await takesReplies(tx, settings, address)) ? "sms" : "smsLink";
  const message = {
    kind,
    channel,
    address,
    locale,
    subject: channel === "email" ? t("subject", values) : null,
    text: t(form, values),
    ticket,
    ratesNoteId: noteId,
  };
  await writeMessage(tx, message, now);
}

/** After a call that solved the matter: by SMS to the number that was called, when it can take one. */
export async function askAfterCall(
  tx: Tx,
  { ticketId, noteId, phone }: { ticketId: string; noteId: string; phone: string },
  settings: Settings,
  now: Date,
): Promise<void> {
  if (!settings.following.ratings || !mayTakeSms(phone, settings.abuse.smsCountries)) return;
  const ticket = await tx.ticket.findUniqueOrThrow({ where: { id: ticketId } });
  if (ticket.status !== "resolved" || !mayBeRated(ticket)) return;
  await askForRating(tx, { kind: "rating", ticket, noteId, channel: "sms", address: phone }, settings, now);
}
