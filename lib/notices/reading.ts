import { z } from "zod";
import type { StaffActor } from "@/lib/access/actor";
import { db } from "@/lib/core/db";
import { NotFound } from "@/lib/core/errors";
import type { Notice, Prisma } from "@/lib/generated/prisma/client";
import type { TicketType } from "@/lib/generated/prisma/enums";
import { type NoticeWords, noticeWords } from "@/lib/notices/schema";

/** What people see of a notice. */
export type OpenNotice = Pick<Notice, "id" | "topics" | "regions" | "startsAt" | "endsAt"> & {
  title: NoticeWords;
  text: NoticeWords;
};

const keptMs = 2_000;

// Next loads a module once per bundle; a notice must reach the cache of every bundle in the process.
const shared = globalThis as typeof globalThis & {
  ozvenaNotices?: { at: number; notices: Promise<OpenNotice[]> };
};

/**
 * The notices that touch a topic now, the latest first. At most 2 s old; while the database is away, none: a notice
 * never stands in the way of a form.
 */
export async function openNotices(
  ticketType: TicketType,
  topic: string | null,
  now: Date,
): Promise<OpenNotice[]> {
  return (await allOpen()).filter(({ topics, startsAt, endsAt }) => {
    const runs = startsAt <= now && (endsAt === null || endsAt > now);
    return runs && topics.includes(`${ticketType}.${topic}`);
  });
}

/** A notice that is open, whether it is shown now or not. */
export const noticeById = async (id: string): Promise<OpenNotice | null> =>
  (await allOpen()).find((notice) => notice.id === id) ?? null;

async function allOpen(): Promise<OpenNotice[]> {
  const kept = shared.ozvenaNotices;
  const notices = kept && Date.now() - kept.at < keptMs ? kept.notices : load();
  if (notices !== kept?.notices) shared.ozvenaNotices = { at: Date.now(), notices };
  return notices.catch(() => []);
}

/** Makes the next `openNotices` of this process ask the database. */
export const forgetNotices = (): void => {
  shared.ozvenaNotices = undefined;
};

async function load(): Promise<OpenNotice[]> {
  const rows = await db().notice.findMany({
    where: { state: "open" },
    orderBy: { startsAt: "desc" },
    take: 200,
  });
  return rows.map(inWords);
}

const inWords = <T extends Notice>(row: T) => ({
  ...row,
  title: noticeWords.parse(row.title),
  text: noticeWords.parse(row.text),
  answer: row.answer === null ? null : noticeWords.parse(row.answer),
});

const name = { select: { name: true } } as const;
const include = {
  editor: name,
  closedBy: name,
  _count: { select: { followers: true } },
} satisfies Prisma.NoticeInclude;

const closedShown = 50;

/** Every notice that is open, and the last ones that are closed. The whole desk may know of them. */
export async function listNotices(_actor: StaffActor) {
  const [open, closed] = await Promise.all([
    db().notice.findMany({ where: { state: "open" }, orderBy: { startsAt: "desc" }, include }),
    db().notice.findMany({
      where: { state: "closed" },
      orderBy: { closedAt: "desc" },
      take: closedShown,
      include,
    }),
  ]);
  return { open: open.map(inWords), closed: closed.map(inWords) };
}

export type DeskNotice = Awaited<ReturnType<typeof listNotices>>["open"][number];

/** One notice, with how many of those who follow it have been answered. @throws NotFound */
export async function readNotice(_actor: StaffActor, id: string): Promise<DeskNotice & { answered: number }> {
  const row = z.uuid().safeParse(id).success
    ? await db().notice.findUnique({ where: { id }, include })
    : null;
  if (!row) throw new NotFound();
  const answered = await db().noticeFollower.count({ where: { noticeId: id, answeredAt: { not: null } } });
  return { ...inWords(row), answered };
}

/** The notice that a ticket follows; null when it follows none. */
export async function noticeOf(ticketId: string): Promise<{ id: string; title: NoticeWords } | null> {
  const found = await db().noticeFollower.findUnique({ where: { ticketId }, include: { notice: true } });
  return found && { id: found.noticeId, title: noticeWords.parse(found.notice.title) };
}
