import type { DeliveryState } from "@/lib/generated/prisma/enums";

/** The state a message is in after a settlement, for whoever made a promise on it. */
export type Settled = {
  messageId: string;
  ticketId: string | null;
  noteId: string | null;
  state: DeliveryState;
  before: DeliveryState;
};
