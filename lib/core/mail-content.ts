/** An e-mail that came in, taken apart: what the wire makes of its octets, and all that anybody else knows of it. */
export type MailContent = {
  /** With its angle brackets, as in `inReplyTo` and `references`; null where there is none. */
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
  /** The first author; null where the head names none that can be read. */
  from: { address: string; name: string } | null;
  /** Everybody it was sent to, as far as its head tells: with what the servers on its way have noted. */
  recipients: string[];
  /** The envelope's sender without brackets, "" for the null sender; null where nobody has noted it. */
  returnPath: string | null;
  subject: string;
  /** By lower-case name, unfolded. */
  headers: Map<string, string[]>;
  /** The words: of the text part, or made of the HTML where there is no text. */
  text: string;
  attachments: { name: string; mediaType: string; content: Uint8Array }[];
  /** Of a report of delivery: its fields (RFC 3464), and the returned message or its head. */
  deliveryStatus: string | null;
  returned: string | null;
};
