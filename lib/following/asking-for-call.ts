import type { CustomerActor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { takeRoom } from "@/lib/callbacks/capacity";
import { lockOpenCalls, moveCall } from "@/lib/callbacks/moving";
import { systemClock } from "@/lib/core/clock";
import { type Result, refuse } from "@/lib/core/result";
import type { Callback } from "@/lib/generated/prisma/client";
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
 *   `windowFull` when others have taken the window since, `closed` when the ticket takes nothing more
 * @throws NotFound
 */
export const askForCall = (
  actor: CustomerActor,
  { submissionId, call, text }: CallWish,
  clock = systemClock,
): Promise<Result<object, "closed" | "callUnderWay" | "noNumber" | "windowFull" | "tooMany">> =>
  changeOwn<Result<object, "closed" | "callUnderWay" | "noNumber" | "windowFull">>(
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
      if (isPlanned(calls.at(-1), phone, windowStart)) return { ok: true };
      const window = { start: windowStart, end: windowEnd };
      if (!(await takeRoom(tx, window, settings, ticketId))) return refuse("windowFull");
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

const isPlanned = (call: Callback | undefined, phone: string, start: Date): boolean =>
  call?.state === "scheduled" && call.phone === phone && call.windowStart.getTime() === start.getTime();

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
