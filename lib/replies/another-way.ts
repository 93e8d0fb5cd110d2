import type { StaffActor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { systemClock } from "@/lib/core/clock";
import { transaction } from "@/lib/core/db";
import { type Result, refuse } from "@/lib/core/result";
import { lockUndelivered } from "@/lib/messages/dismissing";
import { withoutFailed } from "@/lib/messages/failed-addresses";
import { numberToCall, otherContacts, withContacts } from "@/lib/messages/fallback-ways";
import { notePosted } from "@/lib/messages/falling-back";
import { readSettings } from "@/lib/settings/reading";
import { answerArrived } from "@/lib/tickets/arriving";
import { lockTicket } from "@/lib/tickets/deadlines";
import { openNote } from "@/lib/tickets/sealed-note";
import { goAnotherWay } from "./falling-back";

/**
 * A person takes a step of the policy for an answer that did not arrive, whatever the policy says about it.
 * @returns `settled` when it has arrived or was decided about meanwhile, `noWay` when there is no such way any more
 * @throws NotFound
 */
export async function sendAnotherWay(
  actor: StaffActor,
  messageId: string,
  step: "contact" | "call",
  clock = systemClock,
): Promise<Result<object, "settled" | "noWay">> {
  const settings = await readSettings();
  return transaction(async (tx) => {
    const now = clock();
    const failed = await lockUndelivered(tx, actor, messageId);
    if (!failed?.ticketId || !failed.noteId || failed.fallbackAt) return refuse("settled");
    const ticket = await lockTicket(tx, { id: failed.ticketId });
    if (!ticket) return refuse("settled");
    const known = await tx.ticket.findUniqueOrThrow({ where: { id: ticket.id }, select: withContacts });
    const of = { ...ticket, ...known };
    const [contact] = await withoutFailed(otherContacts(of, failed, settings), tx);
    const phone = numberToCall(of, failed);
    const way = step === "call" ? phone && { step, phone } : contact && { step, ...contact };
    if (!way) return refuse("noWay");
    const note = openNote(await tx.note.findUniqueOrThrow({ where: { id: failed.noteId } }));
    await goAnotherWay(tx, actor, { ticket, note, messageId, way }, settings, now);
    return { ok: true };
  });
}

/**
 * The letter with an answer's words has been posted: nothing better can be known of it, and the answer counts as
 * sent. Said twice, it is said once.
 * @throws NotFound
 */
export async function recordPosted(
  actor: StaffActor,
  messageId: string,
  clock = systemClock,
): Promise<Result<object, "settled">> {
  const settings = await readSettings();
  return transaction(async (tx) => {
    const now = clock();
    const failed = await lockUndelivered(tx, actor, messageId);
    if (!failed?.ticketId) return refuse("settled");
    const { ticketId, noteId } = failed;
    await notePosted(tx, messageId, actor.id, now);
    await recordEvent(tx, actor, { kind: "letterPosted", ticketId, data: { messageId }, at: now });
    if (noteId) await answerArrived(tx, actor, noteId, settings, now);
    return { ok: true };
  });
}
