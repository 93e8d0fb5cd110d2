export type EmailToSend = {
  id: string;
  /** One address, nothing else. */
  to: string;
  /** Where answers go, and where it comes back when it cannot be delivered, if its domain is the sender's; else the sender's address. */
  replyTo?: string;
  returnTo?: string;
  /** The operator's name, shown as the sender. */
  fromName: string;
  subject: string;
  text: string;
  html: string;
  /** `<id@domain>`, the same at every try, so that a mailbox shows a message sent twice once. */
  messageId: string;
  inReplyTo?: string;
  /** Message-IDs of the conversation, oldest first, separated by spaces. */
  references?: string;
  /** True for what no person wrote, an acknowledgement: RFC 3834 then keeps other machines from answering it. */
  autoSubmitted: boolean;
  locale: string;
  /** Files that go along, each read once, when its turn comes. */
  attachments?: { name: string; mediaType: string; content: AsyncIterable<Uint8Array> }[];
};

export type SmsToSend = {
  id: string;
  /** E.164 with its plus. */
  to: string;
  text: string;
  /** Instead of the gateway's own sender: a number, a name, or "" for none. */
  sender?: string;
};

/** Lets a long text go on where an earlier try stopped. */
export type SmsProgress = {
  /** By part: the provider's reference when an earlier try got the part accepted, null when not. */
  accepted?: readonly (string | null)[];
  /** Called as soon as a part is accepted and before the next is sent: store it here. A throw stops the sending. */
  onPart?: (index: number, providerReference: string) => Promise<void>;
};

/** What the other side said when it took the message. */
export type Handover = {
  /** The name that the wire was given. */
  gateway: string;
  /** SMS: one for each part, in order. E-mail: the Message-ID. */
  providerReferences: string[];
  /** False when nothing more will be heard: "sent" is then the last that can be known. */
  receiptExpected: boolean;
  code?: string;
  detail?: string;
};

export type DeliveryReceipt = {
  gateway: string;
  providerReference: string;
  state: "delivered" | "sending" | "temporary-failure" | "permanent-failure";
  code?: string;
  /** When the receipt came in. */
  at: Date;
};

/**
 * Stores one receipt; the provider is told so only afterwards. A throw (a database that is away, a reference
 * that nobody knows yet) makes the provider send the receipt again later. Receipts may repeat and may come out of order.
 */
export type ReceiptListener = (receipt: DeliveryReceipt) => Promise<void>;

/** A message from somebody, or one of the several that carry a long one. */
export type InboundSms = {
  gateway: string;
  /** With its plus where the network said that it is international, else as it came. */
  from: string;
  to: string;
  text: string;
  series: { reference: number; part: number; of: number } | null;
  at: Date;
};

/** Stores one message; the provider is told so only afterwards. A throw makes it send the message again later. */
export type InboundListener = (sms: InboundSms) => Promise<void>;

/**
 * Every send ends within this time, whatever the other side does. A claim on a message that is held longer than
 * this is a dead worker's.
 */
export const SEND_ENDS_WITHIN_MS = 110_000;

interface Wire {
  /** What messages and receipts are kept under: the gateway's id, or the name of the environment's. */
  readonly name: string;
  /** Where a link is held open: is it there at this moment, and if not, why? */
  readonly link?: { up: boolean; fault?: string };
  /** Knocks, without sending anything. @throws GatewayUnavailable while nobody lets us in */
  probe?(): Promise<void>;
  close(): Promise<void>;
}

export interface EmailWire extends Wire {
  /** @throws PermanentFailure, TemporaryFailure or one of its two kinds below; nothing else */
  send(mail: EmailToSend): Promise<Handover>;
}

export interface SmsWire extends Wire {
  /** @throws PermanentFailure, TemporaryFailure or one of its two kinds below; else only what `onPart` threw */
  send(sms: SmsToSend, progress?: SmsProgress): Promise<Handover>;
  onReceipt(listener: ReceiptListener): void;
  onMessage(listener: InboundListener): void;
}
