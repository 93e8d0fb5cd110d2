import { db, type Tx } from "@/lib/core/db";
import type { DeliveryState } from "@/lib/generated/prisma/enums";
import type { Settled } from "./settled";

export type CameBack = { messageId: string; kind: "permanent" | "temporary"; code: string | null };

const states: Record<CameBack["kind"], DeliveryState> = {
  permanent: "permanentFailure",
  temporary: "temporaryFailure",
};

/** Which of these are e-mails of ours that have left, the first of them. */
export async function findLeft(
  messageIds: string[],
): Promise<{ id: string; ticketId: string | null } | null> {
  if (messageIds.length === 0) return null;
  const found = await db().message.findMany({
    where: { id: { in: messageIds }, channel: "email", attempts: { gt: 0 } },
    select: { id: true, ticketId: true },
  });
  return found.sort((a, b) => messageIds.indexOf(a.id) - messageIds.indexOf(b.id))[0] ?? null;
}

/**
 * A letter that its mail server had taken came back. What is known to have been read stays read, and what has failed
 * already stays as it is.
 * @returns the message's new state, or null when nothing changed
 */
export async function settleBounce(
  tx: Tx,
  { messageId, kind, code }: CameBack,
  now: Date,
): Promise<Settled | null> {
  await tx.$queryRaw`SELECT 1 FROM "Message" WHERE "id" = ${messageId}::uuid FOR UPDATE`;
  const message = await tx.message.findUnique({ where: { id: messageId } });
  if (message?.channel !== "email" || !["sent", "sending"].includes(message.state)) return null;
  const state = states[kind];
  await tx.message.update({
    where: { id: messageId },
    data: { state, stateReason: code ?? "bounced", completedAt: now },
  });
  return { messageId, ticketId: message.ticketId, noteId: message.noteId, state, before: message.state };
}
