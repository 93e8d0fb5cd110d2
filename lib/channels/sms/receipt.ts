import type { Pdu } from "@/lib/channels/sms/pdu";
import type { DeliveryReceipt } from "@/lib/channels/wire";

type State = DeliveryReceipt["state"];

/**
 * message_state values and the words of the receipt's text: SMPP 3.4 §5.2.28 and appendix B. The meaning in
 * delivery states is ours: EXPIRED, DELETED and UNKNOWN say nothing against the number, so the message may be sent
 * again. ACCEPTD says that the network has it, which is not yet the phone.
 */
const STATES: [value: number, word: string, state: State][] = [
  [1, "ENROUTE", "sending"],
  [2, "DELIVRD", "delivered"],
  [3, "EXPIRED", "temporary-failure"],
  [4, "DELETED", "temporary-failure"],
  [5, "UNDELIV", "permanent-failure"],
  [6, "ACCEPTD", "sending"],
  [7, "UNKNOWN", "temporary-failure"],
  [8, "REJECTD", "permanent-failure"],
];

/** esm_class bits 5-2, message type (SMPP 3.4 §5.2.12): SMSC delivery receipt and intermediate notification. */
const MESSAGE_TYPE = 0x3c;
const RECEIPT_TYPES = [0x04, 0x20];

/** Is this PDU about a message we sent, and not a message from somebody? */
export function isReceipt(pdu: Pdu): boolean {
  return RECEIPT_TYPES.includes((pdu.esm_class ?? 0) & MESSAGE_TYPE) || Boolean(pdu.receipted_message_id);
}

/**
 * Reads a receipt: the TLVs receipted_message_id and message_state when they are there, else the text of appendix
 * B (`id:… stat:… err:…`). Its dates have no time zone and its addresses are swapped by some SMSCs and not by
 * others, so neither is used: the time is the arrival's and the message is found by id alone.
 * @returns undefined when no id or no known state can be read
 */
export function readReceipt(pdu: Pdu, gateway: string, at: Date): DeliveryReceipt | undefined {
  const text = receiptText(pdu);
  const providerReference = (pdu.receipted_message_id || field(text, "id"))?.trim();
  const word = field(text, "stat")?.toUpperCase();
  const found =
    STATES.find(([value]) => value === pdu.message_state) ?? STATES.find((state) => state[1] === word);
  if (!providerReference || !found) return undefined;
  const error = field(text, "err");
  return {
    gateway,
    providerReference,
    state: found[2],
    code: error ? `${found[1]} ${error}` : found[1],
    at,
  };
}

function receiptText(pdu: Pdu): string {
  const message = pdu.short_message?.message;
  const text = message?.length ? message : (pdu.message_payload?.message ?? "");
  const readable = typeof text === "string" ? text : text.toString("latin1");
  // Behind "text:" stands the beginning of what a person was sent, which may itself say "stat:".
  return readable.replace(/\btext:.*$/is, "");
}

const field = (text: string, name: string): string | undefined =>
  new RegExp(`\\b${name}:\\s*([^\\s]{1,64})`, "i").exec(text)?.[1];
