import type { StaffActor } from "@/lib/access/actor";
import { isSealed } from "@/lib/access/visibility";
import { systemClock } from "@/lib/core/clock";
import { type Address, withoutFailed } from "@/lib/messages/failed-addresses";
import { numberToCall, otherContacts } from "@/lib/messages/fallback-ways";
import { listUndelivered, type UndeliveredMessage } from "@/lib/messages/undelivered";
import { readSettings } from "@/lib/settings/reading";

/** An answer that did not arrive, with what can be done about it and how long there is for it. */
export type UndeliveredWork = UndeliveredMessage & {
  /** Another address that is the person's own, with nothing known against it. */
  contact: Address | null;
  /** E.164 */
  phone: string | null;
  /** When the answer is due; null when its clock rests. */
  dueAt: Date | null;
  /** The call that is to bring the words, where one is planned. */
  call: { windowStart: Date; windowEnd: Date } | null;
};

/**
 * What a person has to decide about, the longest-waiting first, and what is being done by itself. Of a report no
 * other way is offered than the one that its reporter chose.
 */
export async function listUndeliveredWork(
  actor: StaffActor,
  clock = systemClock,
): Promise<{ toDo: UndeliveredWork[]; underWay: UndeliveredWork[] }> {
  const [messages, settings] = [await listUndelivered(actor, clock), await readSettings()];
  const contacts = messages.map((message) =>
    message.ticket && message.noteId ? otherContacts(message.ticket, message, settings) : [],
  );
  const usable = new Set(await withoutFailed(contacts.flat()));
  const rows = messages.map((message, index): UndeliveredWork => {
    const { ticket, noteId } = message;
    return {
      ...message,
      contact: contacts[index]?.find((contact) => usable.has(contact)) ?? null,
      phone: ticket && noteId && !isSealed(ticket) ? numberToCall(ticket, message) : null,
      dueAt:
        ticket?.deadlines.find(({ kind, metAt, pausedAt }) => kind === "answer" && !metAt && !pausedAt)
          ?.dueAt ?? null,
      call: ticket?.callbacks.findLast((call) => noteId !== null && call.noteId === noteId) ?? null,
    };
  });
  return {
    toDo: rows.filter(({ fallbackAt }) => !fallbackAt),
    underWay: rows.filter(({ fallbackAt }) => fallbackAt),
  };
}
