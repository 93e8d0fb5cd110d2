import type { CustomerActor } from "@/lib/access/actor";
import { recordEvents } from "@/lib/audit/recording";
import { systemClock } from "@/lib/core/clock";
import { type Result, refuse } from "@/lib/core/result";
import { goOn } from "@/lib/replies/going-on";
import { profileOf } from "@/lib/settings/legal";
import { keepProfile } from "@/lib/settings/legal-keeping";
import { readSettings } from "@/lib/settings/reading";
import { acknowledgeLater } from "@/lib/tickets/acknowledging-later";
import { asClaim } from "@/lib/tickets/becoming-claim";
import { saveTicket } from "@/lib/tickets/deadlines";
import { writeNote } from "@/lib/tickets/notes";
import { searchTextOf } from "@/lib/tickets/search-text";
import { takesWords } from "@/lib/tickets/ways-on";
import { changeOwn } from "./changing";

/**
 * The customer says that their question is a complaint, and so it is one (ACMA, Telecommunications (Consumer
 * Complaints Handling) Industry Standard 2018): it becomes a claim, under the law as it is now, whose time runs from
 * now, and its last day is told with the promise. An answered question is open again.
 * @param input.text what they want to be done
 * @param input.submissionId names the form: the same one does it once
 * @returns `notQuestion` for what is none, `closed` when the ticket takes nothing more
 * @throws NotFound
 */
export async function upgradeToClaim(
  actor: CustomerActor,
  input: { submissionId: string; text: string },
  clock = systemClock,
): Promise<Result<object, "notQuestion" | "closed" | "tooMany">> {
  const legalProfileId = await keepProfile(profileOf(await readSettings()));
  return changeOwn<Result<object, "notQuestion" | "closed">>(
    actor,
    async (going) => {
      const { tx, ticket, settings, now } = going;
      const { submissionId, text } = input;
      if (await tx.note.findFirst({ where: { submissionId, ticketId: ticket.id } })) return { ok: true };
      if (ticket.ticketType !== "question") return refuse("notQuestion");
      if (!takesWords(ticket, settings, now)) return refuse("closed");
      const note = await writeNote(tx, { ticket, kind: "customer", submissionId, text }, now);
      await recordEvents(tx, actor, [
        { kind: "customerAdded", ticketId: ticket.id, data: { noteId: note.id }, at: now },
        { kind: "typeChanged", ticketId: ticket.id, data: { from: "question", to: "claim" }, at: now },
      ]);
      const claim = { ...ticket, ticketType: "claim" as const };
      const { change, clocks } = await goOn({ ...going, ticket: claim });
      const law = asClaim({ ...claim, deadlines: clocks }, settings, legalProfileId, now);
      const searchText = searchTextOf([ticket.searchText, text]);
      const changed = { ...change, ...law.change, ticketType: "claim" as const, searchText };
      await saveTicket(tx, ticket, changed, law.clocks, now);
      await acknowledgeLater(tx, { ...ticket, ...changed, deadlines: law.clocks }, settings, now);
      return { ok: true };
    },
    clock,
  );
}
