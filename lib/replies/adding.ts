import type { CustomerActor } from "@/lib/access/actor";
import { consume } from "@/lib/access/limits";
import { visibleTickets } from "@/lib/access/visibility";
import { recordEvent } from "@/lib/audit/recording";
import { systemClock } from "@/lib/core/clock";
import { transaction } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import { type Result, refuse } from "@/lib/core/result";
import { attachToNote } from "@/lib/files/attaching";
import { readSettings } from "@/lib/settings/reading";
import { lockTicket, saveTicket } from "@/lib/tickets/deadlines";
import { writeNote } from "@/lib/tickets/notes";
import { readQueueLoad } from "@/lib/tickets/queue-load";
import { searchTextOf } from "@/lib/tickets/search-text";
import { takesWords } from "@/lib/tickets/ways-on";
import { goOn } from "./going-on";

/**
 * The customer adds something to their ticket, with the files that wait beside it. An answered ticket is opened again
 * with a new promise, within the days that are set for that; one that waited for the customer goes on with the time
 * that was left.
 * @param input.submissionId names the form: the same one adds once
 * @returns `closed` when the ticket takes nothing more, `tooMany` past the limit of additions
 */
export async function addToTicket(
  actor: CustomerActor,
  input: { submissionId: string; text: string },
  clock = systemClock,
): Promise<Result<{ noteId: string }, "closed" | "tooMany">> {
  if (!(await consume("addToTicketByTicket", actor.ticketId)).ok) return refuse("tooMany");
  const settings = await readSettings();
  const load = await readQueueLoad(settings.calendar);
  return transaction(async (tx) => {
    const now = clock();
    const ticket = await lockTicket(tx, visibleTickets(actor));
    if (!ticket) throw new NotFound();
    const before = await tx.note.findFirst({
      where: { submissionId: input.submissionId, ticketId: ticket.id },
    });
    if (before) return { ok: true, noteId: before.id };
    if (!takesWords(ticket, settings, now)) return refuse("closed");
    const { id: noteId } = await writeNote(tx, { ticket, kind: "customer", ...input }, now);
    await attachToNote(tx, actor, { ticketId: ticket.id, noteId }, now);
    await recordEvent(tx, actor, { kind: "customerAdded", ticketId: ticket.id, data: { noteId }, at: now });
    const { change, clocks } = await goOn({ tx, actor, ticket, settings, load, now });
    const searchText = searchTextOf([ticket.searchText, input.text]);
    await saveTicket(tx, ticket, { ...change, searchText }, clocks, now);
    return { ok: true, noteId };
  });
}
