/** The part of the `smpp` package that is used here: its PDU codec. Read from its lib/pdu.js and lib/defs.js. */
declare module "smpp" {
  type Fields = Record<string, unknown>;

  export interface PDU {
    command: string;
    command_id: number;
    command_status: number;
    sequence_number: number;
    message_id?: string;
    esm_class?: number;
    data_coding?: number;
    short_message?: { message: string | Buffer };
    message_payload?: { message: string | Buffer };
    receipted_message_id?: string;
    message_state?: number;
    isResponse(): boolean;
    toBuffer(): Buffer;
  }

  const smpp: {
    PDU: { new (command: string, fields: Fields): PDU; new (octets: Buffer): PDU };
    encodings: Record<"ASCII" | "LATIN1" | "UCS2", { decode(octets: Buffer): string }>;
    gsmCoder: { decode(octets: Buffer, language: number): string };
  };
  export default smpp;
}
