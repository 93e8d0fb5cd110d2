import { setTimeout as sleep } from "node:timers/promises";
import type { CustomerActor, PublicActor } from "@/lib/access/actor";
import { consume, giveBack } from "@/lib/access/limits";
import { visibleTickets } from "@/lib/access/visibility";
import { db } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import { type Result, refuse } from "@/lib/core/result";
import { parseReceiptNumber, receiptHashes, receiptNumber } from "@/lib/tickets/receipt-number";

/** Everybody's tries together: under one key, so that a guesser gains nothing by coming from many networks. */
const everybody = "everybody";
/** So many tries that were wrong within the limit's time are people who mistype; more are somebody who guesses. */
const manyOfEverybody = 100;
const guessedMs = 4_000;
const slowestMs = 8_000;

/**
 * How long a try waits before anything is looked up, right or wrong: not at first, then twice as long each time; and
 * everybody for some seconds while somebody guesses from everywhere.
 * @param ofNetwork tries of this network that were wrong so far @param ofAll of all networks
 */
export function waitBeforeTry(ofNetwork: number, ofAll: number): number {
  const own = ofNetwork < 3 ? 0 : Math.min(1_000 * 2 ** (ofNetwork - 3), slowestMs);
  return own + (ofAll < manyOfEverybody ? 0 : guessedMs);
}

/**
 * Opens an anonymous report to whoever has the number of its receipt. Whatever is wrong with a number, the answer is
 * the same; wrong ones are slowed down, counted by network, and refused after ten in a quarter of an hour.
 */
export async function openByReceipt(
  actor: PublicActor,
  typed: string,
  wait: (ms: number) => Promise<unknown> = sleep,
): Promise<Result<{ ticketId: string }, "notFound" | "tooMany">> {
  const number = parseReceiptNumber(typed);
  const own = await consume("receiptByNetwork", actor.network);
  if (!own.ok) return refuse("tooMany");
  const all = await consume("receiptByAll", everybody);
  await wait(waitBeforeTry(own.used - 1, all.ok ? all.used - 1 : manyOfEverybody));
  const ticket = await db().ticket.findFirst({
    where: { receiptHash: { in: number ? receiptHashes(number) : [] }, disclosure: "anonymous" },
    select: { id: true },
  });
  if (!ticket) return refuse("notFound");
  await Promise.all([
    giveBack("receiptByNetwork", actor.network),
    ...(all.ok ? [giveBack("receiptByAll", everybody)] : []),
  ]);
  return { ok: true, ticketId: ticket.id };
}

/** The number of a receipt, until its owner has said that it is saved; then null for ever. @throws NotFound */
export async function unsavedReceiptNumber(actor: CustomerActor): Promise<string | null> {
  const ticket = await db().ticket.findFirst({
    where: { AND: [visibleTickets(actor), { disclosure: "anonymous" }] },
    select: { submissionId: true, receiptSavedAt: true },
  });
  if (!ticket) throw new NotFound();
  return ticket.submissionId && !ticket.receiptSavedAt ? receiptNumber(ticket.submissionId) : null;
}
