import type { StaffActor } from "@/lib/access/actor";
import { visibleTypes } from "@/lib/access/visibility";
import { db } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type OpenSms, openSms } from "./sealed-sms";

const atMost = 200;

/**
 * Nobody knows yet what a kept message is about. It may be about a fraud report, so only those who may know of one
 * are shown it.
 */
const kept = (actor: StaffActor): Prisma.InboundSmsWhereInput =>
  visibleTypes(actor).includes("fraudReport") ? { state: { in: ["kept", "asked"] } } : { id: { in: [] } };

/** Short messages that belong to no ticket as far as could be told, the oldest first. */
export async function listKeptSms(actor: StaffActor): Promise<OpenSms[]> {
  const found = await db().inboundSms.findMany({
    where: kept(actor),
    orderBy: { receivedAt: "asc" },
    take: atMost,
  });
  return found.map(openSms);
}

export const countKeptSms = (actor: StaffActor): Promise<number> =>
  db().inboundSms.count({ where: kept(actor) });

/** Somebody has dealt with it. @throws NotFound */
export async function handleSms(actor: StaffActor, id: string, now: Date): Promise<void> {
  const { count } = await db().inboundSms.updateMany({
    where: { AND: [kept(actor), { id }] },
    data: { state: "handled", settledAt: now },
  });
  if (count === 0) throw new NotFound();
}
