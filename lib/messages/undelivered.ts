import type { StaffActor } from "@/lib/access/actor";
import { isSealed, visibleTickets } from "@/lib/access/visibility";
import { type Opening, openingsOf } from "@/lib/audit/opening";
import { systemClock } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import type { MessageKind, Prisma } from "@/lib/generated/prisma/client";
import { withContacts } from "./fallback-ways";
import { openMessage } from "./sealed-message";

/** What the customer has to have: an answer, and the letter that the law asks for. */
export const mustArrive: MessageKind[] = ["answer", "extension"];

const undelivered = (actor: StaffActor): Prisma.MessageWhereInput => ({
  kind: { in: mustArrive },
  state: { in: ["temporaryFailure", "permanentFailure", "technicalFailure"] },
  dismissedAt: null,
  ticket: visibleTickets(actor),
  // What is done by itself is over when the words have arrived.
  OR: [{ fallbackAt: null }, { note: { arrivedAt: null } }],
});

const include = {
  tries: { orderBy: { number: "desc" }, take: 1 },
  ticket: {
    select: {
      id: true,
      reference: true,
      status: true,
      ticketType: true,
      description: true,
      replyChannel: true,
      queueAt: true,
      contactName: true,
      replyAddress: true,
      addressProvedAt: true,
      subjectNumber: true,
      subjectNumberProvedAt: true,
      deadlines: { select: { kind: true, dueAt: true, metAt: true, pausedAt: true } },
      ...withContacts,
    },
  },
} as const satisfies Prisma.MessageInclude;

const atMost = 200;

/**
 * Answers that did not arrive and that nobody has decided about, the longest-waiting first. Where one went that is
 * about a report is empty unless this person has opened who reported it.
 */
export async function listUndelivered(actor: StaffActor, clock = systemClock) {
  const messages = await read(actor);
  const sealedIds = messages.flatMap(({ ticket }) => (ticket && isSealed(ticket) ? [ticket.id] : []));
  const openings = await openingsOf(actor, sealedIds, clock());
  return messages.map((message) => shown(message, openings.get(message.ticketId ?? "")));
}

/** One of them, or what has become of it since. @returns null when there is none that this person may know of */
export async function readUndelivered(
  actor: StaffActor,
  id: string,
  clock = systemClock,
): Promise<UndeliveredMessage | null> {
  const where = { id, kind: { in: mustArrive }, ticket: visibleTickets(actor) };
  const message = await db().message.findFirst({ where, include });
  if (!message?.ticket || !isSealed(message.ticket)) return message;
  const openings = await openingsOf(actor, [message.ticket.id], clock());
  return shown(message, openings.get(message.ticket.id));
}

/** A message as its reader may see it. */
function shown<M extends Awaited<ReturnType<typeof read>>[number]>(message: M, opening?: Opening): M {
  if (!message.ticket || !isSealed(message.ticket)) return message;
  const { text, address } = opening ? openMessage(message) : { text: "", address: "" };
  return { ...message, text, address: opening?.identity ? address : "" };
}

function read(actor: StaffActor) {
  return db().message.findMany({
    where: undelivered(actor),
    orderBy: [{ completedAt: "asc" }, { id: "asc" }],
    take: atMost,
    include,
  });
}

export type UndeliveredMessage = Awaited<ReturnType<typeof listUndelivered>>[number];

/** Those that wait for a person: what is being done by itself is on the list, and not among them. */
export const countUndelivered = (actor: StaffActor): Promise<number> =>
  db().message.count({ where: { ...undelivered(actor), fallbackAt: null } });
