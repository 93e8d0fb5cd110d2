import { providerReferenceForms } from "@/lib/channels/sms/provider-reference";
import type { Handover, SmsWire } from "@/lib/channels/wire";
import { systemClock } from "@/lib/core/clock";
import { PermanentFailure, TemporaryFailure } from "@/lib/core/errors";
import { logger } from "@/lib/core/log";
import type { MessageChannel } from "@/lib/generated/prisma/enums";
import { type ClaimedMessage, claimMessage, openClaimed } from "@/lib/messages/claiming";
import { passOn, tryGoesBy } from "@/lib/messages/passing-on";
import { causeOf, retrySchedule } from "@/lib/messages/retry-schedule";
import { recordPart } from "@/lib/messages/settling";
import { deliveryRefused, deliveryTaken } from "@/lib/replies/delivering";
import { heldBack } from "@/lib/replies/holding-back";
import { leavingText, letterOf } from "@/lib/replies/rendering";
import { readSettings } from "@/lib/settings/reading";
import { senderFor } from "@/lib/settings/sms-sender";
import type { Fleet } from "@/lib/worker/fleet";
import type { Gate } from "@/lib/worker/gate";
import { holding } from "@/lib/worker/in-hand";
import { insist } from "@/lib/worker/insisting";

/** Claims a message, sends it outside any transaction, settles what became of it. */
export async function deliver(messageId: string, channel: MessageChannel, fleet: Fleet): Promise<void> {
  if (channel === "sms" && (await heldBack(messageId, systemClock()))) return;
  const likely = fleet.choose(channel);
  const claimed = await claimMessage(messageId, systemClock(), likely?.way.id);
  if (claimed) await holding(claimed, throughOne(claimed, fleet, likely));
}

async function throughOne(claimed: ClaimedMessage, fleet: Fleet, likely: Gate | undefined): Promise<void> {
  if (claimed.onlyGateway) return byThatAlone(claimed, claimed.onlyGateway, fleet);
  const bound = boundTo(claimed);
  // Where it went before is gone for good: nothing can be told apart any more, and it begins anew.
  const gate = (bound === null ? undefined : fleet.get(bound)) ?? likely;
  if (gate && gate !== likely) await insist(() => tryGoesBy(claimed, gate.way.id));
  if (!gate?.closed) return nowhere(claimed, fleet);
  return attempt(claimed, fleet, gate, []);
}

/** A message of which a gateway has a part, or may have it, stays with that gateway: another would send it twice. */
const boundTo = ({ parts, tries }: ClaimedMessage): string | null =>
  parts.at(-1)?.gateway ?? tries[0]?.gateway ?? null;

/** Tries one gateway out. It is spoken to even when messages leave it out. */
async function byThatAlone(claimed: ClaimedMessage, id: string, fleet: Fleet): Promise<void> {
  const borrowed = await insist(() => fleet.borrow(id));
  if (!borrowed) return nowhere(claimed, fleet);
  await insist(() => tryGoesBy(claimed, id));
  await attempt(claimed, fleet, borrowed.gate, []).finally(borrowed.giveBack);
}

const nowhere = (claimed: ClaimedMessage, fleet: Fleet): Promise<void> =>
  insist(() => deliveryRefused(claimed, fleet.nothingOpen(claimed.channel), null));

/** @param before gateways that did not take it just now */
async function attempt(
  claimed: ClaimedMessage,
  fleet: Fleet,
  gate: Gate,
  before: readonly string[],
): Promise<void> {
  const { id } = gate.way;
  const log = logger("deliver").child({ messageId: claimed.id, attempt: claimed.attempts, gateway: id });
  const taken = { parts: claimed.parts.length };
  try {
    const handover = await gate.use(send(claimed, gate, taken));
    await insist(() => deliveryTaken(claimed, handover));
    log.info({ code: handover.code }, "taken");
  } catch (error) {
    if (!(error instanceof PermanentFailure || error instanceof TemporaryFailure)) throw error;
    log.warn({ outcome: error.name, code: error.code }, "refused");
    const tried = [...before, id];
    const free = taken.parts === 0 && !claimed.onlyGateway && retrySchedule[causeOf(error)].elsewhere;
    const next = free ? fleet.choose(claimed.channel, tried) : undefined;
    if (!next) return insist(() => deliveryRefused(claimed, error, id));
    const gateways = { from: id, to: next.way.id };
    const again = await insist(() => passOn(claimed, error, gateways, systemClock()));
    if (again) await holding(again, attempt(again, fleet, next, tried));
  }
}

async function send(claimed: ClaimedMessage, gate: Gate, taken: { parts: number }): Promise<Handover> {
  const message = openClaimed(claimed);
  const { open } = gate;
  if (open.channel === "email") {
    const letter = await insist(() => letterOf(message));
    return timed(gate, () => open.wire.send(letter));
  }
  const text = await leavingText(message);
  return timed(gate, () => sendSms(message, text, open.wire, taken));
}

async function timed(gate: Gate, work: () => Promise<Handover>): Promise<Handover> {
  const began = performance.now();
  try {
    const handover = await work();
    gate.tried("taken", performance.now() - began);
    return handover;
  } catch (error) {
    if (error instanceof PermanentFailure || error instanceof TemporaryFailure)
      gate.tried(causeOf(error), performance.now() - began, error.code);
    throw error;
  }
}

/** Part by part, so that a try after a crash goes on where the last one stopped. */
async function sendSms(
  message: ClaimedMessage,
  text: string,
  wire: SmsWire,
  taken: { parts: number },
): Promise<Handover> {
  const accepted: (string | null)[] = [];
  for (const part of message.parts.filter(({ gateway }) => gateway === wire.name))
    accepted[part.number - 1] = part.providerReference;
  const { sms } = await insist(() => readSettings());
  return wire.send(
    { id: message.id, to: message.address, text, sender: senderFor(sms, message.address) },
    {
      accepted: Array.from(accepted, (reference) => reference ?? null),
      onPart: (index, providerReference) => {
        taken.parts += 1;
        return insist(() =>
          recordPart(message.id, {
            number: index + 1,
            gateway: wire.name,
            providerReferences: providerReferenceForms(providerReference),
          }),
        );
      },
    },
  );
}
