import type { Tx } from "@/lib/core/db";
import type { Settings } from "@/lib/settings/schema";
import { acknowledge } from "@/lib/tickets/acknowledging";
import type { LockedTicket } from "@/lib/tickets/deadlines";
import { takesSms } from "@/lib/tickets/filing-facts";
import type { Reply } from "@/lib/tickets/schema";
import { isOpen } from "@/lib/tickets/status";

/**
 * Acknowledges a ticket that was not acknowledged when it was filed, or not as what it is now: the promise as it
 * stands, and for a claim its legal date. To nobody whose ticket has ended, is suspected, or who left no address.
 * @param ticket with its clocks, as it is after the change
 */
export async function acknowledgeLater(
  tx: Tx,
  ticket: LockedTicket,
  settings: Settings,
  now: Date,
): Promise<void> {
  if (ticket.suspectedSpam || !isOpen(ticket.status)) return;
  const reply = await replyOf(tx, ticket, now);
  const mobile = reply !== null && takesSms(reply, settings);
  if (!reply || (ticket.replyChannel === "phone" && !mobile)) return;
  const legal = ticket.deadlines.find(({ kind }) => kind === "legal")?.dueAt ?? null;
  await acknowledge(tx, ticket, legal, reply, mobile, settings, now);
}

/** How the person wanted to be answered, put together again. Where no call is to come, what is promised is an answer. */
async function replyOf(tx: Tx, ticket: LockedTicket, now: Date): Promise<Reply | null> {
  const { id: ticketId, replyChannel: channel, replyAddress: address, contactName } = ticket;
  if (!channel || !address) return null;
  if (channel !== "phone") return { channel, address };
  const call = await tx.callback.findFirst({
    where: { ticketId, state: { in: ["scheduled", "taken"] }, windowEnd: { gt: now } },
    orderBy: { creationDate: "desc" },
  });
  if (!call) return { channel: "sms", address };
  return { channel, address, contactName, windowStart: call.windowStart, windowEnd: call.windowEnd };
}
