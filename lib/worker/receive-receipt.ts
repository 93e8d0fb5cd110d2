import { providerReferenceForms } from "@/lib/channels/sms/provider-reference";
import type { DeliveryReceipt } from "@/lib/channels/wire";
import type { DeliveryState } from "@/lib/generated/prisma/enums";
import { deliveryReported } from "@/lib/replies/delivering";

const states: Record<DeliveryReceipt["state"], DeliveryState> = {
  delivered: "delivered",
  sending: "sending",
  "temporary-failure": "temporaryFailure",
  "permanent-failure": "permanentFailure",
};

/** Stores a receipt; the SMSC is told so only when this has ended well. */
export const receiveReceipt = ({ gateway, providerReference, state, code }: DeliveryReceipt): Promise<void> =>
  deliveryReported({
    gateway,
    providerReferences: providerReferenceForms(providerReference),
    state: states[state],
    code,
  });
