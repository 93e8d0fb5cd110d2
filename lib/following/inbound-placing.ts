import { db } from "@/lib/core/db";
import { cleanText, lengthOf } from "@/lib/core/typed-text";
import type { InboundState } from "@/lib/generated/prisma/enums";
import { addToTicket } from "@/lib/replies/adding";
import { descriptionLimit } from "@/lib/tickets/form";
import type { RatingQuestion } from "@/lib/tickets/rating-token";
import { digitOf } from "./digit";
import type { WholeSms } from "./inbound-whole";
import { mayChange, rate, type Stars } from "./rating";

export type Placed = { state: Extract<InboundState, "rating" | "note" | "kept">; ticketId: string | null };

/** A digit that comes later than this answers no question of ours. */
const answeredWithinMs = 14 * 86_400_000;

/**
 * Finds out what a short message is: a digit that answers our question rates that answer; anything else goes to the
 * one open ticket that is answered at this number; and where there is none, or more than one, staff look at it.
 */
export async function placeSms(sms: WholeSms, clock: () => Date): Promise<Placed> {
  const digit = digitOf(sms.text);
  const rated = digit && (await rateBy(sms.sender, digit, clock));
  if (rated) return { state: "rating", ticketId: rated };
  const added = await addTo(sms, clock);
  return added ? { state: "note", ticketId: added } : { state: "kept", ticketId: null };
}

async function rateBy(sender: string, rating: Stars, clock: () => Date): Promise<string | null> {
  const question = await findQuestion(sender, clock());
  if (!question) return null;
  const { ticketId, noteId, occasion } = question;
  const said = { noteId, occasion, rating, solved: null, word: null, channel: "sms", from: sender } as const;
  const rated = await rate({ kind: "customer", ticketId }, said, clock);
  return rated.ok ? ticketId : null;
}

/** The last question to this number that has no answer yet; else the last whose answer may still be changed. */
async function findQuestion(
  sender: string,
  now: Date,
): Promise<(RatingQuestion & { ticketId: string }) | null> {
  const messages = await db().message.findMany({
    where: {
      channel: "sms",
      address: sender,
      attempts: { gt: 0 },
      kind: { in: ["answer", "rating", "secondLook"] },
      creationDate: { gt: new Date(now.getTime() - answeredWithinMs) },
    },
    orderBy: [{ creationDate: "desc" }, { id: "desc" }],
    take: 20,
    include: { rates: { include: { ratings: true } }, ticket: { select: { status: true } } },
  });
  // The last thing that was said to them asks something else: the digit may be meant for that.
  const [last] = messages;
  if (last && !last.rates && last.ticket?.status === "pending") return null;
  const questions = messages.flatMap(({ rates, kind, ticketId }) => {
    const occasion = kind === "secondLook" ? ("secondLook" as const) : ("answer" as const);
    const given = rates?.ratings.find((one) => one.occasion === occasion) ?? null;
    return rates && ticketId ? [{ ticketId, noteId: rates.id, occasion, given }] : [];
  });
  const open = questions.find(({ given }) => !given);
  return open ?? questions.find(({ given }) => given && mayChange(given, now)) ?? null;
}

async function addTo({ id, sender, text }: WholeSms, clock: () => Date): Promise<string | null> {
  const clean = cleanText(text);
  const length = lengthOf(clean);
  if (length === 0 || length > descriptionLimit) return null;
  const tickets = await db().ticket.findMany({
    where: {
      replyAddress: sender,
      replyChannel: { in: ["sms", "phone"] },
      status: { in: ["acknowledged", "inProgress", "pending", "held"] },
    },
    select: { id: true },
    take: 2,
  });
  const [only, another] = tickets;
  if (!only || another) return null;
  const input = { submissionId: id, text: clean };
  const added = await addToTicket({ kind: "customer", ticketId: only.id }, input, clock);
  return added.ok ? only.id : null;
}
