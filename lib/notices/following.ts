import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/recording";
import { db, type Tx } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { ReplyChannel, StaffRole, TicketType } from "@/lib/generated/prisma/enums";
import { noticeWords, sayNotice } from "@/lib/notices/schema";

type Following = { ticketId: string; ticketType: TicketType; topic: string | null; noticeId: string };

/**
 * Links a new ticket to the incident that its person said is theirs too. One that was closed meanwhile, or is about
 * something else, is not followed: the ticket is then like any other.
 */
export async function followNotice(
  tx: Tx,
  actor: Actor,
  { ticketId, ticketType, topic, noticeId }: Following,
  now: Date,
): Promise<void> {
  if (!z.uuid().safeParse(noticeId).success) return;
  // Whoever closes it waits until this ticket is among those to be answered.
  const [open] = await tx.$queryRaw<{ topics: string[] }[]>`
    SELECT topics FROM "Notice" WHERE id = ${noticeId}::uuid AND state = 'open' FOR SHARE`;
  if (!open?.topics.includes(`${ticketType}.${topic}`)) return;
  await tx.noticeFollower.create({ data: { ticketId, noticeId, since: now } });
  await recordEvent(tx, actor, { kind: "followedNotice", ticketId, data: { noticeId }, at: now });
}

export type FollowerToAnswer = {
  ticketId: string;
  noticeId: string;
  reference: string;
  ticketType: TicketType;
  /** Empty for a fraud report, which follows no notice. */
  replyChannel: ReplyChannel | null;
  replyAddress: string | null;
  /** The notice's answer in the language of the ticket. */
  text: string;
  closedBy: { id: string; name: string; role: StaffRole; locale: string };
};

/** Those who follow a notice that has ended with an answer, and have not got it, the longest waiting first. */
export async function followersToAnswer(limit: number): Promise<FollowerToAnswer[]> {
  const rows = await db().noticeFollower.findMany({
    where: { answeredAt: null, notice: { state: "closed", answer: { not: Prisma.DbNull } } },
    orderBy: { since: "asc" },
    take: limit,
    include: {
      ticket: {
        select: { reference: true, ticketType: true, locale: true, replyChannel: true, replyAddress: true },
      },
      notice: { include: { closedBy: { select: { id: true, name: true, role: true, locale: true } } } },
    },
  });
  return rows.flatMap(({ ticketId, noticeId, ticket, notice }) => {
    if (!notice.closedBy) return [];
    const text = sayNotice(noticeWords.parse(notice.answer), ticket.locale);
    const { locale: _, ...of } = ticket;
    return [{ ticketId, noticeId, ...of, text, closedBy: notice.closedBy }];
  });
}

/** The notice's answer is on the ticket, or is of no use there any more. */
export async function settleFollower(ticketId: string, now: Date): Promise<void> {
  await db().noticeFollower.updateMany({ where: { ticketId, answeredAt: null }, data: { answeredAt: now } });
}
