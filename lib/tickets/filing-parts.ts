import type { Actor } from "@/lib/access/actor";
import type { OfTicket } from "@/lib/access/visibility";
import { takeRoom } from "@/lib/callbacks/capacity";
import { planCall } from "@/lib/callbacks/planning";
import type { Tx } from "@/lib/core/db";
import type { Settings } from "@/lib/settings/schema";
import type { FileTicketInput, Reply } from "@/lib/tickets/schema";

/** The same words from the same address within this time are one ticket, whatever form they came from. */
const sameAgainMs = 24 * 3_600_000;

/** What this form, or the very same words of late, has made. */
export const madeBefore = (tx: Tx, { submissionId }: FileTicketInput, forms: string[], now: Date) =>
  tx.ticket.findFirst({
    where: {
      OR: [
        { submissionId },
        { fingerprint: { in: forms }, creationDate: { gt: new Date(now.getTime() - sameAgainMs) } },
      ],
    },
    orderBy: { creationDate: "desc" },
  });

/** Is somebody of the desk free to call when a form asks for it? One that asks for no call needs nobody. */
export async function roomForCall(tx: Tx, { reply }: FileTicketInput, settings: Settings): Promise<boolean> {
  if (reply?.channel !== "phone") return true;
  return takeRoom(tx, { start: reply.windowStart, end: reply.windowEnd }, settings, null);
}

/** Promises the call that a form asks for. */
export async function planAskedCall(
  tx: Tx,
  actor: Actor,
  ticket: OfTicket,
  reply: Reply | null,
  now: Date,
): Promise<void> {
  if (reply?.channel !== "phone") return;
  const { address: phone, contactName, windowStart, windowEnd } = reply;
  await planCall(tx, actor, { ticket, phone, contactName, windowStart, windowEnd }, now);
}
