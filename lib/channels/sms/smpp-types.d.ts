/** The part of the `smpp` package that is used here: its PDU codec. Read from its lib/pdu.js and lib/defs.js. */
declare module "smpp" {
  type Fields = Record<string, unknown>;
  /** `udh`: the elements of the header, each with its kind and its length in front. */
  type Carried = { message: string | Buffer; udh?: Buffer[] };

  export interface PDU {
    command: string;
    command_id: number;
    command_status: number;
    sequence_number: number;
    message_id?: string;
    source_addr?: string;
    source_addr_ton?: number;
    destination_addr?: string;
    esm_class?: number;
    data_coding?: number;
    short_message?: Carried;
    message_payload?: Carried;
    sar_msg_ref_num?: number;
    sar_total_segments?: number;
    sar_segment_seqnum?: number;
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
