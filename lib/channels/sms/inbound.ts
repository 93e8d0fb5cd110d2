import type { Pdu } from "@/lib/channels/sms/pdu";
import type { InboundSms } from "@/lib/channels/wire";
import { gsm7Text } from "@/lib/core/sms-text";

/** data_coding, lower half (SMPP 3.4 §5.2.19; the class bits of 3GPP TS 23.038 §4 stand in the upper half). */
const CODING = { default: 0x0, ascii: 0x1, latin1: 0x3, ucs2: 0x8 } as const;
const INTERNATIONAL = 1;

/**
 * Reads a message from somebody.
 * @returns undefined for what is no text: octets for a SIM card, a picture, an alphabet that is not known
 */
export function readInbound(pdu: Pdu, gateway: string, at: Date): InboundSms | undefined {
  const text = textOf(pdu);
  const from = pdu.source_addr?.trim();
  if (text === undefined || !from) return undefined;
  const digits = /^[0-9]+$/.test(from);
  return {
    gateway,
    from: digits && pdu.source_addr_ton === INTERNATIONAL ? `+${from}` : from,
    to: pdu.destination_addr?.trim() ?? "",
    text,
    series: seriesOf(pdu),
    at,
  };
}

function textOf(pdu: Pdu): string | undefined {
  const carrier = pdu.short_message?.message?.length ? pdu.short_message : pdu.message_payload;
  const message = carrier?.message ?? "";
  // What the package did not know how to read it has left as octets.
  if (typeof message !== "string") return message.length === 0 ? "" : undefined;
  switch ((pdu.data_coding ?? 0) & 0x0f) {
    // Read as Latin-1 so far (see pdu.ts), which keeps every octet.
    case CODING.default:
      return gsm7Text(Buffer.from(message, "latin1"));
    case CODING.ascii:
    case CODING.latin1:
    case CODING.ucs2:
      return message;
    default:
      return undefined;
  }
}

/** Of a long text: by its header (3GPP TS 23.040 §9.2.3.24.1 and .8), or by the TLVs sar_… (SMPP 3.4 §5.3.2.22). */
function seriesOf(pdu: Pdu): InboundSms["series"] {
  const headers = (pdu.short_message?.message?.length ? pdu.short_message : pdu.message_payload)?.udh ?? [];
  for (const [element, length, ...octets] of headers) {
    const [last, of, part] = [octets.at(-3), octets.at(-2), octets.at(-1)];
    const short = element === 0x00 && length === 3;
    const long = element === 0x08 && length === 4;
    if ((short || long) && last !== undefined)
      return numbered(long ? (octets[0] ?? 0) * 256 + last : last, part, of);
  }
  const { sar_msg_ref_num, sar_segment_seqnum, sar_total_segments } = pdu;
  return sar_msg_ref_num === undefined
    ? null
    : numbered(sar_msg_ref_num, sar_segment_seqnum, sar_total_segments);
}

/** One of one is whole, and numbers that cannot be are none. */
const numbered = (reference: number, part = 0, of = 0): InboundSms["series"] =>
  of > 1 && part >= 1 && part <= of ? { reference, part, of } : null;
