import type { PublicActor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { systemClock } from "@/lib/core/clock";
import { db, transaction } from "@/lib/core/db";
import { type Result, refuse } from "@/lib/core/result";
import type { Prisma, Ticket } from "@/lib/generated/prisma/client";
import type { ProofPurpose } from "@/lib/generated/prisma/enums";
import type { OpenProof } from "@/lib/proofs/address";
import { readProof } from "@/lib/proofs/reading";
import { isAbout, openOnes, type Thing } from "@/lib/tickets/same-thing";
import { addressHashes } from "@/lib/tickets/sealed-ticket";

/** After the code was right, this long without another one. */
const openMs = 30 * 60_000;
/** A number may belong to somebody else half a year after it was given up. */
const listedMs = 183 * 86_400_000;
const mostListed = 30;

const select = { id: true, reference: true, ticketType: true, status: true, creationDate: true } as const;

export type MyTicket = Pick<Ticket, keyof typeof select>;
export type Mine = Pick<OpenProof, "channel" | "address"> & { tickets: MyTicket[] };

/**
 * Everything that was filed with a proved address as the one to answer at, the newest first. Only the address of the
 * answer counts: whoever holds a number does not see what others wrote about it.
 * @returns null when the address is not proved, or no longer
 */
export async function listMine(actor: PublicActor, proofId: string, now: Date): Promise<Mine | null> {
  const proof = await provedLately(actor, proofId, "lostReference", now);
  if (!proof) return null;
  const tickets = await db().ticket.findMany({
    where: filedWith(proof, now),
    orderBy: [{ creationDate: "desc" }, { id: "desc" }],
    take: mostListed,
    select,
  });
  return { channel: proof.channel, address: proof.address, tickets };
}

/**
 * Of what was filed with an address that was proved in a form, what is open about the same as the form. Never a
 * report: its author has not asked for it to be found by an address.
 */
export async function listSame(
  actor: PublicActor,
  proofId: string,
  thing: Thing,
  now: Date,
): Promise<MyTicket[]> {
  const proof = thing.ticketType === "fraudReport" ? null : await provedLately(actor, proofId, "ticket", now);
  if (!proof) return [];
  const tickets = await db().ticket.findMany({
    where: { AND: [filedWith(proof, now), openOnes, { ticketType: thing.ticketType }] },
    orderBy: [{ creationDate: "desc" }, { id: "desc" }],
    take: mostListed,
    select: { ...select, answers: true },
  });
  return tickets.filter((ticket) => isAbout(ticket, thing));
}

/**
 * Opens one of them, as its reference and code would.
 * @param purpose what the address was proved for; where it was in a form, no report opens
 * @returns `notFound` when it is none of them
 */
export async function openMine(
  actor: PublicActor,
  proofId: string,
  reference: string,
  clock = systemClock,
  purpose: ProofPurpose = "lostReference",
): Promise<Result<{ ticketId: string; reference: string }, "notFound">> {
  const now = clock();
  const proof = await provedLately(actor, proofId, purpose, now);
  if (!proof) return refuse("notFound");
  const types: Prisma.TicketWhereInput = purpose === "ticket" ? { ticketType: { not: "fraudReport" } } : {};
  return transaction(async (tx) => {
    const ticket = await tx.ticket.findFirst({
      where: { AND: [filedWith(proof, now), types, { reference }] },
      select: { id: true },
    });
    if (!ticket) return refuse("notFound");
    await recordEvent(tx, actor, { kind: "openedByProof", ticketId: ticket.id, at: now });
    return { ok: true, ticketId: ticket.id, reference };
  });
}

async function provedLately(
  actor: PublicActor,
  proofId: string,
  purpose: ProofPurpose,
  now: Date,
): Promise<OpenProof | null> {
  const proof = await readProof(actor, proofId, purpose, now);
  return proof?.provedAt && proof.provedAt.getTime() > now.getTime() - openMs ? proof : null;
}

/**
 * A fraud report is opened this way by e-mail alone, and only if its author gave their name and that mailbox was proved
 * when it was filed: a number may be in the hands of the very person who is reported (SIM swap).
 */
function filedWith({ channel, address }: OpenProof, now: Date): Prisma.TicketWhereInput {
  const byEmail = channel === "email";
  const written = { in: byEmail ? spellings(address) : [address] };
  const open: Prisma.TicketWhereInput = {
    ticketType: { in: ["question", "claim"] },
    replyAddress: written,
  };
  const report: Prisma.TicketWhereInput = {
    ticketType: "fraudReport",
    disclosure: "named",
    addressProvedAt: { not: null },
    replyAddressHash: { in: addressHashes(address) },
  };
  return {
    replyChannel: { in: byEmail ? ["email"] : ["sms", "phone"] },
    creationDate: { gt: new Date(now.getTime() - listedMs) },
    OR: byEmail ? [open, report] : [open],
  };
}

/** Almost no mailbox tells case apart; these are the ways in which one person writes theirs. */
function spellings(address: string): string[] {
  const lower = address.toLowerCase();
  return [...new Set([address, lower, lower.charAt(0).toUpperCase() + lower.slice(1)])];
}
