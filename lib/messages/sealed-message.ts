import { isSealed, type OfTicket } from "@/lib/access/visibility";
import type { Tx } from "@/lib/core/db";
import { seal, unseal } from "@/lib/core/sealing";
import type { Message } from "@/lib/generated/prisma/client";

type Content = Pick<Message, "address" | "text">;

const place = (id: string): string => `Message ${id}`;

/** The columns of a message whose address and text are sealed. */
export const sealedMessage = (id: string, { address, text }: Content) => ({
  address: "",
  text: "",
  sealed: seal(place(id), { address, text }),
});

/** A message as it leaves, whether it is sealed or not. @throws SealBroken */
export function openMessage<M extends Pick<Message, "id" | "sealed"> & Content>(message: M): M {
  const { id, sealed } = message;
  return sealed ? { ...message, ...unseal<Content>(place(id), sealed) } : message;
}

/**
 * Takes hold of every message of a ticket. Call it before the ticket itself is locked: what a gateway says is
 * written in that order too.
 */
export const lockMessagesOf = (tx: Tx, ticketId: string): Promise<unknown> =>
  tx.$queryRaw`SELECT 1 FROM "Message" WHERE "ticketId" = ${ticketId}::uuid ORDER BY "id" FOR UPDATE`;

/** Writes the messages of a ticket anew as its type wants them: sealed, or not. @throws SealBroken */
export async function resealMessages(tx: Tx, ticket: OfTicket): Promise<void> {
  for (const message of await tx.message.findMany({ where: { ticketId: ticket.id } })) {
    const { id, address, text } = openMessage(message);
    const data = isSealed(ticket) ? sealedMessage(id, { address, text }) : { address, text, sealed: null };
    await tx.message.update({ where: { id }, data });
    // What a server said about a try may repeat the address.
    if (isSealed(ticket))
      await tx.deliveryAttempt.updateMany({ where: { messageId: id }, data: { detail: null } });
  }
}
