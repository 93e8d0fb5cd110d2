import type { SystemActor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { systemClock } from "@/lib/core/clock";
import { type Tx, transaction } from "@/lib/core/db";
import type { PermanentFailure, TemporaryFailure } from "@/lib/core/errors";
import type { DeliveryState } from "@/lib/generated/prisma/enums";
import { type CameBack, settleBounce } from "@/lib/messages/bouncing";
import type { ClaimedMessage } from "@/lib/messages/claiming";
import { markAddress } from "@/lib/messages/failed-addresses";
import { type Receipt, settleReceipt } from "@/lib/messages/receipts";
import type { Settled } from "@/lib/messages/settled";
import { settleRefused, settleTaken, type TakenOver } from "@/lib/messages/settling";
import { dropForeignReceipts, expireUnreceipted } from "@/lib/messages/sweeping";
import { readSettings } from "@/lib/settings/reading";
import type { Settings } from "@/lib/settings/schema";
import { answerArrived } from "@/lib/tickets/arriving";
import { answerReturned } from "@/lib/tickets/returning";
import { fallBack } from "./falling-back";

const worker: SystemActor = { kind: "system", name: "worker" };

/** These say that the person has the answer, or that no gateway of this kind could ever say more. */
const arrivedStates: DeliveryState[] = ["delivered", "sent"];

/** The gateway took the message: its state, and with it the ticket's clock, in one transaction. */
export const deliveryTaken = (
  claimed: ClaimedMessage,
  taken: TakenOver,
  clock = systemClock,
): Promise<void> => settle((tx) => settleTaken(tx, claimed, taken, clock()), clock);

/** The gateway refused the message, for good or for now. */
export const deliveryRefused = (
  claimed: ClaimedMessage,
  failure: PermanentFailure | TemporaryFailure,
  gateway: string | null,
  clock = systemClock,
): Promise<void> => settle((tx) => settleRefused(tx, claimed, failure, gateway, clock()), clock);

/** A receipt came in. */
export const deliveryReported = (receipt: Receipt, clock = systemClock): Promise<void> =>
  settle((tx) => settleReceipt(tx, receipt, clock()), clock);

/** A letter came back. */
export const deliveryBounced = (cameBack: CameBack, clock = systemClock): Promise<void> =>
  settle((tx) => settleBounce(tx, cameBack, clock()), clock);

/** Ends what has been silent too long. Run from time to time. */
export const sweepDeliveries = (clock = systemClock): Promise<void> =>
  settle(async (tx) => {
    await dropForeignReceipts(tx, clock());
    return expireUnreceipted(tx, clock());
  }, clock);

async function settle(
  work: (tx: Tx) => Promise<Settled | Settled[] | null>,
  clock: typeof systemClock,
): Promise<void> {
  // Read before: settlements that wait for a second connection while each holds one would wait for each other.
  const settings = await readSettings();
  await transaction(async (tx) => {
    const settled = await work(tx);
    for (const one of [settled ?? []].flat()) await promiseFollows(tx, one, settings, clock());
  });
}

async function promiseFollows(tx: Tx, settled: Settled, settings: Settings, now: Date): Promise<void> {
  const { noteId, ticketId, state, before, messageId } = settled;
  await markAddress(tx, settled, now);
  if (!noteId || !ticketId) return;
  if (arrivedStates.includes(state)) await answerArrived(tx, worker, noteId, settings, now);
  if (state.endsWith("Failure")) {
    // "Sent" was the best that was known; now more is.
    if (before === "sent") await answerReturned(tx, worker, noteId, settings, now);
    await recordEvent(tx, worker, { kind: "answerFailed", ticketId, data: { messageId, state }, at: now });
    await fallBack(tx, worker, settled, settings, now);
  }
}
