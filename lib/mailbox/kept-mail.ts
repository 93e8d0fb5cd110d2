import type { StaffActor } from "@/lib/access/actor";
import { visibleTypes } from "@/lib/access/visibility";
import { systemClock } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import type { InboundMail, MailDecision, Prisma } from "@/lib/generated/prisma/client";
import { type MailWords, openWords } from "./sealed-mail";

const atMost = 100;

/** Nobody knows what a kept mail is about. It may be about a fraud report: those who may know of one are shown it. */
const kept = (actor: StaffActor): Prisma.InboundMailWhereInput =>
  visibleTypes(actor).includes("fraudReport") ? { state: "kept" } : { id: { in: [] } };

export type KeptMail = Pick<InboundMail, "id" | "reason" | "receivedAt" | "headOnly"> &
  MailWords & { reference: string | null };

/** Mails that a person must look at, the oldest first, and the ticket that each claims to be about. */
export async function listKeptMail(actor: StaffActor): Promise<KeptMail[]> {
  const found = await db().inboundMail.findMany({
    where: kept(actor),
    orderBy: { receivedAt: "asc" },
    take: atMost,
    omit: { sealed: true },
    include: { ticket: { select: { reference: true } } },
  });
  return found.map((mail) => ({ ...mail, ...openWords(mail), reference: mail.ticket?.reference ?? null }));
}

export const countKeptMail = (actor: StaffActor): Promise<number> =>
  db().inboundMail.count({ where: kept(actor) });

/** Somebody has dealt with it. @throws NotFound */
export async function handleMail(actor: StaffActor, id: string, clock = systemClock): Promise<void> {
  const { count } = await db().inboundMail.updateMany({
    where: { AND: [kept(actor), { id }] },
    data: { state: "handled", settledAt: clock() },
  });
  if (count === 0) throw new NotFound();
}

/**
 * Somebody has decided where it belongs: on the ticket that it claims to be about, or to a question of its own. A worker
 * does it in a moment.
 * @throws NotFound
 */
export async function decideMail(
  actor: StaffActor,
  id: string,
  decision: MailDecision,
  clock = systemClock,
): Promise<void> {
  const about = decision === "addToTicket" ? { ticketId: { not: null } } : {};
  const { count } = await db().inboundMail.updateMany({
    where: { AND: [kept(actor), { id, headOnly: false, sealed: { not: null }, ...about }] },
    data: { state: "stored", decision, looks: 0, lookAt: clock() },
  });
  if (count === 0) throw new NotFound();
}
