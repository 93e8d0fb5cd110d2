import { systemClock } from "@/lib/core/clock";
import { db } from "@/lib/core/db";
import type { Mailbox } from "@/lib/generated/prisma/client";
import { openPassword } from "./sealed-mailbox";

/** A reader that has not said for this long that it lives is gone, and another worker may read. */
const leaseMs = 30_000;

export type MailboxToRead = Mailbox & { password: string };

/**
 * The mailboxes that this worker is to read: those it reads already, and those that nobody reads. Told by the clock of
 * the database, which all workers share. Run much more often than leases end.
 */
export async function takeMailboxes(readerId: string): Promise<MailboxToRead[]> {
  await db().$executeRaw`
    UPDATE "Mailbox" SET "readerId" = ${readerId}::uuid,
      "readerUntil" = clock_timestamp() + ${leaseMs} * interval '1 millisecond'
    WHERE "active" AND ("readerId" = ${readerId}::uuid OR "readerUntil" IS NULL OR "readerUntil" < clock_timestamp())`;
  const mailboxes = await db().mailbox.findMany({ where: { readerId, active: true } });
  return mailboxes.map((mailbox) => ({ ...mailbox, password: openPassword(mailbox) }));
}

/** Lets go of what this worker reads, so that another one need not wait. */
export async function leaveMailboxes(readerId: string): Promise<void> {
  await db().mailbox.updateMany({
    where: { readerId },
    data: { readerId: null, readerUntil: null, listeningAt: null },
  });
}

/** How far a folder was read. Its server begins to count anew where `uidValidity` is another (RFC 3501 §2.3.1.1). */
export async function positionIn(
  id: string,
  uidValidity: bigint,
): Promise<{ lastUid: number; readFrom: Date }> {
  const mailbox = await db().mailbox.findUniqueOrThrow({ where: { id } });
  const known = mailbox.uidValidity === uidValidity;
  return { lastUid: known ? Number(mailbox.lastUid) : 0, readFrom: mailbox.readFrom };
}

/** Those of these mails that are not stored yet. */
export async function notStored<T extends { uid: number }>(
  id: string,
  uidValidity: bigint,
  found: T[],
): Promise<T[]> {
  const rows = await db().inboundMail.findMany({
    where: { mailboxId: id, uidValidity, uid: { in: found.map(({ uid }) => BigInt(uid)) } },
    select: { uid: true },
  });
  const stored = new Set(rows.map(({ uid }) => Number(uid)));
  return found.filter(({ uid }) => !stored.has(uid));
}

/** Everything that lay there is stored, and the reader listens. */
export async function readerListens(id: string, clock = systemClock): Promise<void> {
  const now = clock();
  await db().mailbox.updateMany({ where: { id }, data: { readAt: now, problem: null, problemAt: null } });
  await db().mailbox.updateMany({ where: { id, listeningAt: null }, data: { listeningAt: now } });
}

/** Something stands in the way. The first moment of a problem is kept while it lasts. */
export async function readerFailed(id: string, problem: string, clock = systemClock): Promise<void> {
  await db().mailbox.updateMany({ where: { id }, data: { listeningAt: null } });
  await db().mailbox.updateMany({
    where: { id, OR: [{ problem: null }, { problem: { not: problem } }] },
    data: { problem, problemAt: clock() },
  });
}
