import type { Tx } from "@/lib/core/db";
import { enqueue } from "@/lib/core/jobs";
import type { MessageChannel, MessageKind } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locales";

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
  ticketId: string | null;
  noteId?: string;
  /** The answer that it asks about: was it solved, and a number from 1 to 5. */
  ratesNoteId?: string;
  /** For a code: the proof it belongs to. */
  proofId?: string;
};

/** Writes a message down and the job that sends it, in the transaction of the change that promised it. */
export async function writeMessage(tx: Tx, message: MessageToWrite, now: Date): Promise<{ id: string }> {
  const { id } = await tx.message.create({
    data: { ...message, creationDate: now, nextAttemptAt: now },
    select: { id: true },
  });
  await enqueue(tx, message.channel, { messageId: id });
  return { id };
}
