import type { SystemActor } from "@/lib/access/actor";
import type { OfTicket } from "@/lib/access/visibility";
import { recordEvent } from "@/lib/audit/recording";
import { resealCalls } from "@/lib/callbacks/sealed-call";
import { systemClock } from "@/lib/core/clock";
import { db, type Tx, transaction } from "@/lib/core/db";
import { logger } from "@/lib/core/log";
import { SealBroken, sealedNowBegins } from "@/lib/core/sealing";
import { lockMessagesOf, resealMessages } from "@/lib/messages/sealed-message";
import { lockTicket, saveTicket } from "@/lib/tickets/deadlines";
import { resealRatings } from "@/lib/tickets/ratings";
import { resealMoves } from "@/lib/tickets/sealed-move";
import { resealNotes } from "@/lib/tickets/sealed-note";

/** Writes everything that hangs on a locked ticket anew as its type wants it: sealed, or not. @throws SealBroken */
export async function resealHanging(tx: Tx, ticket: OfTicket): Promise<void> {
  await resealNotes(tx, ticket);
  await resealMoves(tx, ticket);
  await resealRatings(tx, ticket);
  await resealMessages(tx, ticket);
  await resealCalls(tx, ticket);
}

const atOnce = 100;

/**
 * Seals the reports that an older version of the product wrote in the open, and those that are sealed with a
 * secret from before. A migration cannot: it does not have the key.
 * @returns how many were sealed
 */
export async function sealOldReports(actor: SystemActor, clock = systemClock): Promise<number> {
  let sealed = 0;
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const page = await db().$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Ticket" WHERE "ticketType" = 'fraudReport' AND "id" > ${after}::uuid
        AND ("sealed" IS NULL OR substring("sealed" FROM 1 FOR 5) <> ${sealedNowBegins()})
      ORDER BY "id" LIMIT ${atOnce}`;
    for (const { id } of page) if (await sealOne(actor, id, clock)) sealed += 1;
    const last = page.at(-1);
    if (!last) return sealed;
    after = last.id;
  }
}

async function sealOne(actor: SystemActor, id: string, clock: typeof systemClock): Promise<boolean> {
  try {
    return await transaction(async (tx) => {
      await lockMessagesOf(tx, id);
      const ticket = await lockTicket(tx, { id, ticketType: "fraudReport" });
      if (!ticket) return false;
      await resealHanging(tx, ticket);
      const { description, lastUpdate } = ticket;
      await saveTicket(tx, ticket, { description }, ticket.deadlines, lastUpdate);
      await recordEvent(tx, actor, { kind: "reportSealed", ticketId: id, at: clock() });
      return true;
    });
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    logger("seals").error(
      { ticketId: id },
      "a report does not open: the secret it was sealed with is not here",
    );
    return false;
  }
}
