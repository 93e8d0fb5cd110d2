import { mayTakeSms } from "@/lib/access/sms-reach";
import { isSealed } from "@/lib/access/visibility";
import type { Callback, Message, Prisma, Ticket } from "@/lib/generated/prisma/client";
import type { FallbackStep } from "@/lib/generated/prisma/enums";
import type { Settings } from "@/lib/settings/schema";
import type { Address } from "./failed-addresses";

/** Another way for the words of an answer that did not arrive. */
export type FallbackWay =
  | ({ step: "contact" } & Address)
  | { step: "call"; phone: string }
  | { step: "letter" };

/** What has to be known of a ticket to find its other ways. */
export const withContacts = {
  messages: { select: { channel: true, address: true, state: true, noteId: true, sealed: true } },
  callbacks: { select: { noteId: true, state: true, windowStart: true, windowEnd: true } },
} as const satisfies Prisma.TicketInclude;

export type WithContacts = Pick<
  Ticket,
  | "ticketType"
  | "replyChannel"
  | "replyAddress"
  | "addressProvedAt"
  | "subjectNumber"
  | "subjectNumberProvedAt"
> & {
  messages: Pick<Message, "channel" | "address" | "state" | "noteId" | "sealed">[];
  callbacks: Pick<Callback, "noteId" | "state" | "windowStart" | "windowEnd">[];
};

type Failed = Address & Pick<Message, "noteId">;

/**
 * The addresses that are known to be the person's own, the chosen one first: proved by a code, or reached before.
 * None that these words have been sent to.
 */
export function otherContacts(ticket: WithContacts, failed: Failed, settings: Settings): Address[] {
  if (isSealed(ticket)) return [];
  const { replyChannel, replyAddress, subjectNumber } = ticket;
  const chosen: Address[] =
    replyAddress && replyChannel && replyChannel !== "phone" && ticket.addressProvedAt
      ? [{ channel: replyChannel, address: replyAddress }]
      : [];
  const own: Address[] =
    subjectNumber && ticket.subjectNumberProvedAt ? [{ channel: "sms", address: subjectNumber }] : [];
  const reached = ticket.messages.filter(({ state, address }) => state === "delivered" && address);
  const used = [failed, ...ticket.messages.filter(({ noteId }) => noteId === failed.noteId)].map(keyOf);
  const found = new Map<string, Address>();
  for (const { channel, address } of [...chosen, ...own, ...reached]) {
    const contact = { channel, address };
    const usable = channel === "email" || mayTakeSms(address, settings.abuse.smsCountries);
    if (usable && !used.includes(keyOf(contact))) found.set(keyOf(contact), contact);
  }
  return [...found.values()];
}

/** The number at which the person can be called about an answer; null where none is known, or it was tried. */
export function numberToCall(ticket: WithContacts, failed: Failed): string | null {
  if (isSealed(ticket) || ticket.callbacks.some(({ noteId }) => noteId && noteId === failed.noteId))
    return null;
  if (ticket.replyAddress && ticket.replyChannel !== "email") return ticket.replyAddress;
  if (failed.channel === "sms") return failed.address;
  return ticket.subjectNumberProvedAt ? ticket.subjectNumber : null;
}

/**
 * Every other way there is, in the order of the policy.
 * @param contacts of `otherContacts`, without those that nothing can be sent to
 */
export function waysInOrder(
  steps: readonly FallbackStep[],
  contacts: Address[],
  phone: string | null,
): FallbackWay[] {
  return steps.flatMap((step): FallbackWay[] => {
    if (step === "contact") return contacts.slice(0, 1).map((contact) => ({ step, ...contact }));
    if (step === "call") return phone ? [{ step, phone }] : [];
    return [{ step }];
  });
}

const keyOf = ({ channel, address }: Address): string => `${channel} ${address.toLowerCase()}`;
