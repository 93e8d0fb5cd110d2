import { db } from "@/lib/core/db";
import type { InboundState } from "@/lib/generated/prisma/enums";
import type { RatingQuestion } from "@/lib/tickets/rating-token";
import { parseReference } from "@/lib/tickets/reference";
import { digitOf } from "./digit";
import { addSms, fitsTicket, openTicketsOf } from "./inbound-adding";
import { askWhich, placeAsked } from "./inbound-asking";
import type { WholeSms } from "./inbound-whole";
import { obey, wishOf } from "./inbound-wish";
import { lastSentTo } from "./last-sent";
import { mayChange, rate, type Stars } from "./rating";

export type Placed = {
  state: Extract<InboundState, "rating" | "note" | "asked" | "handled" | "kept">;
  ticketId: string | null;
  /** What its sender was asked to choose from. */
  choices?: string[];
};

/** A digit that comes later than this answers no question of ours. */
const answeredWithinMs = 14 * 86_400_000;

/**
 * Finds out what a short message is: a word that stops our messages; a digit that answers what we asked last; else
 * words for the ticket it names, or for the one open ticket that is answered at this number. Where there are several
 * its sender is asked; where there is none staff look at it.
 */
export async function placeSms(sms: WholeSms, clock: () => Date): Promise<Placed> {
  const wish = wishOf(sms.text);
  if (wish) {
    await obey(wish, sms.sender, clock());
    return { state: "handled", ticketId: null };
  }
  const digit = digitOf(sms.text);
  const answered = digit && (await byDigit(sms.sender, digit, clock));
  return answered || (await addTo(sms, clock)) || { state: "kept", ticketId: null };
}

/** A digit answers what was sent last, and nothing else. */
async function byDigit(sender: string, digit: Stars, clock: () => Date): Promise<Placed | null> {
  const last = await lastSentTo(sender);
  if (last?.kind === "whichTicket") {
    const ticketId = await placeAsked(sender, digit, clock);
    return ticketId ? { state: "handled", ticketId } : null;
  }
  const rated = last?.ratesNoteId ? await rateBy(sender, digit, clock) : null;
  return rated ? { state: "rating", ticketId: rated } : null;
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
    include: { rates: { include: { ratings: true } } },
  });
  const questions = messages.flatMap(({ rates, kind, ticketId }) => {
    const occasion = kind === "secondLook" ? ("secondLook" as const) : ("answer" as const);
    const given = rates?.ratings.find((one) => one.occasion === occasion) ?? null;
    return rates && ticketId ? [{ ticketId, noteId: rates.id, occasion, given }] : [];
  });
  const open = questions.find(({ given }) => !given);
  return open ?? questions.find(({ given }) => given && mayChange(given, now)) ?? null;
}

/** By the reference in it; else to the one open ticket that is answered at this number. Of several, we ask which. */
async function addTo(sms: WholeSms, clock: () => Date): Promise<Placed | null> {
  if (!fitsTicket(sms.text)) return null;
  const tickets = await openTicketsOf(sms.sender);
  const named = namedIn(sms.text, tickets);
  const [only, another] = named ? [named] : tickets;
  if (!only) return null;
  if (!another) return (await addSms(only.id, sms, clock)) ? { state: "note", ticketId: only.id } : null;
  const choices = await askWhich(sms.sender, tickets, clock());
  return choices && { state: "asked", ticketId: null, choices };
}

const namedIn = <T extends { reference: string }>(text: string, tickets: T[]): T | undefined => {
  const named = (text.match(/[a-z0-9]{4}[-\s]?[a-z0-9]{4}/giu) ?? []).map(parseReference);
  return tickets.find(({ reference }) => named.includes(reference));
};
