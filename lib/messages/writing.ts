import { isSealed, type OfTicket } from "@/lib/access/visibility";
import type { Tx } from "@/lib/core/db";
import { enqueue } from "@/lib/core/jobs";
import { newId } from "@/lib/core/new-id";
import type { MessageChannel, MessageKind } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";
import { isFailed } from "./failed-addresses";
import { sealedMessage } from "./sealed-message";

export type MessageToWrite = {
  kind: MessageKind;
  channel: MessageChannel;
  /** E.164 for SMS, an address for e-mail. */
  address: string;
  locale: Locale;
  /** E-mail only. */
  subject: string | null;
  /** With `linkPlaceholder` where the tracking link goes, and `codePlaceholder` where a one-time code goes. */
  text: string;
  /**
   * What it is about. Of a sealed one, address and text are sealed in the message too; and so are those of a code,
   * which would tell who was about to report something.
   */
  ticket: OfTicket | null;
  noteId?: string;
  /** The answer that it asks about: was it solved, and a number from 1 to 5. */
  ratesNoteId?: string;
  /** To try this gateway out: no other one may take it. */
  onlyGateway?: string;
  /** For a code: the proof it belongs to. */
  proofId?: string;
};

/** They would tell who was about to report something, or who wrote something to us that nobody has read. */
const secret: MessageKind[] = ["code", "mailTooLarge"];

/**
 * Writes a message down and the job that sends it, in the transaction of the change that promised it. One to an address
 * that failed for good is not sent: it has failed, and a person decides.
 */
export async function writeMessage(
  tx: Tx,
  { ticket, ...message }: MessageToWrite,
  now: Date,
): Promise<{ id: string; failed: boolean }> {
  const row = { ...message, ticketId: ticket?.id ?? null, creationDate: now, nextAttemptAt: now };
  const isSecret = secret.includes(message.kind) || (ticket && isSealed(ticket));
  const sealedId = isSecret ? newId() : null;
  const failed = await isFailed(tx, message);
  const state = failed
    ? ({
        state: "permanentFailure",
        stateReason: "addressBounced",
        nextAttemptAt: null,
        completedAt: now,
      } as const)
    : {};
  const { id } = await tx.message.create({
    data: { ...row, ...state, ...(sealedId ? { id: sealedId, ...sealedMessage(sealedId, message) } : {}) },
    select: { id: true },
  });
  if (!failed) await enqueue(tx, message.channel, { messageId: id });
  return { id, failed };
}
