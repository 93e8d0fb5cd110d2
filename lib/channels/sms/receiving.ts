import { setTimeout as sleep } from "node:timers/promises";
import { ANSWER } from "@/lib/channels/sms/command-status";
import type { Pdu } from "@/lib/channels/sms/pdu";
import { isReceipt, readReceipt } from "@/lib/channels/sms/receipt";
import type { ReceiptListener } from "@/lib/channels/wire";
import { logger } from "@/lib/core/log";

/** How long a receipt waits for submissions under way: it may be for one whose answer is not stored yet. */
const STORING_TAKES_MS = 5_000;

let inboundNamed = false;

/**
 * Takes a deliver_sm and says with which command_status to answer it. Never throws.
 * A receipt is accepted only once the listener has stored it; when it could not, the SMSC is asked to come again.
 * @param underWay submissions whose answer is on its way or being stored
 */
export async function takeDelivery(
  pdu: Pdu,
  listener: ReceiptListener | undefined,
  underWay: Iterable<Promise<unknown>>,
): Promise<number> {
  if (!isReceipt(pdu)) return refuseInbound();
  const receipt = readReceipt(pdu, new Date());
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
 * A message from somebody. Nothing here reads them, and ESME_ROK would tell the SMSC that it was taken: it would
 * be lost without a trace. Refused for good, the SMSC keeps or reports it, and does not send it again and again.
 */
function refuseInbound(): number {
  if (!inboundNamed) logger("smpp").warn("an inbound SMS was refused: nothing here reads them");
  inboundNamed = true;
  return ANSWER.ESME_RX_R_APPN;
}
