import type { CustomerActor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { lockOpenCalls, moveCall } from "@/lib/callbacks/moving";
import { systemClock } from "@/lib/core/clock";
import { type Result, refuse } from "@/lib/core/result";
import { type Going, goOn } from "@/lib/replies/going-on";
import { dueByCall } from "@/lib/tickets/clocks";
import { type LockedTicket, saveTicket } from "@/lib/tickets/deadlines";
import { writeNote } from "@/lib/tickets/notes";
import type { Reply } from "@/lib/tickets/schema";
import { searchTextWith } from "@/lib/tickets/search-text";
import { takesWords } from "@/lib/tickets/ways-on";
import { changeOwn } from "./changing";

export type CallWish = {
  submissionId: string;
  /** The number that the ticket is answered at is meant where it is null. */
  call: Omit<Extract<Reply, { channel: "phone" }>, "channel" | "address"> & { address: string | null };
  /** What to speak about, where the customer says it. */
  text: string | null;
};

/**
 * The customer asks to be called: from now on the ticket is answered by phone, in the window they chose. One that has
 * ended is open again. Asked again with the same window, it changes nothing.
 * @returns `noNumber` when none is given and none is known, `callUnderWay` while somebody of the desk has the call,
 *   `closed` when the ticket takes nothing more
 * @throws NotFound
 */
export const askForCall = (
  actor: CustomerActor,
  { submissionId, call, text }: CallWish,
  clock = systemClock,
): Promise<Result<object, "closed" | "callUnderWay" | "noNumber" | "tooMany">> =>
  changeOwn<Result<object, "closed" | "callUnderWay" | "noNumber">>(
    actor,
    async (going) => {
      const { tx, ticket, settings, now } = going;
      const ticketId = ticket.id;
      if (!takesWords(ticket, settings, now)) return refuse("closed");
      const phone = call.address ?? numberOf(ticket);
      if (!phone) return refuse("noNumber");
      const calls = await lockOpenCalls(tx, ticketId);
      if (calls.some(({ state }) => state === "taken")) return refuse("callUnderWay");
      const { contactName, windowStart, windowEnd } = call;
      const planned = calls.at(-1);
      if (planned?.phone === phone && planned.windowStart.getTime() === windowStart.getTime())
        return { ok: true };
      if (text) await writeWords(going, submissionId, text);
      await recordEvent(tx, actor, { kind: "callAsked", ticketId, at: now });
      const { change, clocks } = await goOn(going);
      await moveCall(tx, actor, calls, { ticket, phone, contactName, windowStart, windowEnd }, now);
      const due = clocks.map((clock) => dueByCall(clock, windowEnd, now));
      const searchText = searchTextWith(ticket.searchText, [phone, contactName, text]);
      const reply = {
        replyChannel: "phone" as const,
        replyAddress: phone,
        contactName,
        // A new promise is the call itself; one that was made before stays as it was told.
        ...(change.expectedResolutionDate ? { expectedResolutionDate: windowEnd } : {}),
      };
      await saveTicket(tx, ticket, { ...change, ...reply, searchText }, due, now);
      return { ok: true };
    },
    clock,
  );

async function writeWords(
  { tx, actor, ticket, now }: Going,
  submissionId: string,
  text: string,
): Promise<void> {
  const ticketId = ticket.id;
  const { id: noteId } = await writeNote(tx, { ticket, kind: "customer", submissionId, text }, now);
  await recordEvent(tx, actor, { kind: "customerAdded", ticketId, data: { noteId }, at: now });
}

const numberOf = ({ replyChannel, replyAddress }: LockedTicket): string | null =>
  replyChannel === "email" ? null : replyAddress;
