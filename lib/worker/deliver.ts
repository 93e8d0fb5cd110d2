import { providerReferenceForms } from "@/lib/channels/sms/provider-reference";
import type { EmailWire, Handover, SmsWire } from "@/lib/channels/wire";
import { systemClock } from "@/lib/core/clock";
import { PermanentFailure, TemporaryFailure } from "@/lib/core/errors";
import { logger } from "@/lib/core/log";
import { type ClaimedMessage, claimMessage, openClaimed } from "@/lib/messages/claiming";
import { recordPart } from "@/lib/messages/settling";
import { deliveryRefused, deliveryTaken } from "@/lib/replies/delivering";
import { leavingText, letterOf } from "@/lib/replies/rendering";
import { holding } from "@/lib/worker/in-hand";
import { insist } from "@/lib/worker/insisting";

export type Wires = { email: EmailWire; sms: SmsWire };

/** Claims a message, sends it outside any transaction, settles what became of it. */
export async function deliver(messageId: string, wires: Wires): Promise<void> {
  const claimed = await claimMessage(messageId, systemClock());
  if (claimed) await holding(claimed, attempt(claimed, wires));
}

async function attempt(claimed: ClaimedMessage, wires: Wires): Promise<void> {
  const wire = wires[claimed.channel];
  const log = logger("deliver").child({
    messageId: claimed.id,
    attempt: claimed.attempts,
    gateway: wire.name,
  });
  try {
    const handover =
      claimed.channel === "email"
        ? await wires.email.send(await insist(() => letterOf(openClaimed(claimed))))
        : await sendSms(openClaimed(claimed), wires.sms);
    await insist(() => deliveryTaken(claimed, handover));
    log.info({ code: handover.code }, "taken");
  } catch (error) {
    if (!(error instanceof PermanentFailure || error instanceof TemporaryFailure)) throw error;
    await insist(() => deliveryRefused(claimed, error, wire.name));
    log.warn({ outcome: error.name, code: error.code }, "refused");
  }
}

/** Part by part, so that a try after a crash goes on where the last one stopped. */
async function sendSms(message: ClaimedMessage, wire: SmsWire): Promise<Handover> {
  const accepted: (string | null)[] = [];
  for (const part of message.parts) accepted[part.number - 1] = part.providerReference;
  return wire.send(
    { id: message.id, to: message.address, text: await leavingText(message) },
    {
      accepted: Array.from(accepted, (reference) => reference ?? null),
      onPart: (index, providerReference) =>
        insist(() =>
          recordPart(message.id, {
            number: index + 1,
            gateway: wire.name,
            providerReferences: providerReferenceForms(providerReference),
          }),
        ),
    },
  );
}
