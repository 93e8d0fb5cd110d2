import type { CustomerActor, StaffActor } from "@/lib/access/actor";
import { visibleTickets } from "@/lib/access/visibility";
import { recordEvent } from "@/lib/audit/recording";
import { takeRoom } from "@/lib/callbacks/capacity";
import { lockOpenCalls, moveCall } from "@/lib/callbacks/moving";
import { cancelCalls } from "@/lib/callbacks/planning";
import { systemClock } from "@/lib/core/clock";
import { type Tx, transaction } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import { type Result, refuse } from "@/lib/core/result";
import type { Callback } from "@/lib/generated/prisma/client";
import { clearMark } from "@/lib/messages/failed-addresses";
import { readSettings } from "@/lib/settings/reading";
import { dueByCall } from "@/lib/tickets/clocks";
import { type LockedTicket, lockTicket, saveTicket } from "@/lib/tickets/deadlines";
import type { Reply } from "@/lib/tickets/schema";
import { searchTextWith } from "@/lib/tickets/search-text";
import { isOpen } from "@/lib/tickets/status";

/**
 * Changes how and where a ticket is answered from now on. Leaving the phone withdraws the promised call; a call
 * that is wanted is planned, or the one that was planned is moved with its words. What was told stays as told;
 * a call chosen before the answer was due is due at the end of its window. Asked again, it changes nothing.
 * @param reply as `parseReplyForm` gives it
 * @returns `notOpen` when the ticket has ended, `callUnderWay` while somebody of the desk has its call,
 *   `windowFull` when others have taken the window since it was offered
 * @throws NotFound
 */
export async function changeReplyChannel(
  actor: StaffActor | CustomerActor,
  reference: string,
  reply: Reply,
  clock = systemClock,
): Promise<Result<object, "notOpen" | "callUnderWay" | "windowFull">> {
  const settings = await readSettings();
  return transaction(async (tx) => {
    const ticket = await lockTicket(tx, { AND: [visibleTickets(actor), { reference }] });
    if (!ticket) throw new NotFound();
    if (!isOpen(ticket.status)) return refuse("notOpen");
    const calls = await lockOpenCalls(tx, ticket.id);
    if (calls.some(({ state }) => state === "taken")) return refuse("callUnderWay");
    await takeAgain(tx, reply);
    if (isSame(ticket, calls, reply)) return { ok: true };
    const now = clock();
    const { channel: replyChannel, address: replyAddress } = reply;
    let { deadlines } = ticket;
    let contactName: string | null = null;
    if (reply.channel === "phone") {
      const { windowStart, windowEnd } = reply;
      contactName = reply.contactName;
      const window = { start: windowStart, end: windowEnd };
      if (!(await takeRoom(tx, window, settings, ticket.id))) return refuse("windowFull");
      const call = { ticket, phone: replyAddress, contactName, windowStart, windowEnd };
      await moveCall(tx, actor, calls, call, now);
      deadlines = deadlines.map((one) => dueByCall(one, windowEnd, now));
    } else await cancelCalls(tx, ticket.id, now);
    const data = { from: ticket.replyChannel, to: replyChannel };
    await recordEvent(tx, actor, { kind: "replyChannelChanged", ticketId: ticket.id, data, at: now });
    const searchText = searchTextWith(ticket.searchText, [replyAddress, contactName]);
    await saveTicket(tx, ticket, { replyChannel, replyAddress, contactName, searchText }, deadlines, now);
    return { ok: true };
  });
}

/** Typed again, an address is used again: whoever was told of its mark insists. */
async function takeAgain(tx: Tx, reply: Reply): Promise<void> {
  if (reply.channel !== "phone") await clearMark(tx, reply);
}

/** The same form sent twice, or nothing changed in it. */
function isSame(ticket: LockedTicket, calls: Callback[], reply: Reply): boolean {
  if (ticket.replyChannel !== reply.channel || ticket.replyAddress !== reply.address) return false;
  if (reply.channel !== "phone") return true;
  const call = calls.at(-1);
  return (
    call?.state === "scheduled" &&
    call.phone === reply.address &&
    call.contactName === reply.contactName &&
    call.windowStart.getTime() === reply.windowStart.getTime() &&
    call.windowEnd.getTime() === reply.windowEnd.getTime()
  );
}
