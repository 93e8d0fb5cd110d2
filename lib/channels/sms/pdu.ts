import smpp, { type PDU } from "smpp";

export type Pdu = PDU;

/** A PDU whose body could not be read. Its header could, so it can be answered. */
export type MalformedPdu = { malformed: true; command_id: number; sequence_number: number };

const HEADER_OCTETS = 16;
const LONGEST_PDU = 16_384;
export const RESPONSE_BIT = 0x80000000;

// A receipt's text is ASCII, but the package reads data_coding 0 and 1 as GSM 03.38, where the octets of "_",
// "@" and "$" are other letters: a message id that has one would match nothing.
smpp.encodings.ASCII.decode = (octets) => octets.toString("latin1");

/** The octets of one PDU. `short_message` is passed as a Buffer, which the package writes as it is. */
export function encodePdu(command: string, fields: Record<string, unknown>): Buffer {
  return new smpp.PDU(command, fields).toBuffer();
}

/**
 * Reads one whole PDU. Never throws: what the other side sends must not end the process.
 * @param octets exactly one PDU, at least its 16-octet header (SMPP 3.4 §3.2)
 */
export function decodePdu(octets: Buffer): Pdu | MalformedPdu {
  try {
    return new smpp.PDU(octets);
  } catch {
    return { malformed: true, command_id: octets.readUInt32BE(4), sequence_number: octets.readUInt32BE(12) };
  }
}

/** Cuts a stream of octets into PDUs. */
export class PduFrames {
  #rest = Buffer.alloc(0);

  /**
   * @returns the whole PDUs that have come in with this chunk, in order
   * @throws RangeError when a length cannot be true: the borders of the PDUs are then lost for good
   */
  push(chunk: Buffer): Buffer[] {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    const whole: Buffer[] = [];
    while (this.#rest.length >= 4) {
      const length = this.#rest.readUInt32BE(0);
      if (length < HEADER_OCTETS || length > LONGEST_PDU) throw new RangeError(`A PDU of ${length} octets.`);
      if (this.#rest.length < length) break;
      whole.push(this.#rest.subarray(0, length));
      this.#rest = this.#rest.subarray(length);
    }
    return whole;
  }
}
