import type { StaffActor } from "@/lib/access/actor";
import { parseEmail } from "@/lib/access/email-address";
import { parsePhone } from "@/lib/access/phone";
import { recordEvent } from "@/lib/audit/recording";
import { systemClock } from "@/lib/core/clock";
import { transaction } from "@/lib/core/db";
import { type Result, refuse } from "@/lib/core/result";
import type { Message } from "@/lib/generated/prisma/client";
import type { Locale } from "@/lib/i18n/locales";
import { dismiss, lockUndelivered } from "@/lib/messages/dismissing";
import { clearMark } from "@/lib/messages/failed-addresses";
import { writeMessage } from "@/lib/messages/writing";
import { readSettings } from "@/lib/settings/reading";
import { lockTicket, saveTicket } from "@/lib/tickets/deadlines";
import { searchTextWith } from "@/lib/tickets/search-text";

type Refused = "notAnAddress" | "noSms" | "settled";

/**
 * Sends an answer that did not arrive once more, as a new message, to the same address or a corrected one.
 * A corrected address becomes the ticket's while the ticket is answered over that channel.
 * @returns `notAnAddress` or `noSms` for an address its channel cannot use, `settled` when the message has
 *   arrived or has been decided about meanwhile
 * @throws NotFound
 */
export async function resendMessage(
  actor: StaffActor,
  messageId: string,
  typedAddress: string | null,
  clock = systemClock,
): Promise<Result<{ messageId: string }, Refused>> {
  const { operator } = await readSettings();
  return transaction(async (tx) => {
    const now = clock();
    const message = await lockUndelivered(tx, actor, messageId);
    if (!message?.ticketId) return refuse("settled");
    const address = typedAddress
      ? readAddress(message.channel, typedAddress, operator.country)
      : { ok: true as const, address: message.address };
    if (!address.ok) return address;
    const { kind, channel, subject, text, ticketId, ticket: of } = message;
    const again = {
      kind,
      channel,
      subject,
      text,
      ticket: of,
      locale: message.locale as Locale,
      address: address.address,
      ...(message.noteId ? { noteId: message.noteId } : {}),
      ...(message.ratesNoteId ? { ratesNoteId: message.ratesNoteId } : {}),
    };
    await clearMark(tx, { channel, address: address.address });
    const { id } = await writeMessage(tx, again, now);
    await dismiss(tx, messageId, now);
    await recordEvent(tx, actor, {
      kind: "messageResent",
      ticketId,
      data: { from: messageId, to: id },
      at: now,
    });
    const ticket = await lockTicket(tx, { id: ticketId });
    // Where the ticket is answered another way by now, the address is this message's alone.
    if (ticket?.replyChannel === channel && address.address !== message.address) {
      const replyAddress = address.address;
      const searchText = searchTextWith(ticket.searchText, [replyAddress]);
      await saveTicket(tx, ticket, { replyAddress, searchText }, ticket.deadlines, now);
    }
    return { ok: true, messageId: id };
  });
}

/** Takes an undelivered answer off the list: a person has decided that nothing more is to be sent. @throws NotFound */
export function dismissMessage(actor: StaffActor, messageId: string, clock = systemClock): Promise<void> {
  return transaction(async (tx) => {
    const now = clock();
    const message = await lockUndelivered(tx, actor, messageId);
    if (!message?.ticketId) return;
    await dismiss(tx, messageId, now);
    await recordEvent(tx, actor, {
      kind: "messageDismissed",
      ticketId: message.ticketId,
      data: { messageId },
      at: now,
    });
  });
}

function readAddress(
  channel: Message["channel"],
  typed: string,
  country: string,
): Result<{ address: string }, Refused> {
  if (channel === "email") {
    const email = parseEmail(typed);
    return email.ok ? { ok: true, address: email.address } : refuse("notAnAddress");
  }
  const phone = parsePhone(typed, country);
  if (!phone.ok) return refuse("notAnAddress");
  return phone.mobile === false ? refuse("noSms") : { ok: true, address: phone.e164 };
}
