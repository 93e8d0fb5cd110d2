import { setTimeout as sleep } from "node:timers/promises";
import { ANSWER } from "@/lib/channels/sms/command-status";
import { readInbound } from "@/lib/channels/sms/inbound";
import type { Pdu } from "@/lib/channels/sms/pdu";
import { isReceipt, readReceipt } from "@/lib/channels/sms/receipt";
import type { DeliveryReceipt, InboundListener, ReceiptListener } from "@/lib/channels/wire";
import { logger } from "@/lib/core/log";

/** How long a receipt waits for submissions under way: it may be for one whose answer is not stored yet. */
const STORING_TAKES_MS = 5_000;

export type Listeners = { receipt?: ReceiptListener; message?: InboundListener };

/**
 * Takes a deliver_sm and says with which command_status to answer it. Never throws.
 * What it carries is accepted only once its listener has stored it; when it could not, the SMSC is asked to come again.
 * @param underWay submissions whose answer is on its way or being stored
 * @param gateway the name of the wire that it came by
 */
export async function takeDelivery(
  pdu: Pdu,
  listeners: Listeners,
  underWay: Iterable<Promise<unknown>>,
  gateway: string,
): Promise<number> {
  return isReceipt(pdu)
    ? takeReceipt(readReceipt(pdu, gateway, new Date()), listeners.receipt, underWay)
    : takeMessage(pdu, gateway, listeners.message);
}

async function takeReceipt(
  receipt: DeliveryReceipt | undefined,
  listener: ReceiptListener | undefined,
  underWay: Iterable<Promise<unknown>>,
): Promise<number> {
  if (!receipt) {
    // Asking for it again would bring the same octets again.
    logger("smpp").warn("a receipt could not be read");
    return ANSWER.ESME_RX_P_APPN;
  }
  if (!listener) return ANSWER.ESME_RX_T_APPN;
  try {
    await Promise.race([
      Promise.allSettled([...underWay]),
      sleep(STORING_TAKES_MS, undefined, { ref: false }),
    ]);
    await listener(receipt);
    return ANSWER.ESME_ROK;
  } catch (err) {
    logger("smpp").warn({ err, providerReference: receipt.providerReference }, "a receipt was not stored");
    return ANSWER.ESME_RX_T_APPN;
  }
}

/**
 * A message from somebody. One that is no text is refused for good: ESME_ROK would tell the SMSC that it was taken,
 * and it would be lost without a trace.
 */
async function takeMessage(
  pdu: Pdu,
  gateway: string,
  listener: InboundListener | undefined,
): Promise<number> {
  const sms = readInbound(pdu, gateway, new Date());
  if (!sms) {
    logger("smpp").warn({ dataCoding: pdu.data_coding }, "an inbound SMS is no text and was refused");
    return ANSWER.ESME_RX_R_APPN;
  }
  if (!listener) return ANSWER.ESME_RX_T_APPN;
  try {
    await listener(sms);
    return ANSWER.ESME_ROK;
  } catch (err) {
    logger("smpp").warn({ err }, "an inbound SMS was not stored");
    return ANSWER.ESME_RX_T_APPN;
  }
}
