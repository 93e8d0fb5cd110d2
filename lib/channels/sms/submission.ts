import { createHash } from "node:crypto";
import { gsm7Octets, MAX_SMS_PARTS, splitSms } from "@/lib/core/sms-text";

/** The fields of a submit_sm that depend on the text. */
export type Submission = { esm_class: number; data_coding: number; short_message: Buffer };

/** data_coding (SMPP 3.4 §5.2.19): SMSC default alphabet, which GSM operators set to GSM 03.38, and UCS2. */
const DATA_CODING = { "GSM-7": 0x00, "UCS-2": 0x08 } as const;
const UDH_INDICATOR = 0x40;

/**
 * The submissions that carry a text, in order. A long one goes in parts with a concatenation header (8-bit
 * reference, 3GPP TS 23.040 §9.2.3.24.1). The reference comes from the message's id, so that a part sent by a
 * later try still belongs to the parts of the first.
 * @returns undefined when the text needs more parts than can be numbered
 */
export function submissions(id: string, text: string): Submission[] | undefined {
  const { encoding, parts } = splitSms(text);
  if (parts.length > MAX_SMS_PARTS) return undefined;
  const data_coding = DATA_CODING[encoding];
  const [reference = 0] = createHash("sha256").update(id).digest();
  return parts.map((part, index) => {
    const octets = encoding === "GSM-7" ? Buffer.from(gsm7Octets(part)) : ucs2(part);
    if (parts.length === 1) return { esm_class: 0, data_coding, short_message: octets };
    const header = Buffer.from([5, 0, 3, reference, parts.length, index + 1]);
    return { esm_class: UDH_INDICATOR, data_coding, short_message: Buffer.concat([header, octets]) };
  });
}

const ucs2 = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();
