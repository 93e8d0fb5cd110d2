import type { StaffActor, SystemActor } from "@/lib/access/actor";
import { isSealed } from "@/lib/access/visibility";
import { recordEvent } from "@/lib/audit/recording";
import { nextRoomAfter } from "@/lib/callbacks/capacity";
import { planCall, writeScript } from "@/lib/callbacks/planning";
import type { Tx } from "@/lib/core/db";
import { smsTakesReplies } from "@/lib/gateways/ways";
import type { Note } from "@/lib/generated/prisma/client";
import type { Locale } from "@/lib/i18n/locales";
import { withoutFailed } from "@/lib/messages/failed-addresses";
import {
  type FallbackWay,
  numberToCall,
  otherContacts,
  waysInOrder,
  withContacts,
} from "@/lib/messages/fallback-ways";
import { dismissEarlier, noteFallback } from "@/lib/messages/falling-back";
import { openMessage } from "@/lib/messages/sealed-message";
import type { Settled } from "@/lib/messages/settled";
import { writeMessage } from "@/lib/messages/writing";
import type { Settings } from "@/lib/settings/schema";
import { type LockedTicket, lockTicket } from "@/lib/tickets/deadlines";
import { openNote } from "@/lib/tickets/sealed-note";
import { answerMessage } from "./answer-message";
import { sentWords } from "./sent-words";

const hourMs = 3_600_000;

/**
 * An answer's channel has failed: takes the next step of the policy in the transaction that settles the failure, or
 * says which one a person is to take. The answer clock goes on running. Of a fraud report a person decides, because
 * its reporter chose one way and no other; and where the fault is ours the address is not given up.
 */
export async function fallBack(
  tx: Tx,
  actor: SystemActor | StaffActor,
  { messageId, noteId, ticketId, state, before }: Settled,
  settings: Settings,
  now: Date,
): Promise<void> {
  if (!noteId || !ticketId || before.endsWith("Failure") || state === "technicalFailure") return;
  const ticket = await lockTicket(tx, { id: ticketId });
  if (!ticket || isSealed(ticket) || (await wordsUnderWay(tx, noteId, messageId))) return;
  await dismissEarlier(tx, noteId, messageId, now);
  const [way] = await waysOf(tx, ticket, messageId, settings);
  const note = openNote(await tx.note.findUniqueOrThrow({ where: { id: noteId } }));
  if (!way) return;
  const old = now.getTime() - note.creationDate.getTime() >= settings.fallback.byItselfHours * hourMs;
  if (old || way.step === "letter") return noteFallback(tx, messageId, way.step, null);
  await goAnotherWay(tx, actor, { ticket, note, messageId, way }, settings, now);
}

/** Are the same words on their way, or there, by another message? */
async function wordsUnderWay(tx: Tx, noteId: string, id: string): Promise<boolean> {
  const state = { in: ["created", "sending", "sent", "delivered"] as const };
  const other = await tx.message.findFirst({
    where: { noteId, id: { not: id }, state: { in: [...state.in] } },
    select: { id: true },
  });
  return other !== null;
}

/** The ways that are left for a message that did not arrive, in the order of the policy. */
async function waysOf(
  tx: Tx,
  ticket: LockedTicket,
  messageId: string,
  settings: Settings,
): Promise<FallbackWay[]> {
  const known = await tx.ticket.findUniqueOrThrow({
    where: { id: ticket.id },
    select: withContacts,
  });
  const failed = openMessage(await tx.message.findUniqueOrThrow({ where: { id: messageId } }));
  const of = { ...ticket, ...known };
  const contacts = await withoutFailed(otherContacts(of, failed, settings), tx);
  return waysInOrder(settings.fallback.steps, contacts, numberToCall(of, failed));
}

export type Going = { ticket: LockedTicket; note: Note; messageId: string; way: FallbackWay };

/** Sends the words to another address, or plans a call for them. The message that failed says so from then on. */
export async function goAnotherWay(
  tx: Tx,
  actor: SystemActor | StaffActor,
  { ticket, note, messageId, way }: Going,
  settings: Settings,
  now: Date,
): Promise<void> {
  if (way.step === "letter") return;
  if (way.step === "call") await planWords(tx, actor, ticket, note, way.phone, settings, now);
  else {
    const { channel, address } = way;
    const text = await sentWords(tx, ticket, note, channel, settings);
    const replies = await smsTakesReplies(tx);
    const words = answerMessage(ticket, { ...note, text }, channel, settings, replies);
    const locale = ticket.locale as Locale;
    const message = { kind: "answer", channel, address, locale, ticket, noteId: note.id } as const;
    await writeMessage(tx, { ...message, ...words }, now);
  }
  await noteFallback(tx, messageId, way.step, now);
  const data = { messageId, step: way.step };
  await recordEvent(tx, actor, { kind: "answerFallback", ticketId: ticket.id, data, at: now });
}

async function planWords(
  tx: Tx,
  actor: SystemActor | StaffActor,
  ticket: LockedTicket,
  note: Note,
  phone: string,
  settings: Settings,
  now: Date,
): Promise<void> {
  // A call that is promised already carries them too.
  if (await writeScript(tx, ticket, note)) return;
  const window = await nextRoomAfter(tx, settings, now, new Date(now.getTime() + hourMs));
  const { contactName } = ticket;
  const call = { ticket, phone, contactName, windowStart: window.start, windowEnd: window.end };
  await planCall(tx, actor, call, now);
  await writeScript(tx, ticket, note);
}
