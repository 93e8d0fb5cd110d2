import { randomUUID } from "node:crypto";
import type { StaffActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { type ClaimedMessage, claimMessage } from "@/lib/messages/claiming";
import { recordPart } from "@/lib/messages/settling";
import { deliveryReported, deliveryTaken } from "@/lib/replies/delivering";
import { type ReplyInput, replyToTicket } from "@/lib/replies/replying";
import { clockAt, monday } from "./factories";

export const smsc = "smpp";

/** What the answer box sends: an answer that ends the ticket, unless said otherwise. */
export const reply = (reference: string, changes: Partial<ReplyInput> = {}): ReplyInput => ({
  reference,
  text: "A minute costs 5 Kč.",
  statusAfter: "resolved",
  // Asked for where a claim ends, and of no account elsewhere.
  outcome: "upheld",
  seenNoteId: null,
  submissionId: randomUUID(),
  ...changes,
});

/** Answers, and gives back the answer's message, which must be there. */
export async function answered(
  actor: StaffActor,
  reference: string,
  changes: Partial<ReplyInput> = {},
  at: Date = monday,
): Promise<{ noteId: string; messageId: string }> {
  const result = await replyToTicket(actor, reply(reference, changes), clockAt(at));
  if (!result.ok) throw new Error(`Not answered: ${result.reason}`);
  const message = await db().message.findFirstOrThrow({ where: { noteId: result.noteId } });
  return { noteId: result.noteId, messageId: message.id };
}

/** Takes a message for a try, as a worker does; there must be one to take. */
export async function claimed(messageId: string, at: Date = monday): Promise<ClaimedMessage> {
  const message = await claimMessage(messageId, at);
  if (!message) throw new Error("Nothing to claim");
  return message;
}

/** The gateway takes every part, and a receipt is to come for each. */
export async function handedOver(
  messageId: string,
  providerReferences: string[],
  at: Date = monday,
): Promise<void> {
  const message = await claimed(messageId, at);
  for (const [index, providerReference] of providerReferences.entries())
    await recordPart(messageId, {
      number: index + 1,
      gateway: smsc,
      providerReferences: [providerReference],
    });
  await deliveryTaken(message, { gateway: smsc, receiptExpected: true }, clockAt(at));
}

/** A receipt comes in. The first spelling is the one that was written in it. */
export const reported = (
  providerReference: string | string[],
  state: Parameters<typeof deliveryReported>[0]["state"],
  at: Date = monday,
): Promise<void> =>
  deliveryReported({ gateway: smsc, providerReferences: [providerReference].flat(), state }, clockAt(at));

export const messageRow = (id: string) =>
  db().message.findUniqueOrThrow({
    where: { id },
    include: { tries: { orderBy: { number: "asc" } }, parts: true },
  });
