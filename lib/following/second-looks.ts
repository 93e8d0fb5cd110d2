import type { SystemActor } from "@/lib/access/actor";
import { mayTakeSms } from "@/lib/access/sms-reach";
import { recordEvent } from "@/lib/audit/recording";
import { systemClock } from "@/lib/core/clock";
import { type Tx, transaction } from "@/lib/core/db";
import type { Ticket } from "@/lib/generated/prisma/client";
import { askForRating } from "@/lib/replies/asking-rating";
import { readSettings } from "@/lib/settings/reading";
import type { Settings } from "@/lib/settings/schema";
import { takeSecondLook } from "@/lib/tickets/second-look";

const worker: SystemActor = { kind: "system", name: "worker" };
const atOnce = 100;

/**
 * Asks those whose second look is due whether it is still all right, once each, the way they are answered. Run from
 * time to time.
 */
export async function sendSecondLooks(clock = systemClock): Promise<void> {
  const settings = await readSettings();
  for (let sent = 0; sent < atOnce; sent++) {
    const found = await transaction(async (tx) => {
      const now = clock();
      const ticket = await takeSecondLook(tx, now);
      if (ticket && settings.following.secondLookDays) await ask(tx, ticket, settings, now);
      return ticket !== null;
    });
    if (!found) return;
  }
}

async function ask(tx: Tx, ticket: Ticket, settings: Settings, now: Date): Promise<void> {
  const answer = await tx.note.findFirst({
    where: { ticketId: ticket.id, kind: "answer", statusAfter: "resolved", arrivedAt: { not: null } },
    orderBy: { arrivedAt: "desc" },
  });
  const { replyChannel, replyAddress: address } = ticket;
  if (!answer || !replyChannel || !address) return;
  const channel = replyChannel === "email" ? ("email" as const) : ("sms" as const);
  if (channel === "sms" && !mayTakeSms(address, settings.abuse.smsCountries)) return;
  const asking = { kind: "secondLook" as const, ticket, noteId: answer.id, channel, address };
  await askForRating(tx, asking, settings, now);
  await recordEvent(tx, worker, { kind: "secondLookSent", ticketId: ticket.id, at: now });
}
